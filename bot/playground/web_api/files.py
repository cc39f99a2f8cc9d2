"""Files in the three steps of `files_upload_v2`: an address to upload to, the upload, the completion."""

import secrets

from bot.playground.errors import SlackError
from bot.playground.posting import app_posts, channel_to_post_in
from bot.playground.records import File, Json
from bot.playground.workspace import Workspace


def get_upload_url(workspace: Workspace, call: Json) -> Json:
    """`files.getUploadURLExternal`."""
    length = int(call["length"])
    if length <= 0:
        raise SlackError("invalid_arguments", ["length: must be above 0"])
    file = File(f"F{secrets.token_hex(5).upper()}", call["filename"], length, call.get("alt_txt") or "")
    workspace.files[file.id] = file
    return {"file_id": file.id, "upload_url": f"{workspace.base_url}/playground/upload/{file.id}"}


def receive_upload(workspace: Workspace, file_id: str, content: bytes) -> None:
    """Keep the uploaded bytes, whose number was announced."""
    file = workspace.files.get(file_id)
    if file is None:
        raise SlackError("file_not_found")
    if len(content) != file.length:
        raise SlackError("invalid_arguments", [f"length: {file.length} announced, {len(content)} uploaded"])
    file.content = content


def complete_upload(workspace: Workspace, call: Json) -> Json:
    """`files.completeUploadExternal`."""
    files = [_completed(workspace, entry) for entry in call["files"]]
    named = call.get("channel_id") or call.get("channels")
    for name in str(named).split(",") if named else []:
        channel = channel_to_post_in(workspace, name)
        content = {"text": call.get("initial_comment") or " ", "thread_ts": call.get("thread_ts")}
        message = app_posts(workspace, channel, content | {"blocks": call.get("blocks")})
        message.text = message.text.strip()
        message.files = files
        for file in files:
            file.shared_in.append(channel.id)
        workspace.changed(message)
    return {"files": [file.as_json() for file in files]}


def _completed(workspace: Workspace, entry: Json) -> File:
    file = workspace.files.get(entry["id"])
    if file is None or file.content is None:
        raise SlackError("file_not_found")
    file.title = entry.get("title") or file.name
    return file


METHODS = {"files.getUploadURLExternal": get_upload_url, "files.completeUploadExternal": complete_upload}
