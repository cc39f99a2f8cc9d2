import os
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.digest.peers import AdvisoryPeers, FilePeers, Peers, peers_of
from bot.storage.storage import Storage


@pytest.fixture
async def pair(storage: Storage) -> AsyncIterator[tuple[Peers, Peers]]:
    pair = peers_of(storage.database), peers_of(storage.database)
    for each in pair:
        await each.join()
    yield pair
    for each in pair:
        await each.leave()


async def test_bury_is_refused_while_the_other_lives(pair: tuple[Peers, Peers]):
    ours, theirs = pair

    assert ours.name != theirs.name
    assert not await ours.bury(theirs.name)
    assert not await ours.bury(ours.name)


async def test_bury_the_dead_once_until_they_rest(pair: tuple[Peers, Peers], storage: Storage):
    ours, theirs = pair
    third = peers_of(storage.database)
    await third.join()
    await theirs.leave()

    assert await ours.bury(theirs.name)
    assert not await third.bury(theirs.name)
    await ours.rest(theirs.name)
    assert await third.bury(theirs.name)
    await third.leave()


async def test_join_again_keeps_the_lock(pair: tuple[Peers, Peers]):
    ours, theirs = pair
    await theirs.join()

    assert not await ours.bury(theirs.name)


async def _break_the_connection(of: Peers, storage: Storage) -> None:
    if not isinstance(of, AdvisoryPeers):
        pytest.skip("files have no connection")
    query = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
    async with storage.database.reading() as connection:
        await connection.execute(text(query))


async def test_leave_puts_up_with_a_connection_that_broke(pair: tuple[Peers, Peers], storage: Storage):
    ours, theirs = pair
    await _break_the_connection(theirs, storage)
    with pytest.raises(DBAPIError):
        await theirs.rest(ours.name)

    await theirs.leave()


async def test_join_again_after_the_connection_broke(pair: tuple[Peers, Peers], storage: Storage):
    ours, theirs = pair
    await _break_the_connection(theirs, storage)
    await ours.join()
    await theirs.join()

    assert not await ours.bury(theirs.name)


async def test_join_clears_away_files_of_the_long_dead(pair: tuple[Peers, Peers], storage: Storage):
    if not isinstance(pair[0], FilePeers):
        pytest.skip("only files are left behind")
    folder = Path(f"{storage.database.url.database}-workers")
    for name, hours in (("dead", 2), ("starting", 0)):
        (folder / f"{name}.lock").touch()
        os.utime(folder / f"{name}.lock", (time.time() - 3600 * hours,) * 2)
    for each in pair:
        os.utime(folder / f"{each.name}.lock", (0, 0))
    third = peers_of(storage.database)
    await third.join()

    assert locks_in(folder) == {"starting", pair[0].name, pair[1].name, third.name}
    await third.leave()


def locks_in(folder: Path) -> set[str]:
    return {file.stem for file in folder.glob("*.lock")}


async def test_bury_without_a_connection_is_refused(storage: Storage):
    never_joined = AdvisoryPeers("x", storage.database.url)

    assert not await never_joined.bury("y")
    await never_joined.rest("y")
    await never_joined.leave()
