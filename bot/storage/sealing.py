"""Tokens are encrypted before they reach the database, with keys that never do."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class SealingError(Exception):
    """Something can't be encrypted or decrypted. Says nothing of what is inside, nor of the keys."""


class Seal:
    """Encrypts with the first key and decrypts with any, so that keys can be replaced one after the other."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            self._fernet = MultiFernet([Fernet(key) for key in keys]) if keys else None
        except ValueError:
            raise SealingError(
                "a key for tokens is malformed; expected 32 random bytes in URL-safe base64, as `hrplan new-key` prints"
            ) from None

    def seal(self, values: Mapping[str, Any]) -> str:
        """Values as text that only the keys open."""
        return self._with_key().encrypt(json.dumps(values, sort_keys=True).encode()).decode()

    def unseal(self, sealed: str) -> dict[str, Any]:
        """The values of a sealed text."""
        try:
            opened = self._with_key().decrypt(sealed.encode())
        except InvalidToken:
            raise SealingError("none of the keys opens a stored installation; was a key removed too early?") from None
        values: dict[str, Any] = json.loads(opened)
        return values

    def _with_key(self) -> MultiFernet:
        if self._fernet is None:
            raise SealingError("installations need a key; none is set")
        return self._fernet


def new_key() -> str:
    """A new key."""
    return Fernet.generate_key().decode()
