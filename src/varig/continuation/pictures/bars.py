"""Two small pictures: who has answered, and how much of a cost is covered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from varig.foundation.kernel import Kroner, Message, msg, msg_n
from varig.foundation.kernel.drawing import element, hatch, picture, rect

ACCENT = "#0f5f64"
DARK_GREEN, GREEN, GREY, RED = "#0b5636", "#1d7a52", "#82898f", "#b3261e"

Say = Callable[[Message | str], str]


class Answer(StrEnum):
    """What a receiver has said, in the order of the bar."""

    DONE = "done"
    YES = "yes"
    CONDITIONS = "conditions"
    WAITING = "waiting"
    LATER = "later"
    COUNTER = "counter"
    NO = "no"
    NOT_ASKED = "not_asked"


ANSWER_WORDS: dict[Answer, Message] = {
    Answer.DONE: msg("Overtatt"),
    Answer.YES: msg("Ja"),
    Answer.CONDITIONS: msg("Ja, på vilkår"),
    Answer.WAITING: msg("Venter på svar"),
    Answer.LATER: msg("Svarer etter møte"),
    Answer.COUNTER: msg("Motforslag"),
    Answer.NO: msg("Nei"),
    Answer.NOT_ASKED: msg("Ikke spurt"),
}
_SOLID = {Answer.DONE: DARK_GREEN, Answer.YES: GREEN, Answer.WAITING: GREY, Answer.NO: RED}


@dataclass(frozen=True)
class Answers:
    """How many have answered what. Only DONE and YES are answers without conditions."""

    counts: tuple[tuple[Answer, int], ...]

    @property
    def total(self) -> int:
        """All that go on."""
        return sum(count for _, count in self.counts)

    @property
    def sure(self) -> int:
        """Those with a yes without conditions, carried out or not."""
        return sum(count for answer, count in self.counts if answer in {Answer.DONE, Answer.YES})


def answers_alt(answers: Answers) -> Message:
    """The picture in a sentence."""
    return msg_n(
        "%(sure)s av %(count)s punkt har en mottaker som har sagt ja uten vilkår.",
        "%(sure)s av %(count)s punkter har en mottaker som har sagt ja uten vilkår.",
        count=answers.total,
        sure=answers.sure,
    )


def answer_rows(answers: Answers) -> tuple[tuple[Message, int], ...]:
    """The same as a table."""
    return tuple((ANSWER_WORDS[answer], count) for answer, count in answers.counts)


def answer_bar(answers: Answers, *, say: Say, prefix: str = "answers", width: int = 460) -> str:
    """Segments as wide as their counts; the words stand in the list beside."""
    height = 20
    return picture(
        width,
        height,
        element("defs", *_answer_patterns(prefix)),
        *_answer_segments(answers, prefix, width, height),
        prefix=prefix,
        title=say(msg("Svarene")),
        description=say(answers_alt(answers)),
    )


def _answer_patterns(prefix: str) -> Iterator[str]:
    yield element(
        "pattern",
        rect(0, 0, 6, 6, fill=GREEN),
        element("circle", cx=3, cy=3, r=1.2, fill="#fff"),
        id=f"{prefix}-conditions",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
    )
    yield hatch(f"{prefix}-later", gap=6, stroke=GREY, width=1.2)
    yield hatch(f"{prefix}-counter", gap=6, stroke=GREY, width=1.2, angle=0)


def _answer_segments(answers: Answers, prefix: str, width: int, height: int) -> Iterator[str]:
    x = 0.0
    for answer, count in sorted(answers.counts, key=lambda pair: list(Answer).index(pair[0])):
        share = width * count / answers.total if answers.total else 0
        if not count:
            continue
        if answer is Answer.NOT_ASKED:
            look: dict[str, str] = {"fill": "#fff", "stroke": "#77797b", "stroke_dasharray": "3 3"}
        else:
            look = {"fill": _SOLID.get(answer, f"url(#{prefix}-{answer})")}
        yield rect(x + 0.5, 0.5, share - 1, height - 1, **look)
        x += share


@dataclass(frozen=True)
class Cover:
    """How much of a cost is covered, and how surely."""

    cost: Decimal | None
    decided: Decimal
    planned: Decimal = Decimal(0)
    proposed: Decimal = Decimal(0)


def cover_alt(cover: Cover) -> Message:
    """The bar in a sentence."""
    if cover.cost is None:
        return msg("%(decided)s er vedtatt. Kostnaden er ukjent.", decided=Kroner(cover.decided))
    return msg("%(decided)s av %(cost)s er vedtatt.", decided=Kroner(cover.decided), cost=Kroner(cover.cost))


def cover_bar(cover: Cover, *, say: Say, prefix: str) -> str:
    """48 by 12 px for a table's cell: decided solid, planned and proposed hatched, the rest empty."""
    width, height = 48, 12
    outline = {"stroke_dasharray": "3 3"} if cover.cost is None else {}
    return picture(
        width,
        height,
        element(
            "defs",
            hatch(f"{prefix}-planned", gap=3, stroke=ACCENT, width=0.6),
            hatch(f"{prefix}-proposed", gap=5, stroke=ACCENT, width=0.8),
        ),
        rect(0.5, 0.5, width - 1, height - 1, fill="#fff", stroke="#8b9095", **outline),
        *_cover_segments(cover, prefix, width, height),
        prefix=prefix,
        title=say(msg("Dekket")),
        description=say(cover_alt(cover)),
    )


def _cover_segments(cover: Cover, prefix: str, width: int, height: int) -> Iterator[str]:
    if not cover.cost:
        return
    x, room = 1.0, width - 2.0
    fills = (
        (cover.decided, ACCENT),
        (cover.planned, f"url(#{prefix}-planned)"),
        (cover.proposed, f"url(#{prefix}-proposed)"),
    )
    for amount, fill in fills:
        share = min(float(amount / cover.cost) * (width - 2), room)
        if share > 0:
            yield rect(x, 1, share, height - 2, fill=fill)
            x, room = x + share, room - share
