"""The money cliff as SVG: stacked columns per year, the end, and the cost line that the money does not reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_CEILING, Decimal

from varig.continuation.pictures.cliff import (
    DECIDED,
    NOT_FINANCED,
    PLANNED,
    POSSIBLE,
    PROPOSED,
    Cliff,
    YearAfter,
    YearBefore,
    cliff_alt,
)
from varig.foundation.kernel import Message, msg
from varig.foundation.kernel.drawing import (
    GRID,
    INK,
    SECOND,
    dots,
    element,
    hatch,
    line,
    picture,
    rect,
    text,
    text_on_ground,
    width_of,
)

ACCENT, RED, UNKNOWN = "#0f5f64", "#b3261e", "#77797b"
SOURCES = ("#0b3f6b", "#4d8fc4", "#0f5f64", "#82898f")
_TOP, _PLOT, _LEFT = 52, 214, 44
_LEGEND_LINE = 24

Say = Callable[[Message | str], str]


def money_cliff(cliff: Cliff, *, say: Say, prefix: str = "money", width: int = 640) -> str:
    """The picture as SVG, drawn for `width` px."""
    return _Drawing(cliff, say, prefix, width).svg()


class _Drawing:
    def __init__(self, cliff: Cliff, say: Say, prefix: str, width: int) -> None:
        self.cliff, self.say, self.prefix, self.width = cliff, say, prefix, width
        self.slot = (width - (_LEFT if cliff.before else _LEFT + 96) - 8) / max(len(cliff.before) + len(cliff.after), 1)
        self.column = min(self.slot * 0.64, 56)
        self.step = _step(_highest(cliff))
        self.highest = (_highest(cliff) / self.step).to_integral_value(ROUND_CEILING) * self.step
        self.unit = Decimal(1_000_000) if self.highest >= 2_000_000 else Decimal(1_000)
        self.base = _TOP + _PLOT
        # With nothing before the end, the thick line would stand on the axis and its words.
        self.left = _LEFT if cliff.before else _LEFT + 96
        self.end = self.left + self.slot * len(cliff.before)

    def svg(self) -> str:
        legend, legend_height = self._legend()
        return picture(
            self.width,
            self.base + 34 + legend_height,
            element("defs", *self._patterns()),
            *self._scale(),
            *(part for index, year in enumerate(self.cliff.before) for part in self._before(index, year)),
            *(part for index, year in enumerate(self.cliff.after) for part in self._after(index, year)),
            *self._cost_line(),
            *self._end(),
            *legend,
            prefix=self.prefix,
            title=self.say(msg("Der pengene stopper")),
            description=self.say(cliff_alt(self.cliff)),
        )

    def y(self, amount: Decimal) -> float:
        return self.base - float(amount / self.highest) * (_PLOT - 20)

    def _figure(self, amount: Decimal) -> str:
        """In the picture's unit, with one decimal in millions."""
        if self.unit <= 1000:
            return self._say((amount / self.unit).quantize(Decimal(1)))
        said = self._say((amount / self.unit).quantize(Decimal("0.1")))
        point = self._say(Decimal("0.5"))[1]
        return said if point in said else f"{said}{point}0"

    def _say(self, figure: Decimal) -> str:
        return self.say(Message("%(figure)s", {"figure": figure}))

    def _fill(self, name: str) -> str:
        return f"url(#{self.prefix}-{name})"

    def _patterns(self) -> Iterator[str]:
        """Dense lines, then sparse dots, then nothing as money becomes less sure, so that grey tells it too."""
        yield hatch(f"{self.prefix}-planned", gap=4, stroke=ACCENT, width=1.2)
        yield dots(f"{self.prefix}-proposed", gap=9, radius=1.3, fill=ACCENT)
        yield hatch(f"{self.prefix}-missing", gap=6, stroke=RED, width=0.75, angle=-45)

    def _scale(self) -> Iterator[str]:
        unit = msg("Millioner kroner") if self.unit > 1000 else msg("Tusen kroner")
        yield text(0, 14, self.say(unit), fill=SECOND)
        for index in range(int(self.highest / self.step) + 1):
            y = self.y(self.step * index)
            yield line(_LEFT, y, self.width, y, stroke=GRID if index else "#8b9095")
            yield text(_LEFT - 8, y + 4.5, self._say(self.step * index / self.unit), fill=SECOND, text_anchor="end")

    def _x(self, place: int) -> float:
        return self.left + self.slot * place + (self.slot - self.column) / 2

    def _before(self, place: int, year: YearBefore) -> Iterator[str]:
        x = self._x(place)
        yield self._year(x, year.year)
        stack = Decimal(0)
        for colour, amount in zip(_colours(len(year.amounts)), year.amounts, strict=True):
            yield from self._segment(x, stack, amount or Decimal(0), fill=colour)
            stack += amount or Decimal(0)
        if year.total is None:
            yield from self._unknown(x, stack)
        else:
            yield self._above(x, stack, self._figure(stack))

    def _after(self, index: int, year: YearAfter) -> Iterator[str]:
        x = self._x(len(self.cliff.before) + index)
        yield self._year(x, year.year)
        stack = Decimal(0)
        looks: tuple[tuple[Decimal, dict[str, str]], ...] = (
            (year.decided, {"fill": ACCENT}),
            (year.planned, {"fill": self._fill("planned"), "stroke": ACCENT}),
            (year.proposed, {"fill": self._fill("proposed"), "stroke": ACCENT}),
            (year.possible, {"fill": "#fff", "stroke": ACCENT}),
            (
                year.not_financed or Decimal(0),
                {"fill": self._fill("missing"), "stroke": RED, "stroke_dasharray": "4 3"},
            ),
        )
        for amount, look in looks:
            yield from self._segment(x, stack, amount, **look)
            stack += amount
        if year.cost is None:
            yield from self._unknown(x, stack)
        elif year.not_financed:
            yield from self._missing(x, max(stack, year.cost), self._figure(year.not_financed))

    def _segment(self, x: float, stack: Decimal, amount: Decimal, **look: str) -> Iterator[str]:
        """One piece of a column, with a white line to the next."""
        if amount <= 0:
            return
        top, height = self.y(stack + amount), self.y(stack) - self.y(stack + amount)
        inset = 0.5 if "stroke" in look else 0
        yield rect(x + inset, top + 0.5 + inset, self.column - 2 * inset, max(height - 1 - 2 * inset, 0.8), **look)

    def _unknown(self, x: float, stack: Decimal = Decimal(0)) -> Iterator[str]:
        """A year without a figure is drawn as one: an empty column with the word."""
        height = 40.0
        top = self.y(stack) - height
        yield rect(x + 0.5, top, self.column - 1, height, fill="#fff", stroke=UNKNOWN, stroke_dasharray="3 3")
        yield text(x + self.column / 2, top + height / 2 + 5, "?", fill=SECOND, text_anchor="middle")
        yield text(x + self.column / 2, top - 7, self.say(msg("Ukjent")), fill=SECOND, text_anchor="middle")

    def _year(self, x: float, year: int) -> str:
        return text(x + self.column / 2, self.base + 18, str(year), text_anchor="middle")

    def _above(self, x: float, stack: Decimal, said: str, **look: str | float) -> str:
        return text_on_ground(x + self.column / 2, self.y(stack) - 8, said, text_anchor="middle", **look)

    def _missing(self, x: float, stack: Decimal, figure: str) -> Iterator[str]:
        """In words, for a minus would be read as a negative cost; on two lines where the years stand close."""
        said = self.say(msg("mangler %(figure)s", figure=figure))
        if width_of(said) + 8 <= self.slot:
            yield self._above(x, stack, said, fill=RED, font_weight=600)
            return
        word = said.replace(figure, "").strip()
        yield self._above(x, stack, figure, fill=RED, font_weight=600)
        yield text(x + self.column / 2, self.y(stack) - 24, word, fill=RED, font_weight=600, text_anchor="middle")

    def _cost_line(self) -> Iterator[str]:
        """Steps over the years after the end, broken where the cost is unknown."""
        path = ""
        for index, year in enumerate(self.cliff.after):
            if year.cost is None:
                continue
            x, y = self.end + self.slot * index, self.y(year.cost)
            joined = index > 0 and self.cliff.after[index - 1].cost is not None
            path += f"{'L' if joined else 'M'}{x:.1f} {y:.1f}H{x + self.slot:.1f}"
        if path:
            yield element("path", d=path, fill="none", stroke=INK, stroke_width=2)
            yield text(self.end + 8, 36, self.say(msg("Kostnad per år")), font_weight=600)

    def _end(self) -> Iterator[str]:
        yield line(self.end, 4, self.end, self.base + 24, stroke=INK, stroke_width=3)
        said = self.say(msg("Slutt %(end)s", end=self.cliff.end))
        fits = self.end + 8 + width_of(said) <= self.width
        x, anchor = (self.end + 8, "start") if fits else (self.end - 8, "end")
        yield text(x, 15, said, font_weight=600, text_anchor=anchor)

    def _legend(self) -> tuple[list[str], float]:
        """Only what is in the picture, in as many lines as it takes; and how high it is."""
        parts: list[str] = []
        groups = ((msg("Før slutten"), self._sources()), (msg("Etter slutten"), self._sureness()))
        heads = [self.say(head) for head, _ in groups]
        left = max(width_of(head) for head in heads) + 12
        y = self.base + 46.0
        for head, (_, entries) in zip(heads, groups, strict=True):
            shown = list(entries)
            if not shown:
                continue
            parts.append(text(0, y, head, fill=SECOND))
            x = left
            for said, look in shown:
                needed = 20 + width_of(said) + 16
                if x > left and x + needed > self.width:
                    x, y = left, y + _LEGEND_LINE
                parts.append(rect(x + 0.5, y - 11, 13, 13, **look))
                parts.append(text(x + 20, y, said))
                x += needed
            y += _LEGEND_LINE
        return parts, y - self.base - 46

    def _sources(self) -> Iterator[tuple[str, dict[str, str]]]:
        if self.cliff.before:
            colours = _colours(len(self.cliff.sources))
            for colour in dict.fromkeys(colours):
                names = [name for name, its in zip(self.cliff.sources, colours, strict=True) if its == colour]
                yield ", ".join(names), {"fill": colour}

    def _sureness(self) -> Iterator[tuple[str, dict[str, str]]]:
        after = self.cliff.after
        sure: tuple[tuple[Message, bool, dict[str, str]], ...] = (
            (DECIDED, any(y.decided for y in after), {"fill": ACCENT}),
            (PLANNED, any(y.planned for y in after), {"fill": self._fill("planned"), "stroke": ACCENT}),
            (PROPOSED, any(y.proposed for y in after), {"fill": self._fill("proposed"), "stroke": ACCENT}),
            (POSSIBLE, any(y.possible for y in after), {"fill": "#fff", "stroke": ACCENT}),
            (
                NOT_FINANCED,
                any(y.not_financed for y in after),
                {"fill": self._fill("missing"), "stroke": RED, "stroke_dasharray": "4 3"},
            ),
        )
        yield from ((self.say(label), look) for label, shown, look in sure if shown)


def _colours(count: int) -> tuple[str, ...]:
    """One for each source; the fourth and those after it share one, and the legend names them together."""
    return tuple(SOURCES[min(index, len(SOURCES) - 1)] for index in range(count))


def _highest(cliff: Cliff) -> Decimal:
    amounts = [year.total or Decimal(0) for year in cliff.before]
    amounts += [max(year.named, year.cost or Decimal(0)) for year in cliff.after]
    return max([*amounts, Decimal(1000)])


def _step(highest: Decimal) -> Decimal:
    """A round step that gives three to six lines."""
    step = Decimal(1)
    while True:
        for factor in (1, 2, 4, 5):
            if highest / (step * factor) < 5:
                return step * factor
        step *= 10
