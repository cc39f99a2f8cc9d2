from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.cleaning import MAX_TEXT, clean
from bot.parsing.overall import overall
from bot.parsing.parse import MAX_QUESTION, parse
from bot.parsing.selecting import Grammar
from bot.requests import Digest, Export, ExportFormat, Settings
from catalogue.names import Names
from catalogue.queries import (
    About,
    Browse,
    CitationStyle,
    Cite,
    Compare,
    Filters,
    Gaps,
    Help,
    Listing,
    Lookup,
    Mistake,
    MistakeReason,
    RelatedItems,
    Scorecard,
    Search,
    Targets,
    Wording,
)
from catalogue.verdicts import Outcome
from tests.builders import a_catalogue
from tests.opened import the_desk

CATALOGUE = a_catalogue()
GRAMMAR = Grammar(CATALOGUE, Names(CATALOGUE))
WORK = Filters(themes=("work",))


def parsed(text: str) -> Any:
    return parse(text, GRAMMAR)


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("", Help()),
        ("help", Help()),
        ("/hrplan help", Help()),
        ("help compare", Help("compare")),
        ("about", About()),
        ("settings", Settings()),
        ("browse", Browse()),
        ("browse themes", Browse("themes")),
        ("browse Social Rights", Browse("area:I")),
        ("list", Listing(Filters())),
        ("list theme:work page:2", Listing(WORK, 2)),
        ("list work", Listing(WORK)),
        ("list area I", Listing(Filters(parts=("area:I",)))),
        ("theme:work", Listing(WORK)),
        ("recommendations", Listing(Filters(kinds=("upr",)))),
        ("what are the recommendations?", Listing(Filters(kinds=("upr",)))),
        ("A/HRC/40/6", Listing(Filters(kinds=("upr",)))),
        ("show all indicators", Listing(Filters(kinds=("indicator",)))),
        ("指标", Listing(Filters(kinds=("indicator",)))),
        ("plan", Search("plan")),
        ("recommendation", Search("recommendation")),
        ("indicators theme:work", Search("indicators", WORK)),
        ("area I", Listing(Filters(parts=("area:I",)))),
        ("wording indicator 1", Wording("indicator:1")),
        ("exact wording 1", Wording("indicator:1")),
        ("related 28.1", RelatedItems("upr:28.1")),
        ("cite 28.1 apa", Cite("upr:28.1", CitationStyle.APA)),
        ("cite 28.1", Cite("upr:28.1", None)),
        ("compare indicator 1", Compare("indicator:1")),
        ("compare theme:work", Compare(filters=WORK)),
        ("full indicator 1", Lookup(("indicator:1",), typed="indicator 1", whole=True)),
        ("browse areas", Browse("")),
        ("browse chapters", Browse("")),
        ("browse rights", Browse("rights")),
        ("browse 主题", Browse("themes")),
        ("scorecard", Scorecard()),
        ("scorecard work", Scorecard(WORK)),
        ("gaps", Gaps(Filters())),
        ("targets verdict:short", Targets(Filters(verdicts=(Outcome.SHORT,)))),
        ("digest weekly women", Digest("weekly women")),
        ("export csv", Export(ExportFormat.CSV, Listing(Filters()), "")),
        ("export brief theme:work", Export(ExportFormat.BRIEF, Listing(WORK), "theme:work")),
    ],
)
def test_parse_reads_commands(text: str, request_: object) -> None:
    assert parsed(text) == request_


@pytest.mark.parametrize(
    "text",
    [
        "help for women",
        "about women at work",
        "settings of courts",
        "browse nonsense",
        "list of treaties",
        "wording of laws",
        "compare women and men at work",
        "scorecard of football",
        "gaps in pensions",
        "expert",
        "company",
        "women at work",
    ],
)
def test_parse_takes_sentences_for_searches(text: str) -> None:
    assert isinstance(parsed(text), Search)


def test_parse_keeps_the_filters_and_the_page_of_a_search() -> None:
    assert parsed("pensions theme:work page:2") == Search("pensions", WORK, 2)


def test_parse_cuts_a_question_so_that_more_can_be_added() -> None:
    query = parsed("pension " * 300)
    assert len(query.text) <= MAX_QUESTION
    assert parsed(f"{query.text} theme:work page:2") == Search(query.text, WORK, 2)


def test_parse_looks_items_up() -> None:
    assert parsed("indicator 51") == Lookup(("indicator:51",), typed="indicator 51")


def test_parse_counts_what_is_beyond_ten() -> None:
    query = parsed("1-12")
    assert (len(query.ids), query.more) == (10, 2)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("53-51", MistakeReason.BACKWARD_RANGE),
        ("thene:work", MistakeReason.UNKNOWN_FILTER),
        ("list state:Inda", MistakeReason.UNKNOWN_VALUE),
        ("scorecard state:Inda", MistakeReason.UNKNOWN_VALUE),
        ("gaps state:Inda", MistakeReason.UNKNOWN_VALUE),
        ("wording", MistakeReason.MISSING_ITEM),
        ("scorcard work", MistakeReason.UNKNOWN_COMMAND),
        ("help scorcard", MistakeReason.UNKNOWN_COMMAND),
        ("list nonsense:work", MistakeReason.UNKNOWN_FILTER),
    ],
)
def test_parse_reports_mistakes(text: str, reason: MistakeReason) -> None:
    mistake = parsed(text)
    assert isinstance(mistake, Mistake)
    assert mistake.reason is reason


@pytest.mark.parametrize(
    "text", ["all state:Inda", "list nonsense:work", "scorecard state:Inda", "targets state:Inda page:2", "state:Inda"]
)
def test_parse_tells_a_mistake_with_its_command(text: str) -> None:
    assert parsed(text).typed == text
    assert parsed(f"export csv {text}").query.typed == f"export csv {text}"


def test_parse_says_which_command_may_be_meant() -> None:
    assert parsed("scorcard work").nearest == ("scorecard work",)
    assert parsed("help scorcard").nearest == ("help scorecard",)
    assert isinstance(parsed("scorcard nonsense words"), Search)


def test_parse_turns_a_range_round_that_counts_downwards() -> None:
    assert parsed("53-51").nearest == ("51-53",)


def test_parse_exports_whatever_the_words_show() -> None:
    assert parsed("export csv indicator 1").query == Lookup(("indicator:1",), typed="indicator 1")
    assert parsed("export csv settings").query == Help("export")
    assert parsed("export csv export work").query == Help("export")
    assert parsed("导出 " * 500).query == Help("export")
    assert parsed("export theme:work") == Export(None, Listing(WORK), "theme:work")
    assert parsed("export work") == Export(None, Search("work"), "work")
    assert parsed("export list work") == Export(None, Listing(WORK), "list work")


def test_clean_makes_one_line_of_bounded_length() -> None:
    assert clean("/hrplan  women\n\tat\u200b work ") == "women at work"
    assert len(clean("x" * 5_000)) == MAX_TEXT


@given(st.text(max_size=200))
def test_parse_reads_any_text(text: str) -> None:
    assert parsed(text) is not None


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("National Human Rights Action Plan of China (2016-2020)", "evaluation-2016-2020"),
        ("the 2016-2020 plan", "evaluation-2016-2020"),
        ("《国家人权行动计划（2016－2020年）》", "evaluation-2016-2020"),
        ("fourth action plan", "plan-2021-2025"),
        ("Human Rights Action Plan 2021–2025", "plan-2021-2025"),
        ("国家人权行动计划（2021-2025年）", "plan-2021-2025"),
    ],
)
def test_parse_reads_the_name_of_a_plan_as_its_items(text: str, document: str) -> None:
    catalogue = the_desk().catalogue
    assert parse(text, Grammar(catalogue, Names(catalogue))) == Listing(Filters(documents=(document,)))


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("all 168 objectives achieved?", Scorecard()),
        ("168 objectives completed", Scorecard()),
        ("Was the action plan fully implemented?", Scorecard()),
        ("did the 2016-2020 plan succeed", Scorecard()),
        ("Did China meet all its targets?", Scorecard()),
        ("did they achieve all 168 objectives", Scorecard()),
        ("overall results", Scorecard()),
        ("计划完成了吗？", Scorecard()),
        ("what challenges does China face", Gaps(Filters())),
        ("What remains to be done?", Gaps(Filters())),
        ("what does the evaluation say is unfinished", Gaps(Filters())),
        ("criticism of China", Gaps(Filters())),
        ("还存在哪些问题", Gaps(Filters())),
        ("what does the plan criticise", Gaps(Filters(documents=("plan",)))),
        ("what does Amnesty criticise", Search("what does Amnesty criticise")),
        ("who wrote the evaluation?", About()),
        ("when was the new plan published", About()),
        ("was the target on jobs met", Search("was the target on jobs met")),
        ("what challenges do women face", Search("what challenges do women face")),
        ("which targets were missed", Search("which targets were missed")),
        ("who wrote the law on women", Search("who wrote the law on women")),
        ("95%", Search("95%")),
        ("2 recommendations", Search("2 recommendations")),
        ("1 recommendation 51", Search("1 recommendation 51")),
    ],
)
def test_parse_tells_questions_about_the_whole_from_others(text: str, request_: object) -> None:
    assert parsed(text) == request_


def test_parse_reads_the_number_of_items_of_a_kind_as_all_of_them() -> None:
    kinds = {"indicators": "indicator", "commitments": "commitment"}
    for name, kind in kinds.items():
        assert parsed(f"{len(CATALOGUE.of_kind(kind))} {name}") == Listing(Filters(kinds=(kind,)))
        assert isinstance(parsed(f"{len(CATALOGUE.of_kind(kind)) + 300} {name}"), Search | Lookup)


@given(st.text(max_size=120))
def test_overall_reads_any_text(text: str) -> None:
    overall(text, GRAMMAR)
