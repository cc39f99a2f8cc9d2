from dataclasses import replace

from catalogue.checks.run import Finding, run_checks
from catalogue.library import Library
from tests.builders import a_catalogue, a_commitment, a_library, an_indicator

_INDICATOR = an_indicator(
    objective="Create 50 million jobs. Every county gets an office.",
    reported=["65.64 million jobs were created.", "100 % of counties have an office."],
)
_COMMITMENT = a_commitment(commitment="Offer childcare in 150 cities.")


def findings(library=None, **changes):
    report = run_checks(a_catalogue(**changes), library or Library())
    return [str(finding) for finding in report.findings]


def test_run_checks_of_sound_data_finds_nothing():
    report = run_checks(a_catalogue(indicators=[_INDICATOR], commitments=[_COMMITMENT]), a_library())

    assert (report.findings, report.documents) == ((), ("report", "plan"))
    assert (report.figures, report.left_out) == (4, 0)


def test_run_checks_without_documents_checks_all_but_lines():
    report = run_checks(a_catalogue(indicators=[an_indicator(lines=1)]), Library())

    assert (report.findings, report.documents, report.figures) == ((), (), 0)


def test_run_checks_finds_titles_given_twice():
    assert findings(indicators=[an_indicator(title="Jobs"), an_indicator("2", title="JOBS")]) == [
        "indicator:2: has the same title as indicator:1: JOBS"
    ]


def test_run_checks_finds_questions_that_two_items_answer():
    asked = {"en": ["who hires?"], "zh": ["谁招人？"]}
    indicators = [an_indicator("1", questions=asked), an_indicator("2", title="Other", questions={"en": ["Who hires"]})]
    assert findings(indicators=indicators) == [
        "indicator:2: asks 'Who hires' as indicator:1 does; a question belongs to the one item that answers it"
    ]


def test_run_checks_finds_questions_that_an_item_answers_after_all():
    catalogue = replace(
        a_catalogue(indicators=[an_indicator(questions={"en": ["who hires?"]})]), unanswered=("Who hires",)
    )
    (finding,) = run_checks(catalogue, Library()).findings
    assert (finding.item, "as the list of what nothing answers does" in finding.message) == ("indicator:1", True)


def test_run_checks_finds_keywords_without_use():
    assert findings(indicators=[an_indicator(keywords={"en": ["jobs"]})]) == [
        "indicator:1: keyword 'jobs' stands in its own text already; choose another word"
    ]


def test_run_checks_finds_a_wrong_number_of_items():
    catalogue = a_catalogue()
    documents = {name: document.model_copy(update={"items": 1}) for name, document in catalogue.documents.items()}
    changed = type(catalogue)(**{**vars(catalogue), "documents": documents})

    assert run_checks(changed, Library()).findings == (Finding("", "letter: 3 items, expected 1"),)


def test_run_checks_finds_what_does_not_agree_with_the_lines():
    copied = "A total of 65.64 million jobs were created, and 100% of counties had a well-run office"
    changed = _INDICATOR | {"reported": ["66 jobs.", f"{copied}."], "lines": "11-15"}

    found = findings(a_library(), indicators=[changed], commitments=[_COMMITMENT])

    assert "indicator:1: reported: the figure 66 does not stand in its lines" in found
    assert any(finding.startswith("indicator:1: lines: none of them begins with 'Indicator 1:'") for finding in found)
    assert any(finding.startswith("indicator:1: shares a run of words with the document: A total") for finding in found)


def test_run_checks_asks_for_a_reason_for_figures_left_out():
    assert findings(a_library(), indicators=[_INDICATOR]) == [
        "commitment:IV.1.1: leaves out the figure 150 of its lines; add it, or say why in review.yaml",
        "1 of 4 figures of the cited lines are left out: over 5 %",
    ]


def test_run_checks_accepts_a_reason_but_not_too_many():
    left_out = [{"item": "commitment:IV.1.1", "figures": ["150"], "reason": "It is the number of a page."}]

    report = run_checks(a_catalogue(indicators=[_INDICATOR], left_out=left_out), a_library())

    assert [str(finding) for finding in report.findings] == ["1 of 4 figures of the cited lines are left out: over 5 %"]
    assert report.left_out == 1
