"""Who a view is made for: their language and how much they want to see; and the catalogue whose names it uses."""

from dataclasses import dataclass

from bot.render.texts import Texts
from catalogue.catalogue import Catalogue, Entry
from catalogue.models.context import Document, Part, Quoted


@dataclass(frozen=True)
class Reader:
    """A reader. `compact` cards show the answer, the figures and the source, and leave the rest behind buttons."""

    catalogue: Catalogue
    texts: Texts
    compact: bool = False

    def title_of(self, entry: Entry) -> str:
        """An item's title; beside it the Chinese one for readers of Chinese, where the data has it."""
        item = entry.item
        return self.both(item.title, item.title_zh)

    def name_of(self, part: Part) -> str:
        """A part's title, with the Chinese one for readers of Chinese."""
        return self.both(part.title, part.zh)

    def document_name(self, document: Document | Quoted) -> str:
        """A document's short name; for readers of Chinese the Chinese one alone, where the data has it."""
        chinese = document.zh if self.texts.language == "zh" else None
        return in_title_marks(chinese) if chinese else document.short

    def document_of(self, part: Part) -> Document:
        """The document that a part belongs to."""
        top = self.catalogue.parents.get(part.id, part.id)
        outlines = self.catalogue.outlines.values()
        outline = next(each for each in outlines if top in {one.id for one in each.parts})
        return self.catalogue.documents[outline.document]

    def both(self, name: str, chinese: str | None) -> str:
        """A name of the data, with its Chinese form for readers of Chinese."""
        return f"{chinese}（{name}）" if chinese and self.texts.language == "zh" else name

    def reference(self, entry: Entry) -> str:
        """What an item is called: "Indicator 51", "Commitment IV.2.3", "UPR recommendation 28.294"."""
        number = entry.item.number
        if entry.item.kind == "suggestion":
            prefix, _, paragraph = number.rpartition("-")
            name = entry.organisation.name if entry.organisation else prefix
            organisation = _ORGANISATIONS.get(prefix, name)
            return self.texts("reference-suggestion", organisation=organisation, paragraph=paragraph)
        return self.texts(f"reference-{entry.item.kind}", number=number)

    def headline(self, entry: Entry) -> str:
        """Reference and title: "Indicator 51: Cleaner air in cities"."""
        return self.texts("headline", reference=self.reference(entry), title=self.title_of(entry))


_ORGANISATIONS = {"cango": "CANGO", "beijing": "Beijing NGO"}
"""Short names that people use; other organisations are called by their full one."""


def in_title_marks(chinese: str) -> str:
    """A document's Chinese title in the marks that Chinese puts around titles; one that quotes a title has its own."""
    return chinese if "《" in chinese else f"《{chinese}》"


def command_of(entry: Entry) -> str:
    """What to type for an item: "indicator 51", "28.294", "cango 12"."""
    number = entry.item.number
    match entry.item.kind:
        case "upr":
            return number
        case "suggestion":
            return number.replace("-", " ")
        case kind:
            return f"{kind} {number}"
