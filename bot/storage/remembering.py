"""What was read from the database a moment ago, so that an answer doesn't cost a read each time."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from time import monotonic
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

LIFE_SECONDS = 30.0
MOST = 10_000


class Memory(Generic[Key, Value]):
    """Values by their key, for a short life. A write forgets its key here; other replicas see it within that life."""

    def __init__(self, life: float = LIFE_SECONDS, most: int = MOST, ticks: Callable[[], float] = monotonic) -> None:
        self._life = life
        self._most = most
        self._ticks = ticks
        self._known: OrderedDict[Key, tuple[float, Value]] = OrderedDict()
        self._writes = 0

    def known(self, key: Key) -> Value | None:
        """The value of a key, if it was read within its life."""
        found = self._known.get(key)
        return found[1] if found is not None and found[0] > self._ticks() else None

    async def get(self, key: Key, read: Callable[[], Awaitable[Value]]) -> Value:
        """The value of a key; read where it isn't known, or known for too long."""
        known = self._known.get(key)
        if known is not None and known[0] > self._ticks():
            return known[1]
        writes = self._writes
        value = await read()
        if writes == self._writes:
            self._known[key] = (self._ticks() + self._life, value)
            self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return value

    def forget(self, key: Key) -> None:
        """Forget one value: it was written, or will be."""
        self._writes += 1
        self._known.pop(key, None)

    def forget_all(self) -> None:
        """Forget everything."""
        self._writes += 1
        self._known.clear()
