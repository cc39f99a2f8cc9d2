"""Words without their endings, in one spelling.

Two depths: a *stem* has lost plural, -ed and -ing ("minors" is "minor", "trained" is "train"), a *root* also what makes
nouns of verbs and verbs of nouns ("education", "educator": "educ"). Roots alone would make one word of "minor" and
"minority", "organ" and "organize", so a shared root counts less than a shared stem.
"""

import re
from functools import lru_cache

import Stemmer  # type: ignore[import-not-found]

_SPELLINGS = (
    (re.compile(r"(?<=[bcdfghlmnprstvw])our(?=s|ed|ing|er|ers|al|ite|ites|ful|hood|able|ably|y|$)"), "or"),
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|es|ed|er|ing)$)"), "yz"),
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ment|ments|ful)$)"), "l"),
    (re.compile(r"(?<=gr)ey"), "ay"),
    (re.compile(r"sulph"), "sulf"),
    (re.compile(r"^(p|h|an|arch|)ae(?=[a-z]{3})"), r"\1e"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=progra)mme"), "m"),
    (re.compile(r"(?<=[ln])ce(?=s?$)"), "se"),
)
"""British spellings and their American ones. Both sides of every comparison are read so, right or wrong."""

_IRREGULAR = {
    "children": "child", "childrens": "child", "men": "man", "women": "woman", "womens": "woman", "people": "person",
    "persons": "person", "peoples": "person", "feet": "foot", "teeth": "tooth", "lives": "life", "wives": "wife",
    "leaves": "leave", "taught": "teach", "built": "build", "sold": "sell", "bought": "buy", "paid": "pay",
    "kept": "keep", "held": "hold", "spoke": "speak", "spoken": "speak", "left": "left", "stolen": "steal",
    "dying": "die", "lying": "lie", "tying": "tie", "news": "news", "mums": "mum", "series": "series",
    "diagnoses": "diagnosis", "criteria": "criterion", "data": "data", "analyses": "analysis", "bus": "bus",
    "gas": "gas", "bias": "bias", "chaos": "chaos", "scarves": "scarf", "knives": "knif", "thieves": "thief",
    "halves": "half", "shelves": "shelf", "prostheses": "prosthesis", "crises": "crisis", "theses": "thesis",
    "always": "always", "gases": "gas", "taxes": "tax", "arrears": "arrear", "during": "during", "being": "being",
    "elderly": "elder", "older": "old", "oldest": "old", "poorer": "poor", "poorest": "poor", "cleaner": "clean",
    "safer": "safe", "richer": "rich", "higher": "high", "lower": "low", "fewer": "few", "fell": "fall",
    "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow", "wrote": "write",
    "written": "write", "chosen": "choose", "chose": "choose", "fought": "fight", "died": "die", "dead": "dead",
    "spent": "spend", "lost": "los", "won": "win", "caught": "catch", "beaten": "beat", "threw": "throw",
    "thrown": "throw", "stole": "steal", "broke": "break", "broken": "break", "aids": "aids",
}  # fmt: skip
"""Words whose stems no rule finds; the stem of "lose" is "los"."""
_KEEPS_S = re.compile(r"(?:ss|us|is)$")
_VOWEL = re.compile(r"[aeiouy]")
_ROOTS = Stemmer.Stemmer("english")
_ROOTS_APART = {
    "university": "universiti", "publication": "publicat", "authority": "authorit", "organ": "organ.",
    "minority": "minorit", "animation": "animat", "opera": "opera.", "experiment": "experiment", "internal": "internal",
    "international": "internation", "important": "important", "internment": "internment", "policy": "policy",
    "emergency": "emergenc", "army": "army", "social": "social", "universe": "universe", "capital": "capital",
    "generation": "generation", "general": "general", "operation": "operation", "secretary": "secretary",
    "aids": "aids",
}  # fmt: skip
"""Words whose root would be that of another word with another meaning."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A folded word without its inflection, in American spelling: "programmes" is "program"."""
    irregular = _IRREGULAR.get(word)
    if irregular is not None:
        return irregular
    if len(word) < 4:
        return word
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word, count=1)
    return _uninflected(word)


def _uninflected(word: str) -> str:
    singular = _singular(word)
    if singular.endswith("eed") and len(singular) > 5:
        return _bare_end(singular[:-1])
    for ending in ("ing", "ed"):
        base = singular.removesuffix(ending)
        if base != singular and len(base) >= 3 and _VOWEL.search(base):
            return _bare_end(base)
    return _bare_end(singular)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("s") and not _KEEPS_S.search(word) and len(word) > 3:
        if re.search(r"(?:ss|sh|ch|x|zz)es$", word):
            return word[:-2]
        return word[:-1]
    return word


def _bare_end(word: str) -> str:
    """Without a silent e or a doubled consonant, so that "planned", "planning" and "plan" meet."""
    if len(word) > 3 and word.endswith("e"):
        return word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bdgkmnprt":
        return word[:-1]
    return f"{word[:-1]}i" if len(word) > 3 and word.endswith("y") and word[-2] not in "aeiou" else word


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What a folded word shares with its relatives: "educ" of "education" and "educator"."""
    if word in _ROOTS_APART:
        return _ROOTS_APART[word]
    singular = _singular(word)
    base = stem(word)
    return _ROOTS_APART.get(singular) or str(_ROOTS.stemWord(f"{base}e" if base.endswith(("at", "iz")) else base))
