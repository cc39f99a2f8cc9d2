"""The playground: a Slack workspace in memory around the real app, for tests and for trying hrplan in a browser.

In a test, the app's Web API client talks to `api_url` over HTTP, and people's requests come signed to the app's ASGI
entry (`POST /slack/events`), in this process:

    from bot.playground.running import running_workspace

    async with running_workspace() as slack:            # clock=HandClock() for a clock that the test moves
        app = build_web(settings_with(base_url=slack.api_url, bot_token=slack.workspace.bot_token, ...))
        slack.connect(app, signing_secret)
        anna, wei = slack.person("anna"), slack.person("wei")

        card = await anna.command("/hrplan", "indicator 51", channel="human-rights")   # the answer, hers alone
        await anna.presses(card, "Share here")          # by action_id, its beginning, or the text on it
        assert "87" in wei.last("human-rights").text

        await wei.mentions("human-rights", "compare 51", thread=wei.last("human-rights"))
        await wei.writes_to_app("what about smog?")
        wei.sees("human-rights"), wei.sees(), wei.thread(message), wei.modal, wei.modals, wei.home, wei.prompts

        await anna.uses_shortcut("look_up")
        options = await anna.types_into_select(anna.modal, "item", "air")
        errors = await anna.submits(anna.modal, {"item": "Cleaner air in cities"})     # {} if it was taken

        await anna.opens_home(); await anna.selects(anna.home, "language", "中文")
        await anna.waits_until(lambda: anna.sees("human-rights"))   # for what the app does after acknowledging

        slack.workspace.faults.rate_limit("chat.postMessage", times=2, retry_after=1)
        slack.workspace.faults.hang_up("chat.postMessage", after_effect=True)
        await slack.courier.redeliver(slack.courier.deliveries[-1], retry=1)
        slack.workspace.api_calls                       # [("chat.postMessage", {...}), ...]

A message over Slack's limits in an acknowledgement raises `Refused` with what is wrong; through the Web API the app
gets `invalid_blocks`. No acknowledgement in 3 seconds, or an HTTP error, raises `NotAcknowledged` (for events look at
`anna.last_delivery.status`). `limits.message_problems` and `limits.view_problems` are the judge on their own. Messages
have `text`, `blocks`, `user`, `by_app`, `only_for`, `thread_ts`, `metadata`, `files`, `reactions`, `unfurls`.
"""
