from hypothesis import given
from hypothesis import strategies as st

from bot.render.limits import cut, cut_label


def test_a_short_text_stays():
    assert cut("A sentence.", 20) == "A sentence."
    assert cut_label("Label", 5) == "Label"


def test_a_text_is_cut_at_the_end_of_a_sentence():
    assert cut("First sentence is here. Second sentence is longer than that.", 40) == "First sentence is here. …"


def test_a_text_without_sentences_is_cut_at_a_word():
    assert cut("one two three four five six seven", 20) == "one two three …"


def test_a_label_is_cut_at_a_word():
    assert cut_label("one two three", 9) == "one two…"


@given(st.text(max_size=300), st.integers(min_value=5, max_value=100))
def test_what_is_cut_is_never_too_long(text: str, limit: int):
    assert len(cut(text, limit)) <= limit
    assert len(cut_label(text, limit)) <= limit
