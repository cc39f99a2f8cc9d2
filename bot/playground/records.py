"""What the workspace keeps: messages, views, files and runs of workflow steps, as Slack would describe them."""

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.playground.directory import APP_ID, BOT_ID, BOT_USER_ID, TEAM_ID

Json = dict[str, Any]


@dataclass(slots=True)
class Message:
    """One message; `only_for` is the person who alone sees it."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    only_for: str | None = None
    metadata: Json | None = None
    files: list["File"] = field(default_factory=list)
    reactions: list[tuple[str, str]] = field(default_factory=list)
    edited_ts: str | None = None
    unfurls: bool = True
    deleted: bool = False
    entered: dict[str, dict[str, dict[str, Json]]] = field(default_factory=dict)
    """What each person has set in this message's elements: person, block_id, action_id."""
    version: int = 0
    """The workspace's version when this message last changed."""

    @property
    def by_app(self) -> bool:
        """Whether the app wrote it."""
        return self.user == BOT_USER_ID

    def as_json(self, *, with_metadata: bool = True) -> Json:
        """The object that Slack would give for it."""
        found: Json = {"type": "message", "user": self.user, "ts": self.ts, "text": self.text, "team": TEAM_ID}
        if self.by_app:
            found |= {"bot_id": BOT_ID, "app_id": APP_ID}
        optional: Json = {
            "blocks": self.blocks,
            "attachments": self.attachments,
            "thread_ts": self.thread_ts,
            "files": [file.as_json() for file in self.files],
            "metadata": self.metadata if with_metadata else None,
            "edited": {"user": self.user, "ts": self.edited_ts} if self.edited_ts else None,
            "reactions": [{"name": name, "users": [user], "count": 1} for name, user in self.reactions],
            "is_ephemeral": self.only_for is not None,
        }
        return found | {key: value for key, value in optional.items() if value}


@dataclass(slots=True)
class View:
    """A modal or a Home tab that one person has open."""

    id: str
    person: str
    content: Json
    hash: str
    root_view_id: str
    previous_view_id: str | None = None
    entered: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    """What the app found wrong with a submission, by block_id."""

    @property
    def blocks(self) -> list[Json]:
        """The view's blocks."""
        return list(self.content["blocks"])

    @property
    def title(self) -> str:
        """The title above a modal; empty for a Home tab."""
        return str(self.content.get("title", {}).get("text", ""))

    def as_json(self, values: Json) -> Json:
        """The object that payloads carry; `values` is its present state."""
        defaults: Json = {"callback_id": "", "private_metadata": "", "clear_on_close": False, "notify_on_close": False}
        return {
            **defaults,
            **self.content,
            "id": self.id,
            "team_id": TEAM_ID,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
            "app_installed_team_id": TEAM_ID,
            "hash": self.hash,
            "root_view_id": self.root_view_id,
            "previous_view_id": self.previous_view_id,
            "state": {"values": values},
        }


@dataclass(slots=True)
class File:
    """A file that the app uploads; a message shows it once the upload is complete."""

    id: str
    name: str
    length: int
    alt_text: str = ""
    title: str = ""
    content: bytes | None = None
    shared_in: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """The part of its name after the last dot."""
        return self.name.rpartition(".")[2].lower()

    def as_json(self) -> Json:
        """The object that Slack would give for it."""
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "filetype": self.kind,
            "size": self.length,
            "alt_txt": self.alt_text,
            "channels": self.shared_in,
        }


@dataclass(slots=True)
class StepRun:
    """One run of the app's workflow step, and how it ended."""

    id: str
    callback_id: str
    inputs: Json
    state: Literal["running", "completed", "failed"] = "running"
    outputs: Json = field(default_factory=dict)
    error: str = ""


@dataclass(slots=True)
class AssistantThread:
    """What the app shows around the direct message with a person: prompts to pick from, its status, a title."""

    prompts_title: str = ""
    prompts: list[Json] = field(default_factory=list)
    status: str = ""
    title: str = ""
