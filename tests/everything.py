"""Everything that can be asked for: a command for every item, part, term and page, by family."""

from bot.commands import COMMANDS
from bot.render.reader import command_of
from catalogue.catalogue import Catalogue
from catalogue.models.context import VocabularyKind
from catalogue.overviews import LISTS

ITEM_COMMANDS = ("", "full", "related", "compare", "cite", "wording")
PART_COMMANDS = ("list", "scorecard", "gaps", "compare", "browse", "targets")
TERM_COMMANDS = ("list", "scorecard", "gaps", "compare", "targets")
MISTAKES = (
    "indicator 169", "VII.99", "28.999", "cango 99", "53-51", "1-15", "1-200", "scorcard", "theme:nothing", "wording",
    "themes:health", "compare", "cite", "full zzz", "zzz qqq", "list page:99", "gaps page:99", "", " ", "?", "hello",
    "theme:environment state:india", "<!channel> & <b>", "*_~`", "a" * 5_000, "thanks", "bye", "how are you",
)  # fmt: skip
QUESTIONS = (
    "air quality", "what did India recommend", "smog", "雾霾", "指标51", "which targets were missed", "87 %", "torture",
    "domestic violence", "indicatr 51", "women in congress", "51-53", "51, 52 and 54", "indicator 1 to 10", "about",
    "theme:environment kind:indicator verdict:reached", "pensions group:older-people", "right to health",
)  # fmt: skip


def every_command(catalogue: Catalogue) -> dict[str, list[str]]:
    """The commands, by family."""
    families = {
        f"item {name}".strip(): [f"{name} {command_of(entry)}".strip() for entry in catalogue] for name in ITEM_COMMANDS
    }
    families |= {f"part {name}": [f"{name} {part}" for part in catalogue.parts] for name in PART_COMMANDS}
    named = {(kind, term) for entry in catalogue for kind in VocabularyKind for term in catalogue.tags(entry, kind)}
    terms = [f"{kind}:{term}" for kind, term in sorted(named)]
    families |= {f"term {name}": [f"{name} {term}" for term in terms] for name in TERM_COMMANDS}
    families["pages"] = [f"{name} page:{number}" for name in ("list", "targets", "gaps") for number in range(1, 30)]
    families["menus"] = ["browse", *(f"browse {name}" for name in LISTS)]
    families["help"] = ["help", "about", *(f"help {command.name}" for command in COMMANDS)]
    families["overviews"] = ["scorecard", "gaps", "list", "targets", "compare theme:environment"]
    families["questions"] = list(QUESTIONS)
    families["mistakes"] = list(MISTAKES)
    return families
