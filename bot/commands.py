"""The registry of commands: parsing, help, the manifest's usage hint and the README's table all come from here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """A command: how it is typed, and examples that work as they stand.

    What it does is worded in the locales, under `command-<name>`.
    """

    name: str
    usage: str
    examples: tuple[str, ...]
    also: tuple[str, ...] = ()


COMMANDS = (
    Command("help", "help [TOPIC]", ("help", "help compare"), ("?", "usage", "commands", "帮助")),
    Command("browse", "browse [LIST]", ("browse", "browse themes", "browse states"), ("menu", "浏览")),
    Command("list", "list FILTERS", ("list theme:environment", "list verdict:short"), ("all", "列表")),
    Command("targets", "targets [FILTERS]", ("targets verdict:short", "targets theme:health"), ("目标",)),
    Command("full", "full ITEM", ("full indicator 37",), ("show all", "everything", "全部")),
    Command(
        "wording",
        "wording ITEM",
        ("wording indicator 51",),
        ("exact wording", "exact", "quote", "original", "full text", "原文"),
    ),
    Command("related", "related ITEM", ("related indicator 117",), ("related to", "links", "相关")),
    Command(
        "compare",
        "compare ITEM | NAME",
        ("compare indicator 117", "compare theme:environment"),
        ("comparison", "比较", "对比"),
    ),
    Command(
        "scorecard",
        "scorecard [NAME]",
        ("scorecard", "scorecard right to health"),
        ("score", "results", "记分卡", "成绩"),
    ),
    Command("gaps", "gaps [NAME]", ("gaps", "gaps women"), ("unfinished", "open points", "不足")),
    Command("cite", "cite ITEM [STYLE]", ("cite indicator 51", "cite 28.294 apa"), ("citation", "reference", "引用")),
    Command(
        "export",
        "export [csv | xlsx | brief] [WHAT]",
        ("export csv theme:environment", "export brief indicator 51"),
        ("download", "导出"),
    ),
    Command(
        "digest",
        "digest [WHEN WHAT] | list | preview | pause | resume | change | stop | test",
        ("digest weekly monday 09:00 women", "digest daily 08:30 theme:environment verdict:short", "digest list"),
        ("digests", "摘要"),
    ),
    Command("settings", "settings", ("settings",), ("preferences", "设置")),
    Command("about", "about", ("about",), ("privacy policy", "version", "关于")),
)
"""In the order in which help shows them. Items and questions need no command: they are simply typed."""

ITEM_FORMS = ("indicator 51", "51-53", "IV.2.3", "28.294", "cango 12")
"""How items are typed, for usage lines."""

FIRST_QUESTIONS = ("indicator 51", "air quality target", "what did India recommend", "scorecard")
"""Four examples for somebody who has never asked anything."""


def find_command(name: str) -> Command | None:
    """The command of that name or other name, in any case."""
    wanted = name.casefold()
    return next((command for command in COMMANDS if wanted in (command.name, *command.also)), None)
