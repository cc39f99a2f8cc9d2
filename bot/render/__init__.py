"""Rendering: from an answer to a view, and from a view to Block Kit, plain text, a terminal or JSON.

An answer becomes a view once (`cards`, `lists`, `overviews`, `pages`): parts in the order of reading, in the reader's
language, with no idea of where they will be shown. Each surface then draws the same view (`blocks`, `plain`,
`terminal`), so that all say the same thing.
"""
