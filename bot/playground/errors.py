"""What goes wrong between Slack and an app, as values that tests and the page can show."""

from collections.abc import Sequence


class SlackError(Exception):
    """A refusal by a Web API method: `{"ok": false, "error": code}`."""

    def __init__(self, code: str, messages: Sequence[str] = ()) -> None:
        super().__init__(": ".join([code, *messages]))
        self.code = code
        self.messages = list(messages)


class NotAcknowledged(Exception):  # noqa: N818 - reads as what happened
    """The app did not take a request: no answer within 3 seconds, or an HTTP error."""


class Refused(Exception):  # noqa: N818 - reads as what happened
    """Slack would not show what the app answered, because of the listed problems."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = list(problems)
