import asyncio

import pytest

from bot.slack import profiles
from bot.slack.clients import OneClient
from bot.slack.profiles import LIFE_OF_A_FAILURE, LIFE_SECONDS, UNKNOWN, Profile, Profiles
from tests.unit.bot.slack.fakes import Ticks, Users

WEI = {"locale": "zh-CN", "tz": "Asia/Shanghai", "is_owner": True}


@pytest.fixture
def users() -> Users:
    return Users({"U1": WEI, "U2": {}})


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def known(users: Users, ticks: Ticks) -> Profiles:
    return Profiles(OneClient(users), ticks)


async def test_profile_is_asked_for_once_an_hour(known: Profiles, users: Users, ticks: Ticks):
    assert await known.profile("T1", "U1") == Profile("zh-CN", "Asia/Shanghai", is_admin=True)
    assert await known.profile("T1", "U1") == Profile("zh-CN", "Asia/Shanghai", is_admin=True)
    assert users.asked == 1

    ticks.now = LIFE_SECONDS
    await known.profile("T1", "U1")
    assert users.asked == 2


async def test_profile_that_many_wait_for_is_asked_for_once(known: Profiles, users: Users):
    users.delay = 0.01
    found = await asyncio.gather(*(known.profile("T1", "U1") for _ in range(5)))

    assert {profile.locale for profile in found} == {"zh-CN"}
    assert users.asked == 1


async def test_profile_that_must_be_fresh_is_asked_for_again(known: Profiles, users: Users):
    await known.profile("T1", "U1")
    users.users["U1"] = WEI | {"is_owner": False}

    assert not (await known.profile("T1", "U1", fresh=True)).is_admin


async def test_failure_is_no_error_and_is_not_asked_again_at_once(known: Profiles, users: Users, ticks: Ticks):
    assert await known.profile("T1", "U9") == UNKNOWN
    assert await known.profile("T1", "U9") == UNKNOWN
    assert users.asked == 1

    ticks.now = LIFE_OF_A_FAILURE
    users.users["U9"] = WEI
    assert (await known.profile("T1", "U9")).locale == "zh-CN"


async def test_failure_leaves_a_known_person_their_language_and_clock(known: Profiles, users: Users):
    await known.profile("T1", "U1")
    del users.users["U1"]

    assert await known.profile("T1", "U1", fresh=True) == Profile("zh-CN", "Asia/Shanghai")
    assert known.known("T1", "U1") == Profile("zh-CN", "Asia/Shanghai")


async def test_slow_answer_is_kept_for_the_next_time(known: Profiles, users: Users, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(profiles, "PATIENCE_SECONDS", 0.001)
    users.delay = 0.02
    assert await known.profile("T1", "U1") == UNKNOWN

    await asyncio.sleep(0.05)
    assert (await known.profile("T1", "U1")).locale == "zh-CN"
    assert users.asked == 1


async def test_slow_answer_makes_do_with_what_was_known_unless_it_must_be_fresh(
    known: Profiles, users: Users, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    await known.profile("T1", "U1")
    ticks.now = LIFE_SECONDS
    monkeypatch.setattr(profiles, "PATIENCE_SECONDS", 0.001)
    users.delay = 0.02

    assert (await known.profile("T1", "U1")).locale == "zh-CN"
    assert not (await known.profile("T1", "U1", fresh=True)).is_admin


async def test_profiles_are_bounded(known: Profiles, users: Users, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(profiles, "MOST", 1)
    await known.profile("T1", "U1")
    await known.profile("T1", "U2")
    await known.profile("T1", "U1")

    assert users.asked == 3


async def test_forgotten_people_are_asked_for_again(known: Profiles, users: Users):
    await known.profile("T1", "U1")
    await known.profile("T2", "U1")
    known.forget_workspace("T1")
    await known.profile("T1", "U1")
    await known.profile("T2", "U1")
    assert users.asked == 3

    known.forget_person("T2", "U1")
    await known.profile("T2", "U1")
    assert users.asked == 4
