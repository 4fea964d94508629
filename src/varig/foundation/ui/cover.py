"""How much of a cost is covered, as a bar of 48 × 12 px: decided solid, planned dense, applied hatched, the rest empty.

Numbers stand beside it. A list has a hundred of them, so it is drawn here and not by a macro.
"""

from __future__ import annotations

from markupsafe import Markup, escape

WIDTH = 46


def cover_bar(cost: float, decided: float = 0, planned: float = 0, applied: float = 0, label: str = "") -> Markup:
    """The bar. With a label it is a picture with a name; without one it is hidden from those who hear the page."""
    left, parts = WIDTH, []
    for amount in (decided, planned, applied):
        width = min(round(amount * WIDTH / cost), left) if cost else 0
        parts.append((1 + WIDTH - left, width))
        left -= width
    (_x, first), (second_x, second), (third_x, third) = parts
    told = f' role="img" aria-label="{escape(label)}"' if label else ' aria-hidden="true"'
    return Markup(  # noqa: S704 -- numbers, and a label that is escaped
        f'<svg class="cover-bar" width="48" height="12" viewBox="0 0 48 12"{told}>'
        '<rect class="frame" x=".5" y=".5" width="47" height="11"/>'
        + (_box("decided", 1, first) if first else "")
        + (_box("planned", second_x, second) + _stripes(second_x, second, 3) if second else "")
        + (_stripes(third_x, third, 5) if third else "")
        + "</svg>"
    )


def _box(name: str, x: int, width: int) -> str:
    return f'<rect class="{name}" x="{x}" y="1" width="{width}" height="10"/>'


def _stripes(x: int, width: int, gap: int) -> str:
    """Slanted lines, drawn one by one: a pattern would need an id of its own in each row."""
    lines = "".join(f"M{start} 11l12-12" for start in range(-10, width, gap))
    return f'<svg x="{x}" y="1" width="{width}" height="10"><path class="stripes" d="{lines}"/></svg>'
