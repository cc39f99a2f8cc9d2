"""Small talk: a text that is nothing but a greeting, thanks, a farewell or a pleasantry."""

import re

from catalogue.answers import Talk
from catalogue.search.stopping import STOP_WORDS
from catalogue.search.text import fold

_PHRASES = {
    Talk.THANKS: """thank you|thanks|thank u|thx|tnx|ty|cheers|much appreciated|appreciate it|appreciated|many thanks|
        thanks a lot|great help|very useful|so useful|very helpful|so helpful|that helped|谢谢|多谢|感谢|谢了""",
    Talk.FAREWELL: "bye|bye bye|goodbye|good bye|see you|see ya|good night|cya|farewell|take care|再见|拜拜|晚安",
    Talk.GREETING: """hello|hi|hey|hiya|howdy|hello there|good morning|good afternoon|good evening|good day|
        greetings|morning|yo|hallo|你好|您好|嗨|早上好|下午好|晚上好|早""",
    Talk.PLEASANTRY: """how are you|how is it going|hows it going|whats up|what's up|how do you do|nice to meet you|
        ok|okay|lol|haha|hahaha|cool|great|nice|good|good job|well done|great job|awesome|perfect|excellent|wow|
        got it|i see|understood|sorry|no problem|np|no worries|you are welcome|yes|no|sure|test|testing|ping|
        are you there|are you a bot|are you a robot|are you human|are you a human|are you a machine|are you real|
        are you a real person|a real person|a machine|a robot|a human|who are you|
        what are you|who made you|what is hrplan|what is this|what can you do|
        what do you do|what can i ask|what do you know|how does this work|how do you work|good bot|
        bad bot|i love you|happy birthday|happy new year|merry christmas|tell me a joke|sing me a song|
        have a nice day|have a good day|nice weekend|you rock|brilliant|fantastic|amazing|hmm|oh|oops|好的|哈哈|没事|
        不错|你是谁|你叫什么名字|你叫什么|你能做什么|你会什么|这是什么|辛苦了""",
}
_TALK = {" ".join(phrase.split()): talk for talk, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_ANY = re.compile(
    "|".join(
        rf"\b{re.escape(phrase)}\b" if phrase.isascii() else re.escape(phrase)
        for phrase in sorted(_TALK, key=len, reverse=True)
    )
)
_ADDRESS = frozenset(
    "all everyone everybody team there bot hrplan mate friend friends buddy guys again folks sir madam".split()
)


def small_talk(text: str) -> Talk | None:
    """What kind of small talk a text is; None where it says anything else."""
    folded = re.sub(r"[^\w\s']", " ", fold(text))
    found = [_TALK[match] for match in _ANY.findall(" ".join(folded.split()))]
    if not found:
        return None
    rest = _ANY.sub(" ", " ".join(folded.split())).split()
    left = [word for word in rest if word not in STOP_WORDS and word not in _ADDRESS]
    return None if left else next(talk for talk in _PHRASES if talk in found)
