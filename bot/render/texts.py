"""The interface's words, in the reader's language.

They stand in `bot/locales/LANGUAGE/*.ftl`, one file a subject; the data stays in its own language.
"""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

_FOLDER = Path(__file__).resolve().parent.parent / "locales"

LANGUAGES = ("en", "zh")
"""The languages of the interface; the first is the fallback."""


class Texts:
    """The words of one language. Calling it with an unknown id is a programming error and raises.

    A message that a language doesn't have yet is given in the first one; a test sees to it that none is missing.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([{"en": "en-GB", "zh": "zh-CN"}[language]], use_isolating=False)
        for each in dict.fromkeys((LANGUAGES[0], language)):
            for path in sorted((_FOLDER / each).glob("*.ftl")):
                resource = FluentResource(path.read_text(encoding="utf-8"))
                self._bundle.add_resource(resource, allow_overrides=each != LANGUAGES[0])

    def __call__(self, message_id: str, /, **values: str | int) -> str:
        """The message in this language, with values filled in.

        Raises:
            LookupError: for an id that no file holds, or a value that is missing.
        """
        message = self._bundle.get_message(message_id)
        if message.value is None:
            raise LookupError(message_id)
        text, errors = self._bundle.format_pattern(message.value, dict(values))
        if errors:
            raise LookupError(f"{message_id}: {errors[0]}")
        return str(text)


@cache
def texts_for(language: str) -> Texts:
    """The words of a language, read once."""
    return Texts(language if language in LANGUAGES else LANGUAGES[0])


def language_of(locale: str | None) -> str:
    """The interface language for a Slack locale such as zh-CN or en-GB; English where there is no better."""
    return "zh" if (locale or "").lower().startswith("zh") else LANGUAGES[0]
