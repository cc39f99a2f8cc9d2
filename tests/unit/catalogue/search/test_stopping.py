from catalogue.search.stopping import STOP_WORDS, WEAK_WORDS, content_runs


def test_content_runs_cuts_out_what_carries_no_weight() -> None:
    assert content_runs("中国的空气污染严重吗") == ["空气污染"]
    assert content_runs("什么是") == []


def test_stop_words_and_weak_words_differ() -> None:
    assert not STOP_WORDS & WEAK_WORDS


def test_content_runs_keeps_single_characters_that_are_part_of_a_known_pair() -> None:
    assert content_runs("就业") == ["业"]
    assert content_runs("就业", {"就业"}) == ["就业"]
    assert content_runs("空气的污染", {"空气", "污染"}) == ["空气", "污染"]
