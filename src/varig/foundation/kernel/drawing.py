"""The few SVG elements our pictures are made of.

Presentation attributes only: a page's content security policy forbids style attributes. Text is never under 13 px.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

FONT = "Inter, 'Inter Variable', sans-serif"
INK, SECOND, RULE, GRID = "#20242a", "#565b61", "#d9dcdf", "#eceef0"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

Attribute = str | float | None


def element(name: str, /, *children: str, **attributes: Attribute) -> str:
    """An element; `stroke_width` becomes `stroke-width`, None is left out. Children are markup already."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}={quoteattr(_written(value))}"
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def words(text: str) -> str:
    """Text as markup."""
    return escape(_FORBIDDEN.sub("", text))


def text(x: float, y: float, said: str, **attributes: Attribute) -> str:
    """A line of text, its baseline at `y`."""
    return element("text", words(said), **{"x": x, "y": y, "font_size": 13, "fill": INK, **attributes})


def text_on_ground(x: float, y: float, said: str, *, text_anchor: str = "start", **attributes: Attribute) -> str:
    """A line of text that stays legible on hatching and lines: a white box stands behind it.

    (An outlined text would do in a browser; on paper each letter's outline covers the letter before.)
    """
    wide = width_of(said)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[text_anchor]
    box = rect(left - 2, y - 12, wide + 4, 16, fill="#fff")
    return box + text(x, y, said, text_anchor=text_anchor, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str, **attributes: Attribute) -> str:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: Attribute) -> str:
    """A rectangle; a negative width or height is none."""
    return element("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), **attributes)


def hatch(name: str, *, gap: float, stroke: str, width: float = 1, angle: int = 45, ground: str = "#fff") -> str:
    """A pattern of parallel lines, to be used as `fill="url(#name)"`."""
    return element(
        "pattern",
        rect(0, 0, gap, gap, fill=ground),
        line(0, 0, 0, gap, stroke=stroke, stroke_width=width * 2),
        id=name,
        width=gap,
        height=gap,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({angle})",
    )


def dots(name: str, *, gap: float, radius: float, fill: str, ground: str = "#fff") -> str:
    """A pattern of dots, to be used as `hatch` is. Beside lines it is told apart without any colour."""
    return element(
        "pattern",
        rect(0, 0, gap, gap, fill=ground),
        *(element("circle", cx=gap * at, cy=gap * at, r=radius, fill=fill) for at in (0.25, 0.75)),
        id=name,
        width=gap,
        height=gap,
        patternUnits="userSpaceOnUse",
    )


def picture(width: float, height: float, *body: str, prefix: str, title: str, description: str) -> str:
    """The whole picture. `prefix` keeps its ids apart from those of other pictures on the page."""
    return element(
        "svg",
        element("title", words(title), id=f"{prefix}-title"),
        element("desc", words(description), id=f"{prefix}-desc"),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        width=width,
        height=height,
        viewBox=f"0 0 {_written(width)} {_written(height)}",
        role="img",
        aria_labelledby=f"{prefix}-title {prefix}-desc",
        font_family=FONT,
    )


def width_of(said: str, size: float = 13) -> float:
    """About how wide a text is in Inter; nothing here can measure it, so letters are narrow, wide or between."""
    return size * sum(_WIDTHS.get(letter, 0.68 if letter.isupper() else 0.6) for letter in said)


def _written(value: Attribute) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float | int) else str(value)


# In parts of the size, a little above what Inter's own table says.
_WIDTHS = dict.fromkeys("iljI.,:;'|!", 0.29) | dict.fromkeys("ftr ()-", 0.38) | dict.fromkeys("mwMW", 0.92)
