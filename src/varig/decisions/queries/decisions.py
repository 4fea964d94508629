"""What is decided about an initiative, for those who may read it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q
from django.utils import timezone

from varig.continuation.queries import ContinuationFacts, continuations
from varig.continuation.rules.fates import Proposal, as_proposed
from varig.decisions.models import DecidedFate, Decision, DecisionTask
from varig.decisions.rules.decisions import DECIDES, Result, Standing, Tied, Way, is_decided
from varig.foundation.files.queries import OpenFile, open_file
from varig.foundation.kernel import NotFound, Reader, msg
from varig.foundation.reports.queries.versions import VersionFacts, versions
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class TaskFacts:
    """What somebody shall do because of a decision."""

    id: int
    decision_id: int
    what: str
    unit_id: int
    unit: str
    due: date
    done_on: date | None
    done_how: str


@dataclass(frozen=True)
class DecidedFacts:
    """What a decision made of an item; empty `proposed_outcome`: nothing was proposed."""

    item_id: int
    name: str
    outcome: str
    home: str
    is_amended: bool
    proposed_outcome: str
    proposed_home: str


@dataclass(frozen=True)
class DecisionFacts:
    """A registered decision."""

    id: int
    way: Way
    body: str
    delegation: str
    case_number: str
    on: date
    text: str
    result: Result
    votes_for: int | None
    votes_against: int | None
    report: Tied | None
    strategy: Tied | None
    document_id: int | None
    document_name: str
    review_on: date | None
    replaces_id: int | None
    replaced_by_id: int | None
    reason: str
    registered_at: datetime
    registered_by: str
    changes: str = ""

    @property
    def versions(self) -> tuple[Tied, ...]:
        """Those it is tied to."""
        return tuple(one for one in (self.report, self.strategy) if one is not None)

    @property
    def decides(self) -> bool:
        """Whether it makes decisions of what was proposed, and stands."""
        return self.result in DECIDES and self.replaced_by_id is None

    @property
    def standing(self) -> Standing:
        """For the rules."""
        reports = frozenset(one.report for one in self.versions)
        return Standing(self.way, self.result, reports, self.replaced_by_id is not None)


_COLUMNS = (
    "pk", "way", "body", "delegation", "case_number", "on", "text", "result", "votes_for", "votes_against",
    "report_version_id", "strategy_version_id", "document_id", "document__name", "review_on", "replaces_id",
    "replaced_by", "reason", "registered_at", "registered_by", "changes",
)  # fmt: skip


def decisions(reader: Reader, of: InitiativeFacts) -> list[DecisionFacts]:
    """All that were registered, the last one first; replaced ones too."""
    roles.demand(reader, roles.Permission.READ, of.place)
    known = {one.id: tied(one) for one in versions(of.scope)}
    rows = Decision.objects.filter(initiative_id=of.id).order_by("-on", "-pk").values_list(*_COLUMNS)
    return [_facts(known, *row) for row in rows]


def _facts(known: dict[int, Tied], *row: Any) -> DecisionFacts:
    (pk, way, body, delegation, case, on, text, result, votes_for, votes_against, report, strategy, *rest) = row
    document_id, document, *more = rest
    return DecisionFacts(
        pk, Way(way), body, delegation, case, on, text, Result(result), votes_for, votes_against,
        known.get(report), known.get(strategy), document_id, document or "", *more,
    )  # fmt: skip


def decision(reader: Reader, of: InitiativeFacts, decision_id: int) -> DecisionFacts:
    """One of them. Raises NotFound."""
    for one in decisions(reader, of):
        if one.id == decision_id:
            return one
    raise NotFound(msg("Vi fant ikke vedtaket."))


def tied(version: VersionFacts) -> Tied:
    """A version as a decision is tied to it."""
    frozen_on = timezone.localdate(version.frozen_at) if version.frozen_at else None
    return Tied(version.id, version.report, version.number, frozen_on)


def frozen_versions(of: InitiativeFacts, report: str) -> list[VersionFacts]:
    """What a decision can be about, the newest first."""
    return versions(of.scope, report, frozen=True)


def standing(reader: Reader, of: InitiativeFacts) -> list[Standing]:
    """What the rules ask of the decisions."""
    return [one.standing for one in decisions(reader, of)]


def deciding(reader: Reader, of: InitiativeFacts, report: str) -> DecisionFacts | None:
    """The last decision that adopted a version of the document and stands, or None."""
    found = (one for one in decisions(reader, of) if one.decides and report in one.standing.reports)
    return next(found, None)


def adopted_on(reader: Reader, of: InitiativeFacts, report: str) -> date | None:
    """The first day on which the document was adopted, also by a decision that was replaced; None where none stands."""
    adopting = [one for one in decisions(reader, of) if one.result in DECIDES and report in one.standing.reports]
    if not is_decided(report, [one.standing for one in adopting]):
        return None
    return min(one.on for one in adopting)


def strategy_is_adopted(of: InitiativeFacts) -> bool:
    """Whether a decision that stands has adopted a version of the strategy. Anybody may know. One statement."""
    rows = Decision.objects.filter(initiative_id=of.id, replaced_by=None, result__in=DECIDES)
    return rows.filter(strategy_version__isnull=False).exists()


def decided_on(of: InitiativeFacts, version_ids: Collection[int]) -> date | None:
    """The first day on which any of these versions was adopted by a decision that holds. For this package's rules.

    One that stands holds until the document is sent back by a later one: then it is to be heard and decided anew.
    """
    rows = Decision.objects.filter(initiative_id=of.id, replaced_by=None)
    sent_back = rows.filter(result=Result.SENT_BACK).filter(
        Q(on__gt=OuterRef("on")) | Q(on=OuterRef("on"), pk__gt=OuterRef("pk"))
    )
    days = [
        rows.filter(**{f"{document}__in": version_ids}, result__in=DECIDES)
        .exclude(Exists(sent_back.filter(**{f"{document}__isnull": False})))
        .aggregate(first=Min("on"))["first"]
        for document in ("report_version", "strategy_version")
    ]
    return min((day for day in days if day is not None), default=None)


def naming(reader: Reader, of: InitiativeFacts, item_id: int) -> DecisionFacts | None:
    """The last decision that made something of the item, or rested on its budget line; also one that is replaced."""
    rows = Decision.objects.filter(initiative_id=of.id)
    found = set(rows.filter(Q(fates__item_id=item_id) | Q(budget_lines__item_id=item_id)).values_list("pk", flat=True))
    return next((one for one in decisions(reader, of) if one.id in found), None)


def decided_items(reader: Reader, of: InitiativeFacts, decision_id: int) -> list[DecidedFacts]:
    """What it made of each item, amended ones first."""
    decision(reader, of, decision_id)
    rows = DecidedFate.objects.filter(decision_id=decision_id).order_by("-is_amended", "item__sort_key", "item_id")
    columns = ("item_id", "item__name", "outcome", "home", "is_amended", "proposed_outcome", "proposed_home")
    return [DecidedFacts(*row) for row in rows.values_list(*columns)]


def amended_by(reader: Reader, of: InitiativeFacts, decision_id: int) -> list[tuple[int, Proposal]]:
    """The items that the decision amended and that stand as it made them, with all that stands of them."""
    made = [one for one in decided_items(reader, of, decision_id) if one.is_amended]
    now = continuations(reader, of, [one.item_id for one in made])
    return [(one.item_id, as_proposed(now[one.item_id].fate)) for one in made if stands(one, now.get(one.item_id))]


def stands(one: DecidedFacts, now: ContinuationFacts | None) -> bool:
    """Whether what the decision made of the item is what holds: it may have been decided anew by itself since."""
    return now is not None and (now.fate.outcome, now.fate.home or "") == (one.outcome, one.home)


def tasks(reader: Reader, of: InitiativeFacts, decision_id: int | None = None) -> list[TaskFacts]:
    """What follows from the decisions that stand, or from one of them, by the day it shall be done."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = DecisionTask.objects.filter(decision__initiative_id=of.id)
    which: Any = {"decision__replaced_by": None} if decision_id is None else {"decision_id": decision_id}
    columns = ("pk", "decision_id", "what", "unit_id", "unit__name", "due", "done_on", "done_how")
    return [TaskFacts(*row) for row in rows.filter(**which).order_by("due", "pk").values_list(*columns)]


def document_of(reader: Reader, of: InitiativeFacts, decision_id: int) -> OpenFile:
    """The file that was registered with the decision. Raises NotFound."""
    one = decision(reader, of, decision_id)
    if one.document_id is None:
        raise NotFound(msg("Vedtaket har ingen fil."))
    return open_file(reader, one.document_id, may=lambda _reader, found: found.scope == document_scope(of))


def document_scope(of: InitiativeFacts) -> str:
    """Where the files of decisions are kept: apart from what people attach."""
    return f"{of.scope}/decisions"
