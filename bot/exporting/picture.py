"""The scorecard as a picture, for where Slack can't draw a chart, and for slides: bars with their names and numbers.

matplotlib takes a second to load, so it is loaded when the first picture is asked for. The colours are Okabe and Ito's,
which colour-blind people can tell apart, and each bar has a pattern and its name besides.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.render.view import Segment

_LOOKS = (
    ("#009E73", ""),
    ("#D55E00", "//"),
    ("#CC79A7", ".."),
    ("#999999", "xx"),
    ("#56B4E9", "--"),
    ("#E69F00", "\\\\"),
)
_CHINESE = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "PingFang SC",
)


@dataclass(frozen=True)
class Drawing:
    """What is drawn: a title, the bars, and a line below that says what is counted."""

    title: str
    segments: Sequence[Segment]
    below: str


def chinese_font() -> str | None:
    """A font of this machine with Chinese characters, if there is one."""
    from matplotlib import font_manager

    known = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _CHINESE if name in known), None)


def draw_scorecard(drawing: Drawing, font: str | None = None) -> bytes:
    """The picture, as PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    names = [segment.label for segment in drawing.segments]
    values = [segment.value for segment in drawing.segments]
    figure = Figure(figsize=(8, 1.6 + 0.6 * len(names)), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    family: dict[str, Any] = {"fontfamily": font} if font else {}
    for place, (name, value) in enumerate(zip(names, values, strict=True)):
        colour, pattern = _LOOKS[place % len(_LOOKS)]
        bar = axes.barh(name, value, color=colour, hatch=pattern, edgecolor="white")
        axes.bar_label(bar, labels=[str(value)], padding=4, fontsize=12)
    axes.invert_yaxis()
    axes.set_title(drawing.title, loc="left", fontsize=14, fontweight="bold", wrap=True, **family)
    axes.set_xlabel(drawing.below, loc="left", fontsize=9, **family)
    axes.set_xlim(0, max(values) * 1.12)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.tick_params(bottom=False, labelbottom=False, labelsize=12)
    for label in axes.get_yticklabels():
        label.set(**family)
    written = io.BytesIO()
    figure.savefig(written, format="png")
    return written.getvalue()
