"""Both languages say the same things: no message is missing in one, and none has a variable that the other lacks."""

from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
from bot.render.texts import LANGUAGES, Texts, language_of, texts_for

FOLDER = Path(bot.__file__).parent / "locales"
FILES = sorted(path.name for path in (FOLDER / "en").glob("*.ftl"))


class Variables(Visitor):
    """Collects the names of the variables of a message."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's way
        self.names.add(node.id.name)


def _messages(language: str, name: str) -> dict[str, set[str]]:
    path = FOLDER / language / name
    assert path.exists(), f"{name} is missing in {language}"
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{path}: {entry.id.name} is there twice"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_has_the_same_messages_with_the_same_variables(language: str, name: str):
    english, other = _messages("en", name), _messages(language, name)

    assert english.keys() == other.keys()
    assert {key: names for key, names in english.items() if names != other[key]} == {}


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_language_has_no_files_of_its_own(language: str):
    assert sorted(path.name for path in (FOLDER / language).glob("*.ftl")) == FILES


def test_no_message_stands_in_two_files():
    places: dict[str, str] = {}
    for name in FILES:
        for message in _messages("en", name):
            assert message not in places, f"{message} stands in {places.get(message)} and {name}"
            places[message] = name


def test_a_message_that_is_unknown_is_a_mistake_of_ours():
    with pytest.raises(LookupError):
        Texts("en")("no-such-message")


def test_a_value_that_is_missing_is_a_mistake_of_ours():
    with pytest.raises(LookupError, match="headline"):
        Texts("en")("headline", reference="Indicator 51")


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-CN", "zh"), ("zh-TW", "zh"), ("en-GB", "en"), ("fr-FR", "en"), ("", "en"), (None, "en")],
)
def test_the_language_is_that_of_the_locale(locale: str | None, language: str):
    assert language_of(locale) == language


def test_a_language_that_is_not_there_is_english():
    assert texts_for("tlh").language == "en"


def test_a_message_without_words_of_its_own_is_a_mistake_of_ours():
    texts = Texts("en")
    texts._bundle.add_resource(FluentResource("only-an-attribute =\n    .label = Label\n"))

    with pytest.raises(LookupError):
        texts("only-an-attribute")
