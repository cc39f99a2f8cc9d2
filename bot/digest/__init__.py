"""Digests: parts of the catalogue read to a channel or a person, once, on time, and only where wanted.

`bot.digest.engine.DigestEngine` runs them, `bot.digest.subscribing` sets them up and changes them, and a `Composer`
(`bot.digest.ports`) decides what they say.
"""
