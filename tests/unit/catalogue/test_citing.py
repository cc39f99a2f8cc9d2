import pytest

from catalogue.catalogue import Entry
from catalogue.citing import cite, place
from catalogue.queries import CitationStyle
from tests.builders import a_catalogue, a_suggestion, an_indicator

_BIBTEX = """\
@techreport{report-indicator-1,
  author = {{A publisher}},
  title = {{The report}},
  year = {2021},
  note = {indicator 1; hrplan catalogue 2026.11, lines 10-12, 15}
}"""
_CATALOGUE = a_catalogue(indicators=[an_indicator("1", lines="10-12, 15")])


def cited(item, style):
    ((_, text),) = cite(_CATALOGUE, _CATALOGUE.entries[item], style).texts
    return text


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ("indicator:1", "indicator 1"),
        ("commitment:IV.1.1", "commitment IV.1.1"),
        ("upr:28.1", "recommendation 28.1"),
        ("suggestion:ngo-1", "paragraph 1"),
        ("progress:1", "topical paragraph 1"),
    ],
)
def test_place_says_where_in_its_document_an_item_stands(item, words):
    assert place(_CATALOGUE.entries[item]) == words


@pytest.mark.parametrize(
    ("style", "text"),
    [
        (
            CitationStyle.CHICAGO,
            "A publisher, The report (2021), indicator 1 (hrplan catalogue 2026.11, lines 10-12, 15).",
        ),
        (
            CitationStyle.APA,
            "A publisher. (2021). The report (indicator 1; hrplan catalogue 2026.11, lines 10-12, 15).",
        ),
        (
            CitationStyle.OSCOLA,
            "A publisher, 'The report' (2021) indicator 1 (hrplan catalogue 2026.11, lines 10-12, 15)",
        ),
        (
            CitationStyle.BIBTEX,
            _BIBTEX,
        ),
    ],
)
def test_cite_writes_each_style(style, text):
    assert cited("indicator:1", style) == text


@pytest.mark.parametrize(
    ("style", "part"),
    [
        (CitationStyle.CHICAGO, "(n.d.), commitment IV.1.1, http://plan.example/ (hrplan catalogue 2026.11, line 5)."),
        (CitationStyle.APA, "(n.d.). The plan (commitment IV.1.1; hrplan catalogue 2026.11, line 5). http://plan"),
        (CitationStyle.OSCOLA, "(n.d.) commitment IV.1.1 <http://plan.example/> (hrplan catalogue 2026.11, line 5)"),
        (
            CitationStyle.BIBTEX,
            "  note = {commitment IV.1.1; hrplan catalogue 2026.11, line 5},\n  url = {http://plan",
        ),
    ],
)
def test_cite_gives_the_address_and_no_date_where_there_is_none(style, part):
    assert part in cited("commitment:IV.1.1", style)


@pytest.mark.parametrize("style", list(CitationStyle))
def test_cite_of_what_another_document_quotes_names_both_and_says_whose_words_they_are(style):
    text = cited("upr:28.1", style)

    assert "quoting recommendation 28.1 of The review" in text
    assert text.index("Author not stated") < text.index("The letter") < text.index("The review")


def test_cite_without_a_style_writes_all():
    citation = cite(_CATALOGUE, _CATALOGUE.entries["indicator:1"], None)

    assert [style for style, _ in citation.texts] == list(CitationStyle)


def test_cite_escapes_what_latex_reads_as_commands():
    entry = _CATALOGUE.entries["indicator:1"]
    document = entry.document.model_copy(update={"title": r"R&D_50% #1 {a} $5 \x ~^"})

    ((_, text),) = cite(_CATALOGUE, Entry(entry.item, document), CitationStyle.BIBTEX).texts

    assert r"title = {{R\&D\_50\% \#1 \{a\} \$5 \textbackslash{}x \textasciitilde{}\textasciicircum{}}}," in text


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        ("1", "paragraph 1"),
        ("1-3, 7", "paragraphs 1-3, 7"),
        ("opening, 1", "opening and paragraph 1"),
        ("opening, 1, 3", "opening and paragraphs 1, 3"),
    ],
)
def test_place_names_all_paragraphs_that_a_suggestion_is_taken_from(paragraphs, words):
    catalogue = a_catalogue(suggestions=[a_suggestion(paragraphs=paragraphs)])

    assert place(catalogue.entries["suggestion:ngo-1"]) == words
