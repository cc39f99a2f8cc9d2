"""Under each answer, behind one small menu: was it helpful, and is something wrong in it?"""

from bot.render.reader import Reader, command_of
from bot.render.view import Act, Button, Controls, More, Part, View
from catalogue.answers import (
    Answer,
    Card,
    Citation,
    Comparison,
    GapList,
    ItemList,
    NotFound,
    Passage,
    RelatedList,
    ScorecardAnswer,
    TargetList,
)

NAME = "feedback"
HELPFUL, UNHELPFUL = "yes", "no"
MAX_REPORTED = 60
"""Characters of what was typed that a menu's entry can carry beside its act."""

_KINDS = {
    ItemList: "list",
    TargetList: "targets",
    RelatedList: "related",
    Comparison: "compare",
    ScorecardAnswer: "scorecard",
    GapList: "gaps",
    NotFound: "not-found",
}


def about_of(answer: Answer) -> str:
    """What an opinion is counted for: an item, or a kind of answer. Empty where none is asked for."""
    if isinstance(answer, Card | Passage | Citation):
        return answer.entry.id
    return next((name for kind, name in _KINDS.items() if isinstance(answer, kind)), "")


def reported_as(answer: Answer) -> str:
    """What a report names: the item, or the kind of answer with the beginning of what was typed."""
    if isinstance(answer, Card | Passage | Citation):
        return command_of(answer.entry)
    typed = getattr(answer, "typed", "")
    return f"{about_of(answer)} {typed[:MAX_REPORTED]}".strip()


def with_feedback(reader: Reader, answer: Answer, view: View) -> View:
    """The view with the menu at the end of its row of buttons; in a row of its own where it has none."""
    about = about_of(answer)
    if not about:
        return view
    menu = _menu(reader, about, reported_as(answer))
    place = _row(view)
    if place is None:
        return View(view.title, (*view.parts, Controls((menu,))))
    parts = list(view.parts)
    row = parts[place]
    assert isinstance(row, Controls)
    parts[place] = Controls((*row.elements, menu))
    return View(view.title, tuple(parts))


def _row(view: View) -> int | None:
    """The place of the row that the menu joins: of what can be done with the answer, else the last one."""
    rows = [place for place, part in enumerate(view.parts) if isinstance(part, Controls)]
    main = [place for place in rows if _is_main(view.parts[place])]
    return next(reversed(main or rows), None)


def _menu(reader: Reader, about: str, reported: str) -> More:
    texts = reader.texts
    return More(
        (
            Button(texts("button-helpful"), Act.FEEDBACK, f"{HELPFUL} {about}"),
            Button(texts("button-unhelpful"), Act.FEEDBACK, f"{UNHELPFUL} {about}"),
            Button(texts("button-report"), Act.REPORT, reported),
        ),
        NAME,
    )


def _is_main(part: Part) -> bool:
    """Whether a row shares the answer, rather than offering examples or other items."""
    return isinstance(part, Controls) and any(
        isinstance(each, Button) and each.act is Act.SHARE for each in part.elements
    )
