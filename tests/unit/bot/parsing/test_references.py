import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parsing.references import MAX_SPAN, References, parse_references
from tests.builders import a_catalogue, a_commitment

CATALOGUE = a_catalogue(commitments=[a_commitment("IV.1.1"), a_commitment("VII.3")])


def items(text: str) -> list[str]:
    found = parse_references(text, CATALOGUE)
    return list(found.items) if found else []


@pytest.mark.parametrize(
    "text",
    [
        "51",
        "#51",
        "51.",
        "(51)",
        "５１".translate(str.maketrans("５１", "51")),
        "ind 51",
        "ind.51",
        "indicator51",
        "Indicator: 51?",
        "indicator #51",
        "indicator no. 51",
        "indicator number 51",
        "number 51",
        "objective 51",
        "indicatr 51",
        "indictor 51",
        "indicator fifty-one",
        "the fifty-first indicator",
        "51st indicator",
        "please show me indicator 51",
        "what does indicator 51 say about air",
        "指标51",
        "请看指标51",
        "第51项指标",
        "51号指标",
        "第五十一项指标",
    ],
)
def test_parse_references_reads_an_indicator(text: str) -> None:
    assert items(text) == ["indicator:51"]


@pytest.mark.parametrize(
    "text",
    [
        "51-53",
        "51 to 53",
        "indicators 51 through 53",
        "51, 52 and 53",
        "51 52 53",
        "51/52/53",
        "ind 51 ind 52 ind 53",
        "indicator 51, indicator 52 and #53",
        "指标51到53",
    ],
)
def test_parse_references_reads_ranges_and_lists(text: str) -> None:
    assert items(text) == ["indicator:51", "indicator:52", "indicator:53"]


def test_parse_references_reads_a_number_word_alone() -> None:
    assert items("one") == ["indicator:1"]
    assert items("五十一") == ["indicator:51"]


def test_parse_references_reports_a_backward_range() -> None:
    assert parse_references("53-51", CATALOGUE) == References(backward=True)


def test_parse_references_cuts_endless_ranges() -> None:
    assert len(items("1-999999")) == 0
    assert len(items("indicators 1-999999")) == MAX_SPAN + 1


@pytest.mark.parametrize(
    "text",
    [
        "IV.2.3",
        "iv.2.3",
        "IV 2 3",
        "iv-2-3",
        "IV.2.(3)",
        "commitment:IV.2.3",
        "commitment iv 2 3",
        "comitment IV.2.3",
        "commitment 4.2.3",
        "commitment number 4.2.3",
        "4.2.3",
        "chapter IV section 2 commitment 3",
        "section IV.2 item 3",
        "what is IV.2.3 about",
        "IV 2.3 in the new plan",
        "point IV.2.3 of the 2021-2025 plan",
        "commitment 2.3 of chapter IV",
        "chapter IV, point 2.3",
        "part 4, section 2, third bullet of the plan 2021-2025",
        "third point of section 2 of chapter four",
        "第四章第二节第三条",
        "新计划第4章第2节第3段",
        "c. IV.2.3",
    ],
)
def test_parse_references_reads_a_commitment(text: str) -> None:
    assert items(text) == ["commitment:IV.2.3"]


@pytest.mark.parametrize(
    "text", ["women 3", "commitment women 3", "women commitment 3", "third commitment on women", "Women's Rights #3"]
)
def test_parse_references_reads_a_commitment_by_the_name_of_its_section(text: str) -> None:
    assert items(text) == ["commitment:IV.1.3"]


@pytest.mark.parametrize("text", ["VII.3", "VII.0.3", "commitment 7.3", "2021-2025 plan, chapter VII, point 3"])
def test_parse_references_reads_chapter_seven_without_sections(text: str) -> None:
    assert items(text) == ["commitment:VII.3"]


@pytest.mark.parametrize(
    ("text", "item"),
    [("commitment IX.1.1", "IX.1.1"), ("VIII.1.2", "VIII.1.2"), ("commitment X.2", "X.2"), ("commitment:I.3", "I.3")],
)
def test_parse_references_reads_commitments_of_chapters_that_are_not_there(text: str, item: str) -> None:
    assert items(text) == [f"commitment:{item}"]


def test_parse_references_reads_several_commitments() -> None:
    assert items("IV.1.1 and IV.1.2") == ["commitment:IV.1.1", "commitment:IV.1.2"]
    assert items("commitments IV.1, V.2") == ["commitment:IV.1", "commitment:V.2"]


@pytest.mark.parametrize(
    "text",
    [
        "28.1",
        "rec 28.1",
        "A/HRC/40/6 28.1",
        "A/HRC/40/6, 28.1",
        "28.1 (a/hrc/40/6)",
        "recomendation 28.1",
        "upr:28.1",
        "what is 28.1 on women",
    ],
)
def test_parse_references_reads_a_recommendation(text: str) -> None:
    assert items(text) == ["upr:28.1"]


def test_parse_references_reads_a_recommendation_with_a_blank_inside() -> None:
    assert items("28. 294") == ["upr:28.294"]


def test_parse_references_leaves_unknown_recommendations_in_questions_alone() -> None:
    assert items("figures of 28.999 for women") == []


@pytest.mark.parametrize(
    "text",
    ["cango 12", "cango-12", "CANGO para 12", "para 12 of the cango report", "cango suggestion 12", "cango twelve"],
)
def test_parse_references_reads_a_suggestion(text: str) -> None:
    assert items(text) == ["suggestion:cango-12"]


def test_parse_references_reads_the_other_organisation() -> None:
    assert items("beijing ngo para 6") == ["suggestion:beijing-6"]


def test_parse_references_wants_a_number_of_a_suggestion() -> None:
    assert items("cango") == []
    assert items("cango 12 on women at work") == []


@pytest.mark.parametrize(
    "text", ["progress 1", "progress:1", "progress paragraph one", "progress report item 1", "进展1"]
)
def test_parse_references_reads_a_progress_paragraph(text: str) -> None:
    assert items(text) == ["progress:1"]


def test_parse_references_leaves_progress_of_something_alone() -> None:
    assert items("progress 1 of women at work") == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("area I", "area:I"),
        ("right I.1", "right:I.1"),
        ("chapter IV", "chapter:IV"),
        ("section IV.1", "section:IV.1"),
        ("IV.1", "section:IV.1"),
        ("I.1", "right:I.1"),
        ("what is in I.1?", "right:I.1"),
        ("everything under I.1", "right:I.1"),
        ("第四章第一节", "section:IV.1"),
        ("section I.1", "right:I.1"),
        ("section IV", "chapter:IV"),
        ("section IV women plan 2021", "section:IV.1"),
    ],
)
def test_parse_references_reads_a_part(text: str, part: str) -> None:
    assert parse_references(text, CATALOGUE) == References(part=part)


@pytest.mark.parametrize(
    "text",
    [
        "women at work",
        "area IX",
        "A/HRC/40/6",
        "A/HRC/25/5/Add.1",
        "IX.1",
        "grade III 2020",
        "chapter III, section 1",
        "section 3 of chapter four of the labour law",
        "section IV men",
        "area I women at work",
        "27,412",
        "2016",
        "1-999999",
        "one woman",
        "tell me about one",
        "五",
        "一",
        "第三方评估1",
        "men 3",
        "over 65 million jobs",
        "the first indicator of poverty",
        "",
    ],
)
def test_parse_references_leaves_other_texts_alone(text: str) -> None:
    assert parse_references(text, CATALOGUE) is None


@given(st.text(max_size=80))
def test_parse_references_reads_any_text(text: str) -> None:
    found = parse_references(text, CATALOGUE)
    assert found is None or found.items or found.part or found.backward


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("51, 28.294", ("indicator:51", "upr:28.294")),
        ("indicators 51-52, and IV.2.3", ("indicator:51", "indicator:52", "commitment:IV.2.3")),
        ("cango 12; 28.294 & 51", ("suggestion:cango-12", "upr:28.294", "indicator:51")),
    ],
)
def test_parse_references_reads_a_list_of_several_kinds(text: str, items: tuple[str, ...]) -> None:
    assert parse_references(text, CATALOGUE) == References(items)


def test_parse_references_leaves_a_list_with_words_in_it_alone() -> None:
    assert parse_references("51, IV.2.3 and women", CATALOGUE) is None
