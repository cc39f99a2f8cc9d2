"""How an answer was found, in words: a reader has to know whether a card is what was asked for or the closest match."""

from bot.render.joining import listed_words, sentences
from bot.render.names import filter_in_words
from bot.render.reader import Reader
from bot.render.view import Paragraph, Part, italic, line
from catalogue.answers import How, Step

_QUIET = {Step.REFERENCE, Step.NAME, Step.FIGURE, Step.WORDS, Step.FILTER, Step.LINK, Step.COMMAND}


def how_line(reader: Reader, how: How, *, names: bool = True) -> list[Part]:
    """A line where the answer is not simply what was asked for: corrected words, related words, closest matches.

    A card leaves out the `names` that were recognised: its title says what was found.
    """
    texts = reader.texts
    words = []
    if how.corrections:
        used = listed_words(texts, (correction.used for correction in how.corrections))
        typed = listed_words(texts, (correction.typed for correction in how.corrections))
        words.append(texts("how-corrected", used=used, typed=typed))
    if how.step not in _QUIET and how.step is not Step.CORRECTED:
        words.append(texts(f"how-{how.step.replace(' ', '-')}"))
    if how.unanswered:
        kinds = listed_words(texts, (filter_in_words(reader, "kinds", kind) for kind in how.unanswered))
        words.append(texts("how-unanswered", kinds=kinds))
    if how.names and names:
        words.append(texts("how-names", names=listed_words(texts, how.names)))
    return [Paragraph(line(italic(sentences(*words))))] if words else []
