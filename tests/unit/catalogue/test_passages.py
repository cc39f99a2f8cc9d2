import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from catalogue.library import load_library
from catalogue.loading import load_catalogue
from catalogue.passages import DocumentText, NotTextError, normalise, paragraphs
from tests.documents import documents_folder, needs_documents

_SEEDS = Path(__file__).resolve().parents[3] / "seeds"
_EVALUATION = "evaluation-2016-2020"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Gender stud-", "ies in schools."], "Gender studies in schools."),
        (["The Anti-", "Domestic Violence Law"], "The Anti-Domestic Violence Law"),
        (["(2019-", "2021)"], "(2019-2021)"),
        (["GB/T 36748-", "2018 for schools"], "GB/T 36748-2018 for schools"),
        (["per-", "capita income"], "per-capita income"),
        (["Per-", "capita income"], "Per-capita income"),
        (["trans-region-", "al courts"], "trans-regional courts"),
        (["un-", "der-five mortality"], "under-five mortality"),
        (["Asia-Eu-", "rope Meeting"], "Asia-Europe Meeting"),
        (["im-", "ple-", "mented laws"], "implemented laws"),
        (["first-, second- and", "third-tier"], "first-, second- and third-tier"),
        (["rights -", "and duties"], "rights - and duties"),
        (["rights--", "and duties"], "rights-- and duties"),
        (["the well-", "“known” place"], "the well- “known” place"),
        (["two  words", "and   more"], "two words and more"),
        (["中文", "second"], "中文 second"),
    ],
)
def test_paragraphs_undo_line_breaks(lines, text):
    assert paragraphs(lines, ["per-capita"]) == [text]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["One.", "", "Two.", "", "", "Three."], ["One.", "Two.", "Three."]),
        (["Plans were", "", "made."], ["Plans were made."]),
        (["Plans were", "", "Made."], ["Plans were", "Made."]),
        (["Plans,", "", "Laws and more."], ["Plans, Laws and more."]),
        (["A way of En-", "", "trepreneurs."], ["A way of Entrepreneurs."]),
        (["It was said.", "", "by all."], ["It was said.", "by all."]),
        (["“It was said.”", "", "by all."], ["“It was said.”", "by all."]),
        (["It was full.。", "", "by all"], ["It was full.。", "by all"]),
        (["An in-", "", "", "· 112 ·", "", "formation system."], ["An information system."]),
        (["One.", "---", "----", "Two."], ["One. Two."]),
        (["[bookmark: OLE_LINK1]One."], ["One."]),
        (["", "", "One."], ["One."]),
        (["", "· 1 ·", ""], []),
        ([], []),
    ],
)
def test_paragraphs_join_what_a_page_cut(lines, expected):
    assert paragraphs(lines) == expected


def test_paragraphs_end_with_the_first_line_of_a_page_where_the_blank_line_comes_one_late():
    lines = [
        "The size rose from 43.5% in",
        " 2016 to 47.7% in 2020.",
        "The next paragraph has",
        "",
        "two lines.",
        "",
        "End.",
    ]

    assert paragraphs(lines) == [
        "The size rose from 43.5% in 2016 to 47.7% in 2020.",
        "The next paragraph has two lines.",
        "End.",
    ]


def test_paragraphs_end_after_a_page_number_where_the_blank_line_comes_one_late():
    lines = ["Healthcare for", "", "· 91 ·", "", "women shall be improved.", "Universal access", "", "is there."]

    assert paragraphs(lines) == ["Healthcare for women shall be improved.", "Universal access is there."]


def test_paragraphs_begin_with_a_page_where_the_line_before_is_short():
    assert paragraphs(["dealt with.", " The campaign was", "launched."]) == [
        "dealt with.",
        "The campaign was launched.",
    ]


@pytest.mark.parametrize("before", ["dealt with", "w" * 59 + "."])
def test_paragraphs_go_on_over_a_page_where_nothing_shows_an_end(before):
    assert paragraphs([before, " The campaign was", "launched."]) == [f"{before} The campaign was launched."]


def test_paragraphs_take_the_last_line_of_a_page_for_no_end_without_a_blank_line_after():
    assert paragraphs([" The end.", "More of it.", "And more."]) == ["The end. More of it. And more."]
    assert paragraphs([" The end.", "More of it."]) == ["The end. More of it."]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**Bold** and *italic* words", "Bold and italic words"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("A claim<sup>12</sup>.", "A claim¹²."),
        ("<sup>5</sup>A/HRC/40/6, 28.47: Go on.", "⁵A/HRC/40/6, 28.47: Go on."),
        ("-Helping mothers. Childcare.", "Helping mothers. Childcare."),
        ("blue papers-Report", "blue papers-Report"),
    ],
)
def test_paragraphs_drop_marks_of_the_print(line, text):
    assert paragraphs([line]) == [text]


_word = st.text(alphabet="abcXYZ019é中", min_size=1, max_size=8)
_line = st.lists(_word | st.sampled_from(["-", "a-b", "(", "“x”", "end.", ","]), max_size=8).map(" ".join)


@given(st.lists(st.tuples(st.sampled_from(["", " "]), _line).map("".join)))
def test_paragraphs_lose_and_join_no_word(lines):
    """Without hyphens at line ends, the words of the passage are the words of the quotation."""
    assume(not any(line.endswith("-") or line.lstrip().startswith("-") for line in lines))

    assert " ".join(paragraphs(lines)).split() == " ".join(lines).split()


@given(st.lists(st.text(alphabet="abXY09 -.,:é中”")), st.lists(st.text(alphabet="abXY09-")))
def test_paragraphs_lose_no_letter(lines, hyphenated):
    quoted = "".join(paragraphs(lines, hyphenated))

    assert [c for c in quoted if c.isalnum()] == [c for line in lines for c in line if c.isalnum()]


@given(st.lists(st.text()))
def test_paragraphs_take_any_lines(lines):
    assert all(text == text.strip() for text in paragraphs(lines))


@given(_word, _word)
def test_paragraphs_keep_the_hyphen_of_a_word_of_the_list(first, second):
    assert paragraphs([f"{first}-", second], [f"{first}-{second}"]) == [f"{first}-{second}"]


@pytest.mark.parametrize(
    "content",
    [
        b"One\nTwo\n",
        b"One\r\nTwo\r\n",
        b"One\rTwo",
        b"\xef\xbb\xbfOne  \nTwo\t\n\n\n",
        b"One\nTwo \n \n",
    ],
)
def test_normalise_is_blind_to_how_a_copy_was_saved(content):
    text = normalise(content)

    assert text.lines == ("One", "Two")
    assert text.content == "One\nTwo\n"
    assert text.fingerprint == DocumentText(("One", "Two")).fingerprint


def test_normalise_composes_letters():
    assert normalise("cafe\u0301".encode()) == normalise("café".encode())


def test_normalise_refuses_what_is_not_utf_8():
    with pytest.raises(NotTextError):
        normalise("café".encode("latin-1"))


@given(st.text().filter(lambda text: not text.startswith("\ufeff")))
def test_normalise_twice_is_the_same_as_once(text):
    once = normalise(text.encode())

    assert normalise(once.content.encode()) == once


@given(st.binary())
def test_normalise_takes_any_bytes(content):
    try:
        text = normalise(content)
    except NotTextError:
        return
    assert len(text.fingerprint) == 64


def test_within_gives_the_lines_of_ranges_with_an_empty_line_between():
    text = DocumentText(("a", "b", "c", "d"))

    assert text.within(((1, 2), (4, 4))) == ["a", "b", "", "d"]
    assert text.within(((4, 9),)) == ["d"]


def test_passage_hash_tells_a_changed_passage():
    before, after = DocumentText(("a", "b", "c")), DocumentText(("a", "B", "c"))

    assert before.passage_hash(((1, 1), (3, 3))) == after.passage_hash(((1, 1), (3, 3)))
    assert before.passage_hash(((1, 2),)) != after.passage_hash(((1, 2),))


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(_SEEDS)


@pytest.fixture(scope="module")
def library(catalogue):
    return load_library(documents_folder(), catalogue)


def lines_of(library):
    return library.texts[_EVALUATION].lines


def following(lines, number):
    """The text that follows a 1-based line, over blank lines and page numbers."""
    return next(line.strip() for line in lines[number:] if line.strip() and "·" not in line)


@needs_documents
def test_every_passage_quotes_without_a_line_end_hyphen(catalogue, library):
    """A hyphen before a space stays only where the print has it within a line: "first-, second- and third-tier"."""
    for entry in catalogue:
        printed = "\n".join(library.texts[entry.document.id].within(entry.item.lines))
        for paragraph in library.quote(entry):
            assert not paragraph.endswith("-"), entry.id
            for hanging in re.findall(r"\S+- \S+", paragraph):
                assert hanging in printed, (entry.id, hanging)


@needs_documents
def test_every_passage_quotes_each_broken_word_as_one(catalogue, library):
    for entry in catalogue:
        words = set(re.findall(r"[\w-]+", " ".join(library.quote(entry))))
        keep = {word.lower() for word in entry.document.hyphenated}
        for first, second in re.findall(
            r"([\w-]*\w)-\n([\w-]+)", "\n".join(library.texts[entry.document.id].within(entry.item.lines))
        ):
            own = f"{first}-{second}".lower() in keep or second[0].isupper() or second[0].isdigit()
            expected = f"{first}-{second}" if own else f"{first}{second}"
            assert any(word.startswith(expected.removesuffix("-").lstrip("-")) for word in words), (entry.id, expected)


@needs_documents
def test_evaluation_pages_begin_with_a_space_and_keep_eight_page_numbers(library):
    lines = lines_of(library)

    assert sum(line.startswith(" ") for line in lines) == 114  # and the empty last line of the file
    assert [number for number, line in enumerate(lines, 1) if "·" in line] == [
        705, 899, 2229, 2312, 3349, 3545, 3851, 4153
    ]  # fmt: skip


@needs_documents
def test_evaluation_passages_hold_no_page_number(catalogue, library):
    assert not [entry.id for entry in catalogue if any("·" in text for text in library.quote(entry))]


def starts_paragraph(catalogue, library, number):
    """Whether a 1-based line of the evaluation begins a paragraph of the item that cites it."""
    begins = lines_of(library)[number - 1].strip().rstrip("-")
    entry = next(
        entry
        for entry in catalogue.of_kind("indicator")
        if any(first <= number <= last for first, last in entry.item.lines)
    )
    return any(text.startswith(begins) for text in library.quote(entry))


@needs_documents
@pytest.mark.parametrize(
    "number", [92, 511, 708, 977, 1358, 1511, 1960, 2038, 2353, 2706, 2896, 3047, 3231, 3352, 4271]
)
def test_evaluation_paragraph_starts_where_the_blank_line_comes_one_late(catalogue, library, number):
    assert starts_paragraph(catalogue, library, number)


@needs_documents
@pytest.mark.parametrize("number", [131, 396, 470, 2745, 2783, 3082, 3156, 3772, 4329])
def test_evaluation_paragraph_starts_with_a_page_that_has_no_blank_line_before_it(catalogue, library, number):
    assert starts_paragraph(catalogue, library, number)


@needs_documents
def test_evaluation_items_begin_with_their_heading(catalogue, library):
    """Also those without a blank line before it: 10, 16, 25, 48, 55, 78, 104, 140, 168."""
    for entry in catalogue.of_kind("indicator"):
        assert library.quote(entry)[0].startswith(f"Indicator {entry.item.number}:")


@needs_documents
@pytest.mark.parametrize("number", [41, 45, 48, 61, 96, 98, 110, 112, 119, 134, 152, 156])
def test_evaluation_items_without_a_blank_line_hold_objective_and_report(catalogue, library, number):
    entry = catalogue.entries[f"indicator:{number}"]
    report = re.sub(r"\W", "", "".join(library.quote(entry)))

    assert report.startswith(f"Indicator{number}")
    assert len(report) > 2 * 100
    assert entry.item.reported


@needs_documents
@pytest.mark.parametrize("number", [60, 285, 433, 667, 1891, 2075, 3052, 4159, 4291])
def test_evaluation_headings_at_a_page_break_belong_to_no_item(catalogue, library, number):
    assert re.match(r" (\(\d\)|[IV]+\.) ", lines_of(library)[number - 1])
    assert not [
        entry.id
        for entry in catalogue.of_kind("indicator")
        if any(first <= number <= last for first, last in entry.item.lines)
    ]


@needs_documents
def test_evaluation_heading_over_three_lines_is_one(catalogue, library):
    heading, introduction = paragraphs(library.texts[_EVALUATION].within(catalogue.parts["area:V"].lines))

    assert heading.endswith("Obligations to Human Rights Conventions and International Exchanges and Cooperation")
    assert introduction.startswith("From 2016 to 2020")


@needs_documents
def test_evaluation_has_951_line_end_hyphens_39_of_them_real(catalogue, library):
    lines = lines_of(library)
    numbers = [number for number, line in enumerate(lines, 1) if line.endswith("-")]
    hyphenated = catalogue.documents[_EVALUATION].hyphenated
    joined = {number: paragraphs([lines[number - 1], following(lines, number)], hyphenated)[0] for number in numbers}
    kept = [number for number in numbers if joined[number].startswith(lines[number - 1].strip().removeprefix("-"))]

    assert (len(numbers), len(kept)) == (951, 39)
    assert {128, 882, 1026, 3246} <= set(kept)


@needs_documents
def test_evaluation_list_of_hyphenated_words_has_none_in_vain(catalogue, library):
    text = "\n".join(lines_of(library)).lower()

    for word in catalogue.documents[_EVALUATION].hyphenated:
        assert re.search(word.lower().replace("-", r"-\s+"), text), word


@needs_documents
@pytest.mark.parametrize(
    ("number", "word"),
    [
        (92, "Entrepreneurship"),
        (480, "trans-regional"),
        (1511, "implemented"),
        (1938, "law-enforcement"),
        (2033, "case-handling"),
        (2320, "cross-examinations"),
        (2706, "Appointment"),
        (2909, "Law-related"),
        (3047, "nationwide"),
        (3490, "under-five"),
        (3503, "poverty-stricken"),
        (3822, "barrier-free"),
        (3932, "second-grade"),
        (4149, "information"),
        (4454, "Asia-Europe"),
    ],
)
def test_evaluation_word_broken_at_a_line_end_is_one(catalogue, library, number, word):
    lines, hyphenated = lines_of(library)[number - 1 : number + 8], catalogue.documents[_EVALUATION].hyphenated

    assert word in re.findall(r"[\w-]+", paragraphs(lines, hyphenated)[0])
