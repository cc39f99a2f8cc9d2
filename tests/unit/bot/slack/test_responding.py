"""What Slack says through a response_url of an answer that it doesn't take."""

import pytest
from slack_sdk.webhook import WebhookResponse

from bot.slack.responding import refusal_in


@pytest.mark.parametrize(
    ("status", "body", "problem"),
    [
        (200, "ok", ""),
        (200, "", ""),
        (200, '{"ok":true}', ""),
        (200, '{"ok":false,"error":"invalid_blocks"}', "invalid_blocks"),
        (404, '{"ok":false,"error":"used_url"}', "used_url"),
        (400, "invalid_blocks", "invalid_blocks"),
        (404, "expired_url\n", "expired_url"),
        (503, "", "HTTP 503"),
    ],
)
def test_a_refusal_is_known_by_its_status_and_by_its_words(status: int, body: str, problem: str):
    assert refusal_in(WebhookResponse(url="", status_code=status, body=body, headers={})) == problem
