"""An invented initiative of any size: every item with roles, fate, handover with its steps, costs and money."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.db import connection

from varig.actors.actions import ensure_actors
from varig.actors.rules import ActorKind
from varig.continuation.models import Fate, FundingLine, Handover, HandoverStep, YearlyCost
from varig.foundation.accounts import actions as accounts
from varig.foundation.history.actions import action
from varig.foundation.kernel import PartialDate, msg, system_reader
from varig.initiatives.actions import add_goal, create_initiative
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.legacy.models import ItemRole, LegacyItem
from varig.measures.models import Measure, MeasureGoal

READER = system_reader("Ytelsesmåling")
PASSWORD = "en lang nok setning"  # noqa: S105 -- an account of a database that is thrown away
_WORDS = (
    "Møteplass",
    "Park",
    "Verksted",
    "Festival",
    "Nettverk",
    "Lekeplass",
    "Kafé",
    "Skolevei",
    "Ungdomshus",
    "Åpen hall",
)
_OUTCOMES = (
    ("continued", "ordinary"),
    ("continued", "same"),
    ("continued", "other"),
    ("changed", "ordinary"),
    ("phased_out", ""),
)
_REPLIES = ("yes", "yes", "conditional", "no", "later", "")


def empty(slug: str) -> InitiativeFacts:
    """An initiative with nothing in it, in a municipality of its own."""
    create_initiative(
        reader=READER,
        slug=slug,
        name=f"Måling {slug}",
        municipality=f"Målekommunen {slug}",
        start=PartialDate(2021),
        end=PartialDate(2027, 8),
        is_sample=True,
    )
    return initiative(READER, slug)


def fill(slug: str, size: int) -> InitiativeFacts:
    """Make the initiative with so many items. Bulk writes within one action: the history has all of them."""
    of = empty(slug)
    goals = [add_goal(reader=READER, of=of, name=f"Mål {n}", is_main=n == 0) for n in range(5)]
    names = {f"Enhet {n}": ActorKind.UNIT for n in range(20)} | {f"Lag {n}": ActorKind.ASSOCIATION for n in range(40)}
    actors = list(ensure_actors(reader=READER, of=of, wanted=names).values())
    with action(reader=READER, did=msg("fylte opp"), touches=[of.scope]):
        items = _items(of, size)
        Measure.objects.bulk_create(_measure(item_id, n) for n, item_id in enumerate(items))
        MeasureGoal.objects.bulk_create(
            MeasureGoal(item_id=item_id, goal_id=goals[n % 5]) for n, item_id in enumerate(items) if n % 7
        )
        ItemRole.objects.bulk_create(
            ItemRole(
                item_id=item_id,
                actor_id=actors[(n * (1 + second)) % 60],
                kind=("participant" if second else "accountable"),
                start=date(2021, 1, 1),
            )
            for n, item_id in enumerate(items)
            for second in (0, 1)
            if second or n % 11
        )
        _continuations(items, actors)
    return of


def let_the_database_look() -> None:
    """What a PostgreSQL in use does by itself within a minute after so many new rows: look at how they are spread."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _items(of: InitiativeFacts, size: int) -> list[int]:
    rows = LegacyItem.objects.bulk_create(
        LegacyItem(initiative_id=of.id, kind="measure", name=f"{_WORDS[n % 10]} nummer {n + 1}") for n in range(size)
    )
    return [row.pk for row in rows]


def _measure(item_id: int, n: int) -> Measure:
    return Measure(
        item_id=item_id,
        type=("physical", "social", "process", "activity")[n % 4],
        description="Et tiltak som mange bruker, med en beskrivelse av vanlig lengde. " * 3,
        start=PartialDate(2021 + n % 5),
        cost=Decimal(50_000 + 1000 * n),
        cost_basis="estimate",
        delivered=("yes", "partly", "")[n % 3],
        source_address=f"https://example.org/kilde/{n}",
    )


def _continuations(items: list[int], actors: list[int]) -> None:
    said = [(n, item_id) for n, item_id in enumerate(items) if n % 9]
    Fate.objects.bulk_create(
        Fate(item_id=item_id, outcome=outcome, home=home, grounds="Fordi mange bruker det.")
        for n, item_id in said
        for outcome, home in [_OUTCOMES[n % 5]]
    )
    asked = [(n, item_id) for n, item_id in said if n % 5 != 4 and n % 8]
    handovers = Handover.objects.bulk_create(
        Handover(item_id=item_id, receiver_id=actors[(n * 3) % 60], is_live=_REPLIES[n % 6] != "no")
        for n, item_id in asked
    )
    at = datetime(2026, 5, 4, 12, tzinfo=ZoneInfo("Europe/Oslo"))
    steps = []
    for (n, item_id), handover in zip(asked, handovers, strict=True):
        day = date(2027, 9, 1) if n % 10 else date(2027, 12, 1)
        steps.append(
            HandoverStep(item_id=item_id, handover=handover, step="proposed", at=at, by="Programleder", from_day=day)
        )
        if _REPLIES[n % 6]:
            steps.append(
                HandoverStep(
                    item_id=item_id,
                    handover=handover,
                    step="answered",
                    at=at,
                    by="Enhet",
                    reply=_REPLIES[n % 6],
                    on_behalf_of="Enhet",
                )
            )
    HandoverStep.objects.bulk_create(steps)
    YearlyCost.objects.bulk_create(
        YearlyCost(item_id=item_id, year=year, amount=Decimal(100_000 + n))
        for n, item_id in said
        if n % 4
        for year in (2028, 2029, 2030)
    )
    FundingLine.objects.bulk_create(
        FundingLine(item_id=item_id, year=year, source="Enhetens budsjett", sureness="planned", amount=Decimal(60_000))
        for n, item_id in said
        if n % 3
        for year in (2028, 2029)
    )


def an_editor(of: InitiativeFacts, email: str) -> None:
    """A programme manager who can log in."""
    pk = accounts.create_account(reader=READER, email=email, name="Programleder", password=PASSWORD)
    accounts.grant(reader=READER, account_id=pk, role="programme_manager", scope=of.scope)
