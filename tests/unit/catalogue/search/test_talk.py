import pytest

from catalogue.answers import Talk
from catalogue.search.talk import small_talk


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("hello", Talk.GREETING),
        ("Hi there!", Talk.GREETING),
        ("good morning team", Talk.GREETING),
        ("你好", Talk.GREETING),
        ("thanks a lot!!", Talk.THANKS),
        ("thanks, bye", Talk.THANKS),
        ("see you", Talk.FAREWELL),
        ("how are you?", Talk.PLEASANTRY),
        ("ok", Talk.PLEASANTRY),
        ("What can you do?", Talk.PLEASANTRY),
    ],
)
def test_small_talk_knows_its_kinds(text: str, talk: Talk) -> None:
    assert small_talk(text) is talk


@pytest.mark.parametrize("text", ["", "hello women", "thanks for the pollution figures", "hi-tech jobs", "the"])
def test_small_talk_lets_questions_pass(text: str) -> None:
    assert small_talk(text) is None
