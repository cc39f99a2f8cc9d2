"""Where a walk through the documents ends."""

from bot.parsing.followups import Edge
from bot.render.reader import Reader
from bot.render.view import Act, Button, Controls, Paragraph, View, line


def edge_view(reader: Reader, edge: Edge) -> View:
    """That there is nothing further in that direction, with a way on."""
    texts = reader.texts
    browse = Button(texts("button-menu"), Act.ANSWER, "browse")
    return View(texts("home-title"), (Paragraph(line(texts(f"thread-{edge}"))), Controls((browse,))))
