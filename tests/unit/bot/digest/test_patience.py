import pytest
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.digest.patience import patiently


class Flaky:
    """Fails with each of its problems in turn, and then answers."""

    def __init__(self, *problems: Exception) -> None:
        self.problems = list(problems)

    async def __call__(self) -> str:
        if self.problems:
            raise self.problems.pop(0)
        return "done"


def broken(kind: type[OperationalError | IntegrityError | ProgrammingError], *, invalidated: bool = False) -> Exception:
    return kind("SELECT 1", {}, Exception("x"), connection_invalidated=invalidated)


async def test_patiently_waits_for_the_database_to_come_back():
    work = Flaky(broken(OperationalError), broken(ProgrammingError, invalidated=True), PoolTimeoutError())

    assert await patiently(work, (0, 0, 0)) == "done"


async def test_patiently_does_not_repeat_what_is_wrong():
    with pytest.raises(IntegrityError):
        await patiently(Flaky(broken(IntegrityError)), (0,))


async def test_patiently_gives_up_in_the_end():
    with pytest.raises(OperationalError):
        await patiently(Flaky(broken(OperationalError), broken(OperationalError)), (0,))
