"""Failures of Slack on demand: a test says what goes wrong with the next calls of a Web API method."""

import asyncio
from dataclasses import dataclass
from typing import Literal

Kind = Literal["error", "rate_limited", "server_error", "hang_up"]


@dataclass(slots=True)
class Fault:
    """One planned failure.

    With `after_effect` the method does its work first and only the reply is lost or wrong: the ambiguous case, in which
    an app cannot know whether its message was posted.
    """

    kind: Kind
    code: str = ""
    retry_after: int = 1
    after_effect: bool = False
    delay: float = 0.0


class Faults:
    """The failures that are planned, by method."""

    def __init__(self) -> None:
        self._planned: dict[str, list[Fault]] = {}
        self._speaks: asyncio.Event | None = None
        self.asked = asyncio.Event()
        """Set when a call has come while Slack is silent."""

    def rate_limit(self, method: str, *, times: int = 1, retry_after: int = 1) -> None:
        """The next calls get HTTP 429 with Retry-After in seconds."""
        self._plan(method, times, Fault("rate_limited", "ratelimited", retry_after))

    def refuse(self, method: str, code: str, *, times: int = 1) -> None:
        """The next calls get `{"ok": false, "error": code}`."""
        self._plan(method, times, Fault("error", code))

    def break_down(self, method: str, *, times: int = 1, after_effect: bool = False) -> None:
        """The next calls get HTTP 503."""
        self._plan(method, times, Fault("server_error", after_effect=after_effect))

    def hang_up(self, method: str, *, times: int = 1, after_effect: bool = False, delay: float = 0.0) -> None:
        """The next calls lose their connection in the middle of the reply."""
        self._plan(method, times, Fault("hang_up", after_effect=after_effect, delay=delay))

    def fall_silent(self) -> asyncio.Event:
        """No call is answered, and none has an effect, until the event is set."""
        self._speaks = asyncio.Event()
        return self._speaks

    async def silence(self) -> None:
        """Wait while Slack is silent."""
        if self._speaks is not None:
            self.asked.set()
            await self._speaks.wait()

    def take(self, method: str) -> Fault | None:
        """The failure planned for this call, if any."""
        planned = self._planned.get(method)
        return planned.pop(0) if planned else None

    @property
    def left(self) -> int:
        """How many planned failures have not happened yet."""
        return sum(len(planned) for planned in self._planned.values())

    def _plan(self, method: str, times: int, fault: Fault) -> None:
        self._planned.setdefault(method, []).extend([fault] * times)
