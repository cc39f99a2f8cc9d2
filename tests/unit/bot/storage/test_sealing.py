import pytest

from bot.storage.sealing import Seal, SealingError, new_key


def test_seal_hides_and_unseal_shows():
    seal = Seal([new_key()])
    sealed = seal.seal({"bot_token": "xoxb-secret"})

    assert "xoxb" not in sealed
    assert seal.unseal(sealed) == {"bot_token": "xoxb-secret"}


def test_unseal_after_a_new_key_was_put_first():
    old, new = new_key(), new_key()
    sealed = Seal([old]).seal({"a": 1})

    assert Seal([new, old]).unseal(sealed) == {"a": 1}


def test_unseal_after_the_key_was_removed():
    sealed = Seal([new_key()]).seal({"a": 1})

    with pytest.raises(SealingError, match="none of the keys opens"):
        Seal([new_key()]).unseal(sealed)


def test_seal_without_a_key():
    with pytest.raises(SealingError, match="none is set"):
        Seal([]).seal({})


def test_seal_with_a_malformed_key_does_not_quote_it():
    with pytest.raises(SealingError) as problem:
        Seal(["not-a-key"])

    assert "not-a-key" not in str(problem.value)
