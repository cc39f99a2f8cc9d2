"""What may come of a call to Slack in place of an answer."""

import aiohttp
from slack_sdk.errors import SlackClientError

FAILURES = (SlackClientError, aiohttp.ClientError, OSError)
"""Slack says no, or can't be reached, or takes too long: a TimeoutError is an OSError."""
