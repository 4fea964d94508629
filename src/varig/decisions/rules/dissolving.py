"""The special organisation is dissolved: nine things are handed over, each to somebody, with a proof, on a day (R5).

The list follows Big Local's «closing out» (DOMAIN 3.9): tasks and contracts of staff, agreements, accounts, the last
spending, what is left and where it goes, what can be demanded back, what was owned, records, and those one knew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from varig.decisions.rules.words import LEAST_PROOF, LEAST_REASON, says_less_than
from varig.foundation.kernel import Message, Problem, msg, msg_n


class Matter(StrEnum):
    """What must be handed over or ended."""

    TASKS = "tasks"
    AGREEMENTS = "agreements"
    ACCOUNTS = "accounts"
    LAST_SPENDING = "last_spending"
    UNSPENT = "unspent"
    REPAYMENT = "repayment"
    EQUIPMENT = "equipment"
    ARCHIVE = "archive"
    CONTACTS = "contacts"


@dataclass(frozen=True)
class MatterWords:
    """What it is called, and what must be in order."""

    title: Message
    asks: Message


MATTERS: Mapping[Matter, MatterWords] = {
    Matter.TASKS: MatterWords(msg("Oppgaver"), msg("Alle oppgavene er gjort eller gitt videre, også de små.")),
    Matter.AGREEMENTS: MatterWords(msg("Avtaler"), msg("Hver avtale er sagt opp, utløpt eller overført.")),
    Matter.ACCOUNTS: MatterWords(msg("Kontoer og regnskap"), msg("Kontoer, kort og fullmakter er avsluttet.")),
    Matter.LAST_SPENDING: MatterWords(
        msg("Siste utbetalinger"), msg("Siste regning er betalt, og ingen flere kommer.")
    ),
    Matter.UNSPENT: MatterWords(msg("Ubrukte penger"), msg("Det som er igjen, er betalt tilbake eller overført.")),
    Matter.REPAYMENT: MatterWords(
        msg("Vilkår om tilbakebetaling"), msg("Den som overtar, vet hvilke tilskudd som kan kreves tilbake.")
    ),
    Matter.EQUIPMENT: MatterWords(msg("Nøkler og utstyr"), msg("Nøkler, biler, maskiner og lagre er levert.")),
    Matter.ARCHIVE: MatterWords(msg("Arkiv"), msg("Arkivet er avlevert, og noen svarer på spørsmål om det.")),
    Matter.CONTACTS: MatterWords(msg("Kontakter"), msg("De dere har hatt kontakt med, vet hvem de ringer nå.")),
}


@dataclass(frozen=True)
class Point:
    """How one of them stands. `nothing`: there was nothing to hand over, which the proof then says why.

    `in_spite` is why it is in order although Varig knows of something that speaks against it.
    """

    receiver_id: int | None = None
    proof: str = ""
    done_on: date | None = None
    nothing: bool = False
    in_spite: str = ""

    @property
    def is_done(self) -> bool:
        """Whether it is handed over: to somebody, with a proof, on a day; or there was nothing."""
        return self.done_on is not None and bool(self.proof.strip()) and (self.nothing or self.receiver_id is not None)


LISTED: Mapping[Matter, str] = {Matter.TASKS: "tasks_taken_over", Matter.ARCHIVE: "archived"}
"""What Varig itself knows of a matter: the demand of the closing gate that says it."""


def is_contradicted(point: Point, against: Message | None) -> bool:
    """Whether it is said to be in order, what Varig knows says otherwise, and nobody has given a reason for that."""
    return point.is_done and against is not None and says_less_than(point.in_spite, LEAST_REASON)


def point_problems(point: Point, today: date, against: Message | None = None) -> Iterator[Problem]:
    """What is missing in one that is said to be done. `against` is what Varig knows that speaks against it."""
    if point.nothing and point.receiver_id is not None:
        yield Problem(
            msg("Er det ingenting å gi videre, er det heller ingen mottaker. La feltet stå tomt."), "receiver"
        )
    if not point.nothing and point.receiver_id is None:
        yield Problem(msg("Velg hvem som har fått det."), "receiver")
    if says_less_than(point.proof, LEAST_PROOF):
        yield Problem(msg("Skriv hvordan dere vet det, for eksempel en kvittering eller en sak."), "proof")
    if against is not None and says_less_than(point.in_spite, LEAST_REASON):
        text = msg("%(against)s Skriv hvorfor det er i orden likevel. Det blir stående.", against=against)
        yield Problem(text, "in_spite")
    if point.done_on is None:
        yield Problem(msg("Skriv hvilken dag det var."), "done_on")
    elif point.done_on > today:
        yield Problem(msg("Dagen er ikke kommet ennå. Skriv når det ble gjort."), "done_on")


Against = Mapping[Matter, Message]
"""What Varig knows that speaks against a matter's being in order."""
NOTHING_AGAINST: Against = {}


def left(points: Mapping[Matter, Point], against: Against = NOTHING_AGAINST) -> list[Matter]:
    """What isn't done yet, or is contradicted by what Varig knows, in the list's order."""
    return [
        matter
        for matter in MATTERS
        if matter not in points or not points[matter].is_done or is_contradicted(points[matter], against.get(matter))
    ]


def may_dissolve(
    points: Mapping[Matter, Point],
    day: date,
    today: date,
    *,
    is_dissolved: bool,
    against: Against = NOTHING_AGAINST,
) -> Iterator[Problem]:
    """Why it can't be dissolved that day."""
    if is_dissolved:
        yield Problem(msg("Programkontoret er alt oppløst."))
        return
    if lacking := left(points, against):
        count = len(lacking)
        text = msg_n("%(count)s punkt er ikke i orden ennå.", "%(count)s punkter er ikke i orden ennå.", count=count)
        yield Problem(text)
    if day > today:
        yield Problem(msg("Dagen er ikke kommet ennå. Oppløs den dagen, eller skriv en tidligere."), "day")
    last = max((point.done_on for point in points.values() if point.done_on), default=None)
    if last is not None and day < last:
        text = msg("Det siste ble gitt videre %(day)s. Skriv den dagen eller en senere.", day=last)
        yield Problem(text, "day")


def may_reopen(reason: str, *, is_dissolved: bool) -> Iterator[Problem]:
    """Why it can't be set up again."""
    if not is_dissolved:
        yield Problem(msg("Programkontoret er ikke oppløst."))
    elif not reason.strip():
        yield Problem(msg("Skriv hvorfor programkontoret opprettes igjen."), "reason")


def may_change(*, is_dissolved: bool) -> Message | None:
    """Why the list can't be changed, or None: what a dissolution rests on stays as it was."""
    return msg("Programkontoret er oppløst. Listen kan bare endres hvis det opprettes igjen.") if is_dissolved else None
