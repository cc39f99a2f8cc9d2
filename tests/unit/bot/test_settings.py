import pytest
from pydantic import ValidationError

from bot.settings import Mode, Settings, SettingsError, read_settings

BOT, APP, SECRET = "xoxb-1", "xapp-1", "a secret"


def settings(**values: str) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[arg-type, call-arg]


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch, tmp_path):
    for name in ("BOT_TOKEN", "APP_TOKEN", "SIGNING_SECRET", "CLIENT_ID", "CLIENT_SECRET"):
        monkeypatch.delenv(f"SLACK_{name}", raising=False)
    monkeypatch.delenv("HRPLAN_ENCRYPTION_KEY", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("values", "mode"),
    [
        ({}, Mode.PLAYGROUND),
        ({"slack_bot_token": BOT, "slack_app_token": APP}, Mode.SOCKET),
        ({"slack_bot_token": BOT, "slack_signing_secret": SECRET}, Mode.HTTP),
        (
            {
                "slack_client_id": "1",
                "slack_client_secret": "2",
                "slack_signing_secret": SECRET,
                "hrplan_encryption_key": "k",
            },
            Mode.OAUTH,
        ),
    ],
)
def test_mode_follows_the_tokens(values: dict[str, str], mode: Mode):
    assert settings(**values).mode is mode


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"slack_bot_token": BOT}, "SLACK_APP_TOKEN"),
        ({"slack_app_token": APP}, "SLACK_BOT_TOKEN"),
        ({"slack_signing_secret": SECRET}, "SLACK_BOT_TOKEN"),
        ({"slack_client_id": "1"}, "SLACK_CLIENT_SECRET"),
        ({"slack_client_id": "1", "slack_client_secret": "2", "slack_signing_secret": SECRET}, "HRPLAN_ENCRYPTION_KEY"),
        ({"slack_bot_token": "xoxp-1", "slack_app_token": APP}, "xoxb-"),
        ({"slack_bot_token": BOT, "slack_app_token": "wrong"}, "xapp-"),
    ],
)
def test_mode_of_half_an_environment_names_what_is_missing_and_where_it_is(values: dict[str, str], missing: str):
    with pytest.raises(SettingsError, match=missing):
        _ = settings(**values).mode


def test_read_settings_names_the_variable_that_can_not_be_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HRPLAN_PORT", "many")

    with pytest.raises(SettingsError, match="HRPLAN_PORT"):
        read_settings()


def test_read_settings_takes_an_empty_variable_for_none(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")

    assert read_settings().mode is Mode.PLAYGROUND


def test_tokens_are_not_shown():
    assert BOT not in repr(settings(slack_bot_token=BOT, slack_app_token=APP))


def test_settings_can_not_be_changed():
    with pytest.raises(ValidationError):
        settings().hrplan_port = 1  # type: ignore[misc]
