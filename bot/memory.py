"""What stays for as long as hrplan runs is left out of garbage collection.

The catalogue, its index, the words and all modules are some hundred thousand objects that nobody throws away. A full
collection looks at each of them, and whoever presses a button meanwhile waits for it: 0.1 to 0.2 seconds.
"""

import gc


def set_aside() -> None:
    """Leave what is there now out of garbage collection; what was set aside before and is needed no more goes first."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
