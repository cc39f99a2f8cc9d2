from bot.storage.remembering import Memory


class Source:
    """Counts how often it was read; what it says is the number of that read."""

    def __init__(self) -> None:
        self.reads = 0

    async def __call__(self) -> int:
        self.reads += 1
        return self.reads


async def test_get_reads_once_within_its_life():
    now, source = 0.0, Source()
    memory: Memory[str, int] = Memory(30, ticks=lambda: now)

    assert [await memory.get("a", source), await memory.get("a", source)] == [1, 1]
    now = 30.0
    assert await memory.get("a", source) == 2


async def test_get_after_forget_reads_again():
    memory, source = Memory[str, int](), Source()
    await memory.get("a", source)
    memory.forget("a")
    assert await memory.get("a", source) == 2
    memory.forget_all()
    assert await memory.get("a", source) == 3


async def test_get_does_not_keep_what_was_read_before_a_write():
    memory: Memory[str, str] = Memory()

    async def read_slowly() -> str:
        memory.forget("a")
        return "stale"

    async def read() -> str:
        return "fresh"

    assert await memory.get("a", read_slowly) == "stale"
    assert await memory.get("a", read) == "fresh"


async def test_get_keeps_no_more_than_the_most():
    memory, source = Memory[int, int](most=2), Source()
    for key in (1, 2, 3, 1):
        await memory.get(key, source)

    assert source.reads == 4


async def test_known_is_what_was_read_within_its_life():
    now, source = 0.0, Source()
    memory: Memory[str, int] = Memory(30, ticks=lambda: now)
    assert memory.known("a") is None

    await memory.get("a", source)
    assert memory.known("a") == 1
    now = 30.0
    assert memory.known("a") is None
