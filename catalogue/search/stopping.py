"""Words that carry no weight in a question: grammar, courtesies, chat, and what every item is about."""

from collections.abc import Container, Iterable, Iterator
from string import ascii_lowercase

from catalogue.search.text import Piece, Sort

_GRAMMAR = """
a about above across after again against all almost along already also although always am among an and another any
anybody anyone anything anywhere are aren arent around as ask at away back be because become becomes been before behind
being below between both but by can cannot cant come comes could couldnt did didnt do does doesnt doing done dont down
during each eg either else enough etc even ever every everybody everyone everything everywhere exactly few for from
further get gets getting give gives given go goes going gone got had has hasnt have havent having he her here hers him
his how however i ie if im in instead into is isnt it its itself just keep keeps kept last least less let lets like
likely lot lots made make makes making many may maybe me might mine more most much must my myself near need needs never
next no nobody none nor not nothing now of off often ok okay on once one only onto or other others our ours out over
own per perhaps please put quite rather really regarding same say says said see seem seems seen set several shall she
should since so some somebody someone something sometimes somewhere still such take taken takes taking than thanks that
thats the their theirs them themselves then there theres these they theyre thing things think this those though through
thus till to time together too took toward towards try tries trying under until unless up upon us use used uses using
very via vs versus want wants was wasnt way ways we well went were werent what whats whatever when where whereas
whether which while who whom whose why will with within without wont would yes yet you your yours yourself youre
""".split()
_CHAT = """
anyway asap asking bit btw bro bye check cheers cool curious currently dear detail details document documents explain
find folks fyi guys hello help hey hi idk information info interested kindly know look looked looking looks mean means
mention mentioned mentions mention morning passage passages pls plz ppl question questions quick quickly read related
report reported reports reporting regards search searching show shows situation status story stuff summarise summarize
summary tell text topic thank thx tnx wanna wonder wondering actual actually concerning happen happened happens
happening latest today
""".split()
_EVERYWHERE = """
china chinas chinese prc authorities gov govt govts government governments state country countrys nation national
action plan plans planned item items evaluation indicator indicators commitment commitments recommendation
recommendations recommend recommended recommends rec recs suggestion suggestions suggest suggested suggests target rate
rates ratio proportion percentage statistics stats targets goal goals objective objectives promise promised promises
pledge pledged pledges achieve achieved achievement hit reach reached met progress year years number numbers
""".split()
_CHINESE = """
什么 怎么 怎样 如何 为什么 多少 几个 哪些 哪个 哪里 谁 吗 呢 吧 啊 了 的 地 得 是 有 没有 在 和 与
及 对 关于 请 请问 请告诉我 告诉我 我 你 您 我们 你们 他们 它 这 那 这个 那个 想 知道 想知道 了解
情况 怎么样 怎么办 中国 政府 国家 是否 有没有 严重吗 能 可以 能否 一下 查 看看 查一下 目标 指标 计划
承诺 建议 提 提了 提出 还 也 都 就 被 把 从 到 个 要 会 去年 今年 现在 现状 目前
有多高 有多大 有多 多高 多大 多久 是不是 能不能 会不会 可不可以 要不要 管不管 行不行 算不算 够不够 多不多 为啥 咋办
哪儿 这些 那些 一些 到底 究竟 真的 还是 或者 以及 因为 所以 如果 但是 已经 正在 应该 必须 需要 可能 帮我 给我 麻烦
有人 大家 别人 自己 他们 她们 比例 百分比 数量 人数
""".split()

STOP_WORDS = frozenset((*_GRAMMAR, *_CHAT, *_CHINESE, *ascii_lowercase))
"""Never say what an item is about."""
WEAK_WORDS = frozenset(_EVERYWHERE)
"""Say so little that they hardly count."""
_CHINESE_STOPS = tuple(sorted((word for word in _CHINESE if len(word) > 1), key=len, reverse=True))
_CHINESE_PARTICLES = frozenset(word for word in _CHINESE if len(word) == 1)
_NEVER_CONTENT = frozenset("的了吗呢吧啊我你您它谁")
"""Particles that are part of no word worth finding."""


def content_words(text: Iterable[Piece]) -> Iterator[str]:
    """The words that carry weight."""
    return (piece.text for piece in text if piece.sort is Sort.WORD and piece.text not in STOP_WORDS)


def content_runs(run: str, known: Container[str] = frozenset()) -> list[str]:
    """What is left of a run of Chinese without the words that carry no weight; the longer ones are cut out first.

    A single character is cut out only where it is no part of a `known` pair: 就 is "then", but not in 就业. Some are
    cut out everywhere.
    """
    for word in _CHINESE_STOPS:
        run = run.replace(word, " ")
    held = {place for first in range(len(run) - 1) if run[first : first + 2] in known for place in (first, first + 1)}
    kept = (
        " " if each in _NEVER_CONTENT or (each in _CHINESE_PARTICLES and place not in held) else each
        for place, each in enumerate(run)
    )
    return "".join(kept).split()
