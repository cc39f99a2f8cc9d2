import json

import pytest
from click.testing import CliRunner

from bot.cli import main


def run(*words: str, typed: str = ""):
    return CliRunner().invoke(main, list(words), input=typed)


def test_ask_prints_the_card_for_a_terminal():
    done = run("ask", "indicator 51")

    assert done.exit_code == 0
    for words in ("Cleaner air in cities", "87 %", "28.8 %", "lines 1598-1610"):
        assert words in done.output


def test_ask_json_says_what_slack_would_get():
    answer = json.loads(run("ask", "--json", "28.294").output)

    assert answer["answer"] == "Card"
    assert answer["items"] == ["upr:28.294"]
    assert answer["step"] == "reference"
    assert "India" in answer["text"]
    assert answer["blocks"][0]["type"] == "header"


def test_ask_in_chinese_frames_the_answer_in_chinese():
    assert "指标" in run("ask", "--language", "zh", "indicator 51").output


def test_ask_batch_writes_a_line_a_question():
    questions = [
        {"id": "a", "query": "51-53"},
        {"id": "b", "query": "VII.3"},
        {"id": "c", "query": "tell me a joke"},
        {"id": "d", "query": "digest list"},
    ]
    done = run("ask", "--batch", typed="\n".join(map(json.dumps, questions)) + "\n\n")

    results = {row["id"]: row["results"] for row in map(json.loads, done.output.splitlines())}
    assert results == {
        "a": ["indicator:51", "indicator:52", "indicator:53"],
        "b": ["commitment:VII.0.3"],
        "c": [],
        "d": [],
    }


def test_ask_batch_gives_at_most_ten_items():
    done = run("ask", "--batch", typed=json.dumps({"id": "a", "query": "list kind:indicator"}))

    assert len(json.loads(done.output)["results"]) == 10


@pytest.mark.parametrize("line", ["not json", "{}", '{"id": 1}', "[]", "3"])
def test_ask_batch_names_the_line_that_is_no_question(line: str):
    done = run("ask", "--batch", typed=f'{{"id": "a", "query": "51"}}\n{line}\n')

    assert done.exit_code == 1
    assert "line 2 is not JSON" in done.output


@pytest.mark.parametrize("words", [["ask"], ["ask", "--batch", "51"]])
def test_ask_without_one_source_of_questions_says_what_to_give(words: list[str]):
    done = run(*words)

    assert done.exit_code == 2
    assert "give a TEXT, or --batch" in done.output


def test_ask_for_what_needs_slack_says_so():
    done = run("ask", "digest weekly monday 09:00 women")

    assert done.exit_code == 1
    assert "That needs Slack" in done.output
