from catalogue.search.building import build_index, figure_terms, text_terms
from tests.builders import a_catalogue, an_indicator
from tests.unit.catalogue.search.builders import an_index


def test_figure_terms_are_figures_in_full() -> None:
    assert figure_terms("65.64 million jobs, 1,117 of one") == ["=65640000", "=1117"]


def test_text_terms_are_stems_and_pairs_of_chinese_characters() -> None:
    assert list(text_terms("Houses 养老金 2020")) == [("houses", "hous"), ("", "养老"), ("", "老金")]


def test_text_terms_hold_compounds() -> None:
    terms = {term for _, term in text_terms("pre-school, child care, COVID-19")}
    assert {"preschool", "childcar", "covid19"} <= terms
    assert "schoolchild" in terms
    assert "carecovid" not in terms


def test_build_index_counts_the_items_of_a_term() -> None:
    index = an_index()
    assert index.size == 8
    assert index.count("urban") == 1
    assert index.count("air") == 2
    assert index.count("@groups:women") == 3
    assert index.count_of["minors"] == 1


def test_build_index_holds_titles_stronger_than_texts() -> None:
    places, strengths = an_index().row("air")
    assert places.tolist() == [1, 6]
    assert strengths[0] > 0.5
    assert all(0 < strength < 1 for strength in strengths.tolist())


def test_build_index_gives_labels_full_strength() -> None:
    assert an_index().row("@kinds:upr")[1].tolist() == [1.0]


def test_build_index_groups_stems_by_root() -> None:
    index = build_index(a_catalogue(indicators=[an_indicator(title="Education by educators")]))
    assert set(index.families["educ"]) == {"education", "educator"}


def test_build_index_of_nothing_is_empty() -> None:
    index = build_index(a_catalogue(indicators=[], commitments=[], recommendations=[], suggestions=[], progress=[]))
    assert len(index) == 0
    assert index.rows.starts.tolist() == [0]
    assert len(index.sentences.terms) == 0
