"""Settings from the environment, read once at start; an error names the variable and where its value comes from."""

from enum import StrEnum
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.places import cache_folder


class Mode(StrEnum):
    """How hrplan is connected."""

    PLAYGROUND = "playground"
    SOCKET = "socket"
    HTTP = "http"
    OAUTH = "oauth"


WHERE = {
    "SLACK_BOT_TOKEN": "api.slack.com/apps › your app › OAuth & Permissions › Bot User OAuth Token (begins with xoxb-)",
    "SLACK_APP_TOKEN": (
        "api.slack.com/apps › your app › Basic Information › App-Level Tokens, with the scope connections:write "
        "(begins with xapp-)"
    ),
    "SLACK_SIGNING_SECRET": "api.slack.com/apps › your app › Basic Information › App Credentials › Signing Secret",
    "SLACK_CLIENT_ID": "api.slack.com/apps › your app › Basic Information › App Credentials › Client ID",
    "SLACK_CLIENT_SECRET": "api.slack.com/apps › your app › Basic Information › App Credentials › Client Secret",
    "HRPLAN_ENCRYPTION_KEY": "hrplan new-key prints one; keep it as safe as the tokens that it encrypts",
}
"""Where the value of each variable comes from."""


class SettingsError(Exception):
    """An environment that hrplan can't start in; the message says what to do."""


class Settings(BaseSettings):
    """All that the environment may say."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    hrplan_encryption_key: SecretStr | None = None
    hrplan_database_url: str = "sqlite:///hrplan.sqlite3"
    hrplan_documents: Path = Path("documents")
    hrplan_cache: Path = Field(default_factory=cache_folder)
    hrplan_maintainers_channel: str | None = None
    hrplan_host: str = "127.0.0.1"
    hrplan_port: int = 3000
    hrplan_log_level: str = "INFO"

    @property
    def mode(self) -> Mode:
        """How hrplan is connected, by which tokens there are.

        Raises:
            SettingsError: where some are there and others that belong to them are not.
        """
        bot, app, secret = self.slack_bot_token, self.slack_app_token, self.slack_signing_secret
        client_id, client_secret = self.slack_client_id, self.slack_client_secret
        if not any((bot, app, secret, client_id, client_secret)):
            return Mode.PLAYGROUND
        if client_id or client_secret:
            self._require(
                "installing in many workspaces", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET"
            )
            self._require("installing in many workspaces", "HRPLAN_ENCRYPTION_KEY")
            return Mode.OAUTH
        if app:
            self._require("Socket Mode", "SLACK_BOT_TOKEN")
            self._begins("SLACK_APP_TOKEN", "xapp-")
            self._begins("SLACK_BOT_TOKEN", "xoxb-")
            return Mode.SOCKET
        if secret:
            self._require("HTTP", "SLACK_BOT_TOKEN")
            self._begins("SLACK_BOT_TOKEN", "xoxb-")
            return Mode.HTTP
        raise SettingsError(
            "SLACK_BOT_TOKEN is set alone. For Socket Mode set SLACK_APP_TOKEN as well "
            f"({WHERE['SLACK_APP_TOKEN']}); for HTTP set SLACK_SIGNING_SECRET ({WHERE['SLACK_SIGNING_SECRET']})."
        )

    def _require(self, purpose: str, *names: str) -> None:
        missing = [name for name in names if not getattr(self, name.lower())]
        if missing:
            lines = "\n".join(f"  {name}: {WHERE[name]}" for name in missing)
            raise SettingsError(f"For {purpose} these variables are missing:\n{lines}")

    def _begins(self, name: str, prefix: str) -> None:
        value = getattr(self, name.lower())
        if not value.get_secret_value().startswith(prefix):
            raise SettingsError(f"{name} does not begin with {prefix}; it comes from {WHERE[name]}")


def read_settings() -> Settings:
    """The settings of this process.

    Raises:
        SettingsError: where a variable has a value that can't be read.
    """
    try:
        return Settings()
    except ValidationError as error:
        details = "; ".join(f"{str(each['loc'][0]).upper()}: {each['msg']}" for each in error.errors())
        raise SettingsError(f"The environment has values that can't be read: {details}") from error
