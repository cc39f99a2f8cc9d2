"""What the page offers before anybody types: completions of the command, shortcuts, workflow steps, questions."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on after the command: what is put into the composer, how it is written, what it does."""

    insert: str
    usage: str
    summary: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut of the manifest."""

    callback_id: str
    name: str
    kind: Literal["global", "message"]
    description: str = ""


@dataclass(frozen=True, slots=True)
class StepInput:
    """One input of a workflow step."""

    name: str
    title: str
    description: str = ""
    required: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A workflow step of the manifest."""

    callback_id: str
    title: str
    description: str = ""
    inputs: tuple[StepInput, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A suggested first question: what its button says, and what is sent."""

    title: str
    command: str


@dataclass(frozen=True, slots=True)
class Offers:
    """All of it."""

    command: str = "/hrplan"
    completions: tuple[Completion, ...] = ()
    questions: tuple[Question, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    steps: tuple[Step, ...] = ()
    about: str = ""
    links: tuple[tuple[str, str], ...] = field(default=())

    def as_json(self) -> Json:
        """For the page."""
        return asdict(self)


def shortcuts_of(manifest: Json) -> tuple[Shortcut, ...]:
    """The shortcuts that a Slack app manifest lists."""
    found = manifest.get("features", {}).get("shortcuts", [])
    return tuple(
        Shortcut(
            one["callback_id"],
            one["name"],
            "message" if one["type"] == "message" else "global",
            one.get("description", ""),
        )
        for one in found
    )


def steps_of(manifest: Json) -> tuple[Step, ...]:
    """The workflow steps (custom functions) that a Slack app manifest lists."""
    return tuple(
        Step(callback_id, one["title"], one.get("description", ""), _inputs_of(one))
        for callback_id, one in manifest.get("functions", {}).items()
    )


def events_of(manifest: Json) -> frozenset[str]:
    """The bot events that a Slack app manifest subscribes to, and those that come unasked."""
    subscribed = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    return frozenset(subscribed) | {"function_executed"}


def _inputs_of(function: Json) -> tuple[StepInput, ...]:
    return tuple(
        StepInput(name, one.get("title", name), one.get("description", ""), bool(one.get("is_required")))
        for name, one in function.get("input_parameters", {}).items()
    )
