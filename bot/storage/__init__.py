"""What hrplan remembers: settings, counts of feedback, installations, digests. Never what people ask or are answered.

`bot.storage.storage.Storage` is the door; nothing else opens the database.
"""
