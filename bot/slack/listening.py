"""How the app listens: every listener is registered here, so that Slack hears of everything at once.

There are three ways, by what Slack does with the acknowledgement:

- It holds nothing (events, buttons, shortcuts, most forms): it goes out first, and the work follows.
- It holds the answer (a command, a form that shows errors or changes, suggestions): the answer has a moment to be
  ready. Where it needs longer, because it asks Slack something itself, the acknowledgement goes out without it, and the
  answer follows by another way.
- It says that something is done for good (a workspace that leaves): the work goes first, so that Slack delivers it
  again where it failed.

Bolt's own way would be lazy listeners, whose errors are only logged. Here whoever waits is told.
"""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Coroutine
from re import Pattern
from typing import Any, Protocol, TypeAlias, TypeVar

from slack_bolt.async_app import AsyncApp
from slack_bolt.kwargs_injection.async_args import AsyncArgs
from slack_bolt.response import BoltResponse

from bot.slack.errands import Errands
from bot.slack.responding import give

Body: TypeAlias = dict[str, Any]
Work: TypeAlias = Callable[..., Coroutine[Any, Any, None]]
"""A listener that works after the acknowledgement. Its parameters are named as Bolt names them."""
Answer: TypeAlias = Callable[..., Coroutine[Any, Any, Body]]
"""A listener that returns what to acknowledge with."""
AtOnce: TypeAlias = Callable[..., Body | None]
"""One that does so without waiting for anything; None where it would have to."""
Matcher: TypeAlias = Callable[..., Awaitable[bool]]
Result = TypeVar("Result")

PATIENCE_SECONDS = 0.05
"""So long an answer may take to go out with the acknowledgement: a person should see something in a tenth."""

LONG_SECONDS = 1.5
"""Who has waited this long is told that the work goes on."""


class Told(Protocol):
    """What whoever waits is told, by what knows where they wait."""

    async def failed(self, error: Exception, args: AsyncArgs) -> None:
        """The work has failed. Never fails itself."""

    async def takes_long(self, args: AsyncArgs) -> None:
        """The work goes on. Never fails itself."""

    async def form_under_way(self, args: AsyncArgs) -> Body:
        """What a form is acknowledged with while its answer is under way."""

    async def form_failed(self, error: Exception, args: AsyncArgs) -> Body:
        """What a form is acknowledged with where its answer has failed."""

    async def form_answered(self, answer: Body, args: AsyncArgs) -> None:
        """The answer to a form, after its acknowledgement."""


class Listeners:
    """Registers listeners with Bolt, each in the way that fits what Slack waits for."""

    def __init__(self, app: AsyncApp, errands: Errands, told: Told, patience: float = PATIENCE_SECONDS) -> None:
        self._app = app
        self._errands = errands
        self._told = told
        self._patience = patience

    # Acknowledged first

    def event(self, name: str, work: Work) -> None:
        """Something happened."""
        self._app.event(name)(self._first(work))

    def action(self, name: str | Pattern[str], work: Work, *matchers: Matcher) -> None:
        """A button was pressed, something was chosen."""
        self._app.action(name, matchers=list(matchers))(self._first(work))

    def shortcut(self, name: str, work: Work) -> None:
        """A shortcut was used."""
        self._app.shortcut(name)(self._first(work))

    def closing_form(self, name: str, work: Work) -> None:
        """A form that closes when it is submitted."""
        self._app.view(name)(self._first(work))

    def step(self, name: str, work: Work) -> None:
        """A step of a workflow runs."""
        self._app.function(name)(self._first(work))

    # Answered in the acknowledgement where that is quick

    def command(self, name: str, at_once: AtOnce, answer: Answer) -> None:
        """A command was typed; an answer that comes later goes to its response_url.

        Most answers wait for nothing: `at_once` gives those, which spares them a task of their own, and else None.
        """
        call, call_at_once = _by_name(answer), _by_name(at_once)

        async def acknowledge(args: AsyncArgs) -> None:
            if (found := call_at_once(args)) is not None:
                await args.ack(**found)
                return
            answering = await self._soon(call(args))
            if answering.done():
                await args.ack(**answering.result())
                return
            await args.ack()
            self._follow(_respond(answering, args), args)

        self._app.command(name)(acknowledge)

    def form(self, name: str, answer: Answer, then: Work | None = None) -> None:
        """A form was submitted; until an answer that comes later it says that it is under way.

        `then` comes after the answer. Nobody waits for it, so what fails there is logged.
        """
        call = _by_name(answer)
        go_on = _by_name(then) if then is not None else None

        async def answered(args: AsyncArgs) -> Body:
            try:
                return await call(args)
            except Exception as error:  # noqa: BLE001 - what was entered stays, with words above it
                return await self._told.form_failed(error, args)

        async def acknowledge(args: AsyncArgs) -> None:
            answering = await self._soon(answered(args))
            if answering.done():
                await args.ack(**answering.result())
            else:
                await args.ack(**await self._told.form_under_way(args))
                self._follow(self._answer_form(answering, args), args)
            if go_on is not None:
                self._errands.start(_afterwards(answering, go_on(args)))

        self._app.view(name)(acknowledge)

    def options(self, name: str, answer: Answer) -> None:
        """Suggestions are wanted; where they are not there at once there are none, and the next letter asks again."""
        call = _by_name(answer)

        async def acknowledge(args: AsyncArgs) -> None:
            answering = await self._soon(call(args))
            await args.ack(**(answering.result() if answering.done() else {"options": []}))

        self._app.options(name)(acknowledge)

    # Done before it is acknowledged

    def promise(self, name: str, work: Work) -> None:
        """An event whose work must not be lost: Slack delivers it again where it failed, or where the process died."""
        call = _by_name(work)

        async def keep(args: AsyncArgs) -> BoltResponse:
            try:
                await call(args)
            except Exception as error:  # noqa: BLE001 - whatever it is, Slack has to deliver it again
                await self._told.failed(error, args)
                return BoltResponse(status=500)
            return BoltResponse(status=200)

        self._app.event(name)(keep)

    def _first(self, work: Work) -> Callable[[AsyncArgs], Coroutine[Any, Any, None]]:
        call = _by_name(work)

        async def acknowledge(args: AsyncArgs) -> None:
            await args.ack()
            self._follow(call(args), args)

        return acknowledge

    async def _soon(self, answer: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """An answer that has had its moment; ready or not, it goes on."""
        answering = self._errands.begin(answer)
        await asyncio.wait({answering}, timeout=self._patience)
        return answering

    def _follow(self, work: Coroutine[Any, Any, None], args: AsyncArgs) -> None:
        self._errands.start(self._followed(work, args))

    async def _followed(self, work: Coroutine[Any, Any, None], args: AsyncArgs) -> None:
        """Work after the acknowledgement, which goes out first; whoever waits hears that it goes on, or has failed."""
        await asyncio.sleep(0)
        working = self._errands.begin(work)
        try:
            await asyncio.wait({working}, timeout=LONG_SECONDS)
            if not working.done():
                await self._told.takes_long(args)
            await working
        except Exception as error:  # noqa: BLE001 - a person waits, so every failure has to be told
            await self._told.failed(error, args)

    async def _answer_form(self, answering: asyncio.Task[Body], args: AsyncArgs) -> None:
        await self._told.form_answered(await answering, args)


async def _respond(answering: asyncio.Task[Body], args: AsyncArgs) -> None:
    answer = await answering
    if answer:
        await give(args.respond, answer)


async def _afterwards(answering: asyncio.Task[Body], work: Coroutine[Any, Any, None]) -> None:
    await answering
    await work


def _by_name(listener: Callable[..., Result]) -> Callable[[AsyncArgs], Result]:
    """A listener to be called with everything, of which it gets what its parameters name, as with Bolt."""
    names = tuple(inspect.signature(listener).parameters)

    def call(args: AsyncArgs) -> Result:
        return listener(**{name: getattr(args, name) if hasattr(args, name) else args.context[name] for name in names})

    return call
