"""Rendering: from an answer to a view, and from a view to Block Kit, plain text or a terminal.

An answer becomes a view once (`views` knows which module makes it: `cards`, `lists`, `scorecards`, ...): parts in the
order of reading, in the reader's language, with no idea of where they will be shown. Each surface then draws the same
view (`blocks`, `plain`, `terminal`), so that all say the same thing.
"""
