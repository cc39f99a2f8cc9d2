from catalogue.search.building import build_index
from catalogue.search.index import BREAK
from catalogue.search.meaning import meaning_of, nearness
from tests.builders import a_catalogue, an_indicator
from tests.unit.catalogue.search.builders import an_index


def test_row_of_an_unknown_term_is_empty() -> None:
    places, strengths = an_index().row("nonsense")
    assert len(places) == len(strengths) == 0
    assert an_index().count("nonsense") == 0


def test_owns_what_texts_hold_and_not_what_is_only_asked() -> None:
    index = build_index(a_catalogue(indicators=[an_indicator(title="Jobs", questions={"en": ["any vacancy?"]})]))
    assert index.owns("job")
    assert index.count("vacanci") == 1
    assert not index.owns("vacanci")
    assert not index.owns("nonsense")


def test_rarity_falls_with_the_number_of_items() -> None:
    rarities = [an_index().rarity(count) for count in (0, 1, 4, 8)]
    assert rarities == sorted(rarities, reverse=True)
    assert rarities[-1] > 0


def test_sentences_of_an_item_end_with_a_break() -> None:
    index = an_index()
    written = [[index.terms[term] if term != BREAK else "." for term in index.sentences.of(place)] for place in (0, 7)]
    assert " ".join(written[0]).startswith("new urban job . 城镇 镇新 新增 增就 就业 . employment . 就业 .")
    assert " ".join(written[1]).startswith("vot council .")


def test_asked_holds_what_questions_mean_by_item() -> None:
    asked = an_indicator("1", questions={"en": ["any vacancy?", "who hires"], "zh": ["有空缺吗"]})
    index = build_index(a_catalogue(indicators=[asked, an_indicator("2", title="Haze")]))
    assert [len(index.asked.of(place)) for place in (0, 1)] == [2, 1]
    assert nearness(meaning_of("vacancy"), [index.asked.of(0)[:1]]) > 0.9
    assert nearness(meaning_of("haze"), [index.asked.of(1)]) > 0.9


def test_asked_holds_what_nothing_answers() -> None:
    assert nearness(meaning_of("recommend a restaurant"), [an_index().asked.unanswered[-1:]]) > 0.8
