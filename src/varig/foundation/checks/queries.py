"""The gaps of a scope, in words, worst first. Who may read them is settled by the caller's domain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Window
from django.db.models.functions import RowNumber
from django.urls import NoReverseMatch, reverse

from varig.foundation.checks.actions import ensure_current
from varig.foundation.checks.ladders import Ladder, ladder
from varig.foundation.checks.models import ChosenLadder, SetAside, StoredGap
from varig.foundation.checks.registry import Check, by_code
from varig.foundation.kernel import Gap, ObjectRef, Severity, decode_params


@dataclass(frozen=True)
class GapCounts:
    """How many gaps of each severity."""

    blocks: int
    warns: int
    notes: int


@dataclass(frozen=True)
class AsideFacts:
    """A gap that was set aside; `gap` is None where it would no longer be found."""

    code: str
    object_kind: str
    object_id: int
    gap: Gap | None
    reason: str
    by: str
    on: date


def most_urgent(scope: str, slug: str, today: date, limit: int | None = None) -> list[Gap]:
    """The worst gaps, one of each kind before the second of any: five of the same tell no more than one."""
    ensure_current(scope, today)
    turn = Window(RowNumber(), partition_by=[F("code")], order_by=[F("severity"), F("object_name"), F("object_id")])
    rows = _standing(scope).annotate(turn=turn).order_by("severity", "turn", "code", "object_id")
    return _worded(rows[:limit], slug)


def gaps(
    scope: str,
    slug: str,
    today: date,
    *,
    kind: str | None = None,
    object_id: int | None = None,
    limit: int | None = None,
) -> list[Gap]:
    """Gaps that are not set aside, worst first. `slug` is what the scope is called in addresses."""
    ensure_current(scope, today)
    rows = _standing(scope)
    if kind is not None:
        rows = rows.filter(object_kind=kind)
    if object_id is not None:
        rows = rows.filter(object_id=object_id)
    rows = rows.order_by("severity", "code", "object_name", "object_id")
    return _worded(rows[:limit] if limit else rows, slug)


def counts(scope: str, today: date) -> GapCounts:
    """How many there are, without those set aside."""
    ensure_current(scope, today)
    by_severity = [0, 0, 0]
    for rank in _standing(scope).values_list("severity", flat=True):
        by_severity[rank] += 1
    return GapCounts(*by_severity)


def asides(scope: str, slug: str) -> list[AsideFacts]:
    """What was set aside, newest first, each with the gap in words where it still would be one."""
    rows = list(SetAside.objects.filter(scope=scope).order_by("-on", "-pk"))
    stored = StoredGap.objects.filter(scope=scope, code__in={row.code for row in rows}) if rows else []
    found = {(gap.code, gap.object.kind, gap.object.id): gap for gap in _worded(stored, slug)}
    return [
        AsideFacts(
            row.code,
            row.object_kind,
            row.object_id,
            found.get((row.code, row.object_kind, row.object_id)),
            row.reason,
            row.by,
            row.on,
        )
        for row in rows
    ]


def _standing(scope: str) -> QuerySet[StoredGap]:
    aside = SetAside.objects.filter(
        scope=OuterRef("scope"),
        code=OuterRef("code"),
        object_kind=OuterRef("object_kind"),
        object_id=OuterRef("object_id"),
    )
    return StoredGap.objects.filter(~Exists(aside), scope=scope)


def _worded(rows: Iterable[StoredGap], slug: str) -> list[Gap]:
    addresses: dict[str, str] = {}
    return [_gap(row, by_code(row.code), slug, addresses) for row in rows]


def _gap(row: StoredGap, check: Check, slug: str, addresses: dict[str, str]) -> Gap:
    if check.code not in addresses:
        # Reversing 4,000 addresses takes longer than finding the gaps: one is made, and the number put in.
        addresses[check.code] = address_of(check, slug, _NUMBER)
    params = {"name": row.object_name, **decode_params(row.params)}
    return Gap(
        code=row.code,
        source=check.source,
        severity=list(Severity)[row.severity],
        object=ObjectRef(row.object_kind, row.object_id, row.object_name),
        title=check.title.with_params(params),
        detail=check.detail.with_params(params),
        remedy=check.remedy.with_params(params),
        address=addresses[check.code].replace(str(_NUMBER), str(row.object_id)),
        why=check.why,
    )


_NUMBER = 987654321


def address_of(check: Check, slug: str, object_id: int) -> str:
    """Where a check's gap on an object is mended."""
    register = [check.register] if check.register else []
    try:
        place = reverse(check.route, args=[slug, *register, object_id])
    except NoReverseMatch:
        # A page of the whole scope, which has no number.
        place = reverse(check.route, args=[slug, *register])
    return f"{place}#{check.anchor}" if check.anchor else place


def chosen_ladders(owner: str) -> dict[str, Ladder]:
    """The ladders that an owner of scopes has chosen, by the checks' codes."""
    return {
        code: ladder(rungs) for code, rungs in ChosenLadder.objects.filter(owner=owner).values_list("code", "rungs")
    }


def counts_by_code(scope: str, today: date) -> dict[str, int]:
    """How many gaps each check has found, without those set aside."""
    ensure_current(scope, today)
    return dict(_standing(scope).order_by("code").values("code").annotate(n=Count("pk")).values_list("code", "n"))
