"""Arven: the list of every legacy item, read from the standing rows alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Case, Count, F, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Least
from django.utils import timezone

from varig.continuation.queries.children import counted_for_children
from varig.continuation.rules.fates import LOOKS, Chip
from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer
from varig.continuation.rules.instead import OfChildren
from varig.foundation.checks.actions import ensure_current
from varig.foundation.columns import asked_again
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.listing import Filter, FilterChoice, ListColumn, Listing, ListRequest, parse
from varig.foundation.registers.tables.searching import searched
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import chooses, how_many, visible
from varig.legacy.rules import KIND_NAMES, Kind
from varig.workspace.models import Standing
from varig.workspace.queries.registers import kinds_with_place

NOT_ASSIGNED = "0"

LISTING = Listing(
    columns=(
        ListColumn("name", msg("Navn")),
        ListColumn("kind", msg("Type")),
        ListColumn("accountable", msg("Ansvarlig nå")),
        ListColumn("fate", msg("Avgjørelse")),
        ListColumn("receiver", msg("Mottaker")),
        ListColumn("answer", msg("Svar")),
        ListColumn("covered", msg("Dekket"), falls_first=True, numeric=True),
        ListColumn("gaps", msg("Mangler")),
    ),
    filters=(
        Filter("fate", msg("Avgjørelse"), tuple(FilterChoice(chip, look.label) for chip, look in LOOKS.items())),
        Filter("kind", msg("Type"), tuple(FilterChoice(kind, name) for kind, name in KIND_NAMES.items())),
        Filter("responsible", msg("Ansvarlig nå")),
        Filter("answer", msg("Svar"), tuple(FilterChoice(one, look.label) for one, look in ANSWER_LOOKS.items())),
        Filter(
            "state",
            msg("Status"),
            (
                FilterChoice("decided", msg("Vedtatt")),
                FilterChoice("proposed", msg("Forslag")),
                FilterChoice("unsaid", msg("Ingen har sagt hva som skal skje")),
            ),
        ),
        Filter(
            "missing",
            msg("Mangler"),
            (
                FilterChoice("blocks", msg("Hindrer avslutning")),
                FilterChoice("warns", msg("Advarsel")),
                FilterChoice("none", msg("Ingen mangler")),
            ),
        ),
        Filter("onward", msg("Går videre"), (FilterChoice("yes", msg("Går videre")),)),
        # Where numbers of the documents lead; they take no room among the menus.
        Filter("place", msg("Sted på kartet"), (FilterChoice("none", msg("Uten sted på kartet")),)),
        Filter(
            "children",
            msg("Barnets beste"),
            (
                FilterChoice(OfChildren.USED, msg("Barn bruker det")),
                FilterChoice(OfChildren.UNSAID, msg("Barn bruker det, og hva som er best for dem er ikke sagt")),
                FilterChoice(OfChildren.UNKNOWN, msg("Ikke sagt om barn bruker det")),
            ),
        ),
    ),
    sort="gaps",
)

_SORTS: dict[str, tuple[Any, ...]] = {
    "name": (),
    "kind": (F("kind"),),
    "accountable": (Case(When(accountable="", then=Value(1)), default=Value(0)), F("accountable")),
    "fate": (F("chip_order"),),
    "receiver": (Case(When(receiver="", then=Value(1)), default=Value(0)), F("receiver")),
    "answer": (F("answer_order"),),
    "gaps": (F("worst"), F("blocks").desc(), F("warns").desc()),
}


@dataclass(frozen=True)
class Row:
    """One item as the table shows it."""

    id: int
    name: str
    kind: str
    accountable: str
    chip: str
    decided: bool
    goes_on: bool
    receiver: str
    answer: str
    cost: Decimal | None
    adopted: Decimal
    planned: Decimal
    applied: Decimal
    blocks: int
    warns: int
    notes: int

    @property
    def told(self) -> Row:
        """What the row says: all of it."""
        return self


_COLUMNS = (
    "item_id", "name", "kind", "accountable", "chip", "decided", "goes_on", "receiver", "answer", "cost", "adopted",
    "planned", "applied", "blocks", "warns", "notes",
)  # fmt: skip


@dataclass(frozen=True)
class Totals:
    """What is listed, summed: how many, how many go on, their cost and adopted money where the cost is known."""

    count: int = 0
    goes_on: int = 0
    cost: Decimal = Decimal(0)
    adopted: Decimal = Decimal(0)
    unknown_cost: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(
            self.count + other.count,
            self.goes_on + other.goes_on,
            self.cost + other.cost,
            self.adopted + other.adopted,
            self.unknown_cost + other.unknown_cost,
        )


@dataclass(frozen=True)
class Whole:
    """The whole of Arven, whatever the filter: items by fate and kind, who answers for any, and the sums of all."""

    chips: dict[Chip, int]
    kinds: dict[str, int]
    responsibles: dict[str, str]
    """Names by actor's id as the filter writes it; without a name for what nobody answers for."""
    blocking_items: int
    totals: Totals

    @property
    def count(self) -> int:
        """All of them."""
        return self.totals.count

    @property
    def undecided(self) -> int:
        """Items whose fate is not clear."""
        return self.chips.get(Chip.UNCLEAR, 0)

    @property
    def responsible_choices(self) -> tuple[FilterChoice, ...]:
        """Who answers for anything, for the filter; «ingen» first, where there are such."""
        named = sorted(self.responsibles.items(), key=lambda pair: pair[1])
        return tuple(FilterChoice(key, name or msg("Ingen")) for key, name in named)


_SUMS: dict[str, Any] = {
    "n": Count("*"),
    "onward": Count("pk", filter=Q(goes_on=True)),
    "total_cost": Sum("cost", filter=Q(goes_on=True)),
    # What is adopted for one thing beyond its cost pays for no other.
    "total_adopted": Sum(Least("adopted", "cost"), filter=Q(goes_on=True, cost__isnull=False)),
    "unknown": Count("pk", filter=Q(goes_on=True, cost=None)),
}


def whole(reader: Reader, of: InitiativeFacts) -> Whole:
    """The line under the title, the filters and the sums, by one look through the rows for each change in them."""
    about = ("whole", reader.key, reader.grants, timezone.localdate())
    return remembered(of.scope, about, lambda: _whole(reader, of))


def _whole(reader: Reader, of: InitiativeFacts) -> Whole:
    chips: Counter[Chip] = Counter()
    kinds: Counter[str] = Counter()
    responsibles: dict[str, str] = {}
    blocking, sums = 0, Totals()
    by_these = _visible(reader, of).order_by().values("chip", "kind", "accountable_id", "accountable")
    groups: Iterable[Mapping[str, Any]] = by_these.annotate(**_SUMS, blocking=Count("pk", filter=Q(blocks__gt=0)))
    for group in groups:
        chips[Chip(group["chip"])] += group["n"]
        kinds[group["kind"]] += group["n"]
        responsibles[str(group["accountable_id"] or NOT_ASSIGNED)] = group["accountable"]
        blocking += group["blocking"]
        sums += _totals(group)
    return Whole(dict(chips), dict(kinds), responsibles, blocking, sums)


def count(reader: Reader, of: InitiativeFacts) -> int:
    """How many items there are, for the menu: as they are now, also before anybody has asked for their standing."""
    return how_many(reader, of)


def totals(reader: Reader, of: InitiativeFacts, asked: ListRequest) -> Totals:
    """Sums of what the filters leave."""
    return _totals(filtered(reader, of, asked).aggregate(**_SUMS))


def _totals(sums: Mapping[str, Any]) -> Totals:
    zero = Decimal(0)
    return Totals(sums["n"], sums["onward"], sums["total_cost"] or zero, sums["total_adopted"] or zero, sums["unknown"])


def rows(reader: Reader, of: InitiativeFacts, asked: ListRequest, wanted: slice | None = None) -> list[Row]:
    """The rows of a page (or all), in the order asked for."""

    def ask() -> QuerySet[Any, Any]:
        found = _sorted(filtered(reader, of, asked), asked).values_list(*_COLUMNS)
        return found[wanted] if wanted else found

    page = wanted and (wanted.start, wanted.stop)
    key = ("arven", of.id, reader.kind, reader.grants, asked.sort, asked.falling, page)
    return [Row(*row) for row in (ask() if asked.is_narrowed else asked_again(key, ask))]


@chooses
def ids(reader: Reader, of: InitiativeFacts, query: str) -> list[int]:
    """Every item that the list shows by its query string, in its order, for a change of them all."""
    ensure_current(of.scope, timezone.localdate())
    asked = parse(query, LISTING)
    return list(_sorted(filtered(reader, of, asked), asked).values_list("item_id", flat=True))


def _visible(reader: Reader, of: InitiativeFacts) -> QuerySet[Standing]:
    """Standing rows of what the reader may see."""
    seen = visible(reader, of)
    rows = Standing.objects.filter(initiative_id=of.id)
    return rows if seen.is_whole else rows.filter(item_id__in=seen.ids)


def filtered(reader: Reader, of: InitiativeFacts, asked: ListRequest) -> QuerySet[Standing]:
    """What the filters leave, for the lists of this package."""
    found = _visible(reader, of)
    if chips := asked.chosen("fate"):
        found = found.filter(chip__in=chips)
    if kinds := asked.chosen("kind"):
        found = found.filter(kind__in=kinds)
    if answers := asked.chosen("answer"):
        found = found.filter(answer__in=answers)
    if asked.chosen("onward"):
        found = found.filter(goes_on=True)
    if states := asked.chosen("state"):
        found = found.filter(_in_state(states))
    if asked.chosen("place"):
        found = found.filter(item__latitude=None, kind__in=list(kinds_with_place()))
    if among := asked.chosen("children"):
        found = found.filter(item_id__among=counted_for_children(reader, of, among))
    if responsible := asked.chosen("responsible"):
        ids = [int(pk) for pk in responsible if pk.isascii() and pk.isdigit() and len(pk) < 16]
        none = Q(accountable_id=None) if NOT_ASSIGNED in responsible else Q()
        found = found.filter(Q(accountable_id__in=ids) | none) if none else found.filter(accountable_id__in=ids)
    if missing := asked.chosen("missing"):
        found = found.filter(_missing(missing))
    return searched(found, asked.search, "search", "name")


def _in_state(chosen: tuple[str, ...]) -> Q:
    said = Q(item__fate__isnull=False)
    conditions = {"decided": Q(decided=True), "proposed": said & Q(decided=False), "unsaid": ~said}
    wanted = Q()
    for one in chosen:
        wanted |= conditions[one]
    return wanted


def _missing(chosen: tuple[str, ...]) -> Q:
    conditions = {"blocks": Q(blocks__gt=0), "warns": Q(warns__gt=0), "none": Q(blocks=0, warns=0, notes=0)}
    wanted = Q()
    for one in chosen:
        wanted |= conditions[one]
    return wanted


def _sorted(found: QuerySet[Standing], asked: ListRequest) -> QuerySet[Standing]:
    if asked.sort == "covered":
        by_cover = Case(When(cost__gt=0, then=F("adopted") * Value(Decimal(1)) / F("cost")), default=None)
        order = by_cover.desc(nulls_last=True) if asked.falling else by_cover.asc(nulls_last=True)
        return found.order_by(order, "sort_key", "item_id")
    keys = [key.asc() if not hasattr(key, "descending") else key for key in _SORTS.get(asked.sort, ())]
    ordered = found.order_by(*keys, "sort_key", "item_id")
    return ordered.reverse() if asked.falling else ordered


@dataclass(frozen=True)
class Place:
    """An item with its place on the map, in degrees."""

    id: int
    name: str
    kind: str
    chip: str
    decided: bool
    latitude: Decimal
    longitude: Decimal


def places(reader: Reader, of: InitiativeFacts, asked: ListRequest) -> list[Place]:
    """What the filters leave of the items that have a place, by name."""
    found = filtered(reader, of, asked).filter(item__latitude__isnull=False).order_by("sort_key", "item_id")
    values = found.values_list("item_id", "name", "kind", "chip", "decided", "item__latitude", "item__longitude")
    return [
        Place(item_id, name, kind, chip, decided, north, east)
        for item_id, name, kind, chip, decided, north, east in values
        if north is not None and east is not None
    ]


def without_place(reader: Reader, of: InitiativeFacts, asked: ListRequest, kinds: Collection[Kind]) -> int:
    """How many of what the filters leave have no place yet, of the kinds that can have one."""
    return filtered(reader, of, asked).filter(item__latitude=None, kind__in=list(kinds)).count()


def answer_counts(reader: Reader, of: InitiativeFacts) -> dict[Answer, int]:
    """Of what goes on: how many have each answer."""
    found = _visible(reader, of).filter(goes_on=True).order_by().values_list("answer").annotate(n=Count("*"))
    return {Answer(answer): n for answer, n in found}
