import zlib
from importlib.resources import files

from catalogue.search.lexicon import Lexicon, english


def test_english_knows_common_and_rarer_words_in_both_spellings() -> None:
    assert all(word in english() for word in ("forecast", "neighbour", "neighbor", "schistosomiasis"))


def test_english_knows_no_misspelt_words() -> None:
    assert not any(word in english() for word in ("polution", "enviroment", "labur"))


def test_english_tells_light_words_from_names_of_things() -> None:
    assert "dodgy" in english().light
    assert "village" not in english().light
    assert "harvesting" not in english().light


def test_english_is_stored_normalised() -> None:
    packed = files("catalogue.search").joinpath("data", "english.bin").read_bytes()
    lists = [words.split("\n") for words in zlib.decompress(packed).decode("ascii").split("\n\n")]
    assert len(lists) == 4
    assert all(words == sorted(set(words)) for words in lists)
    assert all(word.isalpha() and word.islower() and len(word) > 2 for words in lists for word in words)
    assert sum(map(len, lists)) == len({word for words in lists for word in words})


def test_traditional_table_is_stored_as_pairs() -> None:
    text = files("catalogue.search").joinpath("data", "traditional.txt").read_text("utf-8")
    lines = text.splitlines()
    assert all(len(line) == 2 for line in lines)
    assert lines == sorted(lines)
    assert len({line[0] for line in lines}) == len(lines)


def test_neighbours_are_common_words_one_slip_away() -> None:
    lexicon = Lexicon(frozenset({"form", "from", "forms", "for", "firm"}), frozenset({"fora"}), frozenset())
    assert lexicon.neighbours("form") == ["firm", "for", "form", "forms", "from"]
    assert "fora" in lexicon
