"""Installing in many workspaces: Slack sends whoever installs to us and back, with a state that is good once."""

from typing import Any

from slack_bolt.authorization.async_authorize import AsyncInstallationStoreAuthorize
from slack_bolt.logger import get_bolt_app_logger
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.web.async_client import AsyncWebClient

from bot.render.texts import texts_for
from bot.storage.storage import Storage

INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"


def oauth_options(
    storage: Storage, *, client_id: str, client_secret: str, scopes: list[str], client: AsyncWebClient
) -> dict[str, Any]:
    """Bolt's options for an app that many workspaces install; `client` has no token of its own.

    What a token stands for is asked once of Slack and then kept, so that an answer costs no call.
    """
    settings = AsyncOAuthSettings(
        client_id=client_id,
        client_secret=client_secret,
        scopes=scopes,
        installation_store=storage.installations,
        installation_store_bot_only=True,
        state_store=storage.oauth_states,
        install_path=INSTALL_PATH,
        install_page_rendering_enabled=False,
        redirect_uri_path=REDIRECT_PATH,
    )
    authorize = AsyncInstallationStoreAuthorize(
        logger=get_bolt_app_logger("hrplan"),
        installation_store=storage.installations,
        client_id=client_id,
        client_secret=client_secret,
        bot_only=True,
        cache_enabled=True,
        client=client,
    )
    return {
        "client": client,
        "oauth_settings": settings,
        "authorize": authorize,
        "user_facing_authorize_error_message": texts_for("en")("not-installed"),
    }
