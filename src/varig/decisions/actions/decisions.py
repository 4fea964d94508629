"""Register a decision, with what it makes of each item; and that what followed from it was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.utils import timezone

from varig.actors.queries import actor
from varig.continuation.actions.fates import Deciding, decide_fates, undo_decisions
from varig.continuation.queries import continuations
from varig.continuation.queries.as_of import fates_said, proposal_of
from varig.continuation.rules.fates import Authority, Outcome, Proposal, as_proposed, bare_case
from varig.decisions.models import DecidedBudgetLine, DecidedFate, Decision, DecisionTask
from varig.decisions.queries.decisions import (
    DecisionFacts,
    decided_items,
    decision,
    decisions,
    document_scope,
    stands,
    tied,
)
from varig.decisions.queries.hearings import closing_on_or_after
from varig.decisions.rules.decisions import (
    NO_LAST_DAY,
    REPORT,
    STRATEGY,
    Effect,
    Former,
    NewDecision,
    Tied,
    adopted_already,
    decision_problems,
    effect_of,
    may_replace,
)
from varig.decisions.rules.hearings import local_day
from varig.foundation.files.actions import keep
from varig.foundation.files.content.examining import examine
from varig.foundation.history.actions import action
from varig.foundation.history.inserting import insert_rows
from varig.foundation.kernel import Invalid, Message, NotFound, Problem, Reader, Refused, msg, says_nothing
from varig.foundation.reports.queries.versions import VersionFacts, version_by_id
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, demand_within, items
from varig.measures.queries.promised import promises


@dataclass(frozen=True)
class SentFile:
    """A file as it was sent: its content and the name it had."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Registered:
    """A decision that was registered, and what it did: its id, and how many items of each sort."""

    id: int
    decided: int
    amended: int
    undone: int
    changed_since: tuple[int, ...]


def register_decision(
    *,
    reader: Reader,
    of: InitiativeFacts,
    new: NewDecision,
    amendments: Mapping[int, Proposal] | None = None,
    document: SentFile | None = None,
    replaces_id: int | None = None,
) -> Registered:
    """Write down what was decided, and make decisions of the proposals that it was about. All of it or nothing.

    Of the strategy's version that was decided, those fates become decided that say now what they said there; what was
    changed since stays a proposal. Raises Invalid, NotAllowed; Conflict where somebody changed an item meanwhile.
    """
    _demand(reader, of)
    with action(reader=reader, did=_did(new), why=new.reason.strip(), touches=[of.scope]):
        _one_at_a_time(of)
        former = decision(reader, of, replaces_id) if replaces_id is not None else None
        case = _Case(reader, of, new, tuple(_versions(of, new)), dict(amendments or {}), former)
        if problems := list(_problems(case)):
            raise Invalid(problems)
        return _carry_out(case, _store(case, document))


@dataclass(frozen=True)
class _Case:
    """What is being registered: by whom, about which versions, amending what, and in whose place."""

    reader: Reader
    of: InitiativeFacts
    new: NewDecision
    about: tuple[VersionFacts, ...]
    amended: Mapping[int, Proposal]
    former: DecisionFacts | None

    @property
    def strategy(self) -> VersionFacts | None:
        """The version of the strategy, where it is about one."""
        return next((one for one in self.about if one.report == STRATEGY), None)


def _hearing_problems(case: _Case) -> Iterator[Problem]:
    """What people are still asked about isn't decided: their answers would come too late to count."""
    for one in closing_on_or_after(case.of, case.new.on, timezone.now()):
        text = msg(
            "Høringen «%(name)s» varer til %(day)s. Vedtaket kan ikke være tatt før den er over.",
            name=one.name,
            day=local_day(one.closes_at),
        )
        yield Problem(text, "on")


def _problems(case: _Case) -> Iterator[Problem]:
    tied_to = [tied(one) for one in case.about]
    yield from decision_problems(case.new, tied_to, len(case.amended), timezone.localdate())
    if case.new.decides:
        yield from _hearing_problems(case)
        yield from _adopted_problems(case, tied_to)
        yield from _amendment_problems(case)
    if case.former is not None:
        former = Former(case.former.on, case.former.replaced_by_id is not None)
        yield from may_replace(former, case.new.on, case.new.reason)


def _adopted_problems(case: _Case, about: Sequence[Tied]) -> Iterator[Problem]:
    standing = [one for one in decisions(case.reader, case.of) if one.decides and one != case.former]
    for version in about:
        first = next((one for one in standing if version in one.versions), None)
        if first is not None:
            yield adopted_already(version, first.body, first.on)


def _amendment_problems(case: _Case) -> Iterator[Problem]:
    known = {one.id: one.name for one in items(case.reader, case.of)}
    for item_id, proposal in case.amended.items():
        if proposal.outcome is Outcome.PHASED_OUT and proposal.last_day is None:
            yield Problem(msg("%(name)s: %(why)s", name=known.get(item_id, ""), why=NO_LAST_DAY), "last_day")


def _demand(reader: Reader, of: InitiativeFacts) -> None:
    if not roles.may(reader, roles.Permission.DECIDE_FATE, of.place):
        roles.demand(reader, roles.Permission.REGISTER_DECISION, of.place)


def _did(new: NewDecision) -> Message:
    if case := new.case_number.strip():
        return msg("førte inn vedtaket fra %(body)s (sak %(case)s)", body=new.body.strip(), case=bare_case(case))
    return msg("førte inn vedtaket fra %(body)s", body=new.body.strip())


def _one_at_a_time(of: InitiativeFacts) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"decisions {of.scope}"])


def _versions(of: InitiativeFacts, new: NewDecision) -> list[VersionFacts]:
    """The versions that it is tied to. One of another initiative is not found."""
    return [version_by_id(of.scope, version_id) for version_id in new.versions]


def _store(case: _Case, document: SentFile | None) -> Decision:
    new, by_report = case.new, {one.report: one.id for one in case.about}
    row = Decision.objects.create(
        initiative_id=case.of.id,
        way=new.way,
        body=new.body.strip(),
        delegation=new.delegation.strip(),
        case_number=new.case_number.strip(),
        on=new.on,
        text=new.text.strip(),
        result=new.result,
        changes=new.changes.strip(),
        votes_for=new.votes_for,
        votes_against=new.votes_against,
        report_version_id=by_report.get(REPORT),
        strategy_version_id=by_report.get(STRATEGY),
        document_id=_kept(case.reader, case.of, document),
        review_on=new.review_on,
        replaces_id=case.former.id if case.former else None,
        reason=new.reason.strip() if case.former else "",
        registered_by=case.reader.name,
    )
    for task in new.tasks:
        if task.unit_id is not None and task.due is not None:
            unit = actor(case.reader, case.of, task.unit_id)
            DecisionTask.objects.create(decision=row, what=task.what.strip(), unit_id=unit.id, due=task.due)
    return row


def _kept(reader: Reader, of: InitiativeFacts, document: SentFile | None) -> int | None:
    """What the file is, its content decides."""
    if document is None:
        return None
    try:
        found = examine(document.content, document.name)
    except Invalid as refused:
        raise Invalid([Problem(one.message, "document") for one in refused.problems]) from refused
    kept = keep(
        reader=reader,
        content=document.content,
        name=found.name,
        media_type=found.kind.media_type,
        scope=document_scope(of),
    )
    return kept.id


def _carry_out(case: _Case, row: Decision) -> Registered:
    """What the decision makes of the items."""
    known = {one.id: one for one in items(case.reader, case.of)}
    demand_within(case.of, list(case.amended))
    fell = _Fallen(case)
    effect = _effect(case, fell)
    _decide(case, row, effect, known, fell)
    if effect.undone:
        undo_decisions(
            reader=case.reader,
            of=case.of,
            versions={item_id: known[item_id].version for item_id in effect.undone},
            did=msg("gjorde avgjørelsen til et forslag igjen"),
            why=case.new.reason.strip(),
            back_to={item_id: fell.proposed(item_id) for item_id in effect.undone if item_id in fell.amended},
        )
    if case.new.decides and case.strategy is not None:
        _keep_budget_lines(case.reader, case.of, row)
    since = tuple(sorted(effect.changed_since))
    return Registered(row.pk, len(effect.decided), len(case.amended), len(effect.undone), since)


class _Fallen:
    """What falls when the decision takes another's place: what that one made of the items, and what was proposed."""

    def __init__(self, case: _Case) -> None:
        former, self.now = case.former, continuations(case.reader, case.of)
        made = decided_items(case.reader, case.of, former.id) if former else []
        self.of_former = {one.item_id: one for one in made}
        # What was decided anew by itself since doesn't fall with the decision.
        self.amended = {one.item_id for one in made if one.is_amended and stands(one, self.now.get(one.item_id))}
        version = case.strategy if case.new.decides else _strategy_of(case)
        self.in_version = fates_said(case.reader, case.of, version.made_at) if version else {}

    def proposed(self, item_id: int) -> Proposal:
        """What the version says of the item; of what it doesn't say, somebody must say it."""
        said = self.in_version.get(item_id)
        return proposal_of(said) if said else Proposal(Outcome.UNCLEAR)


def _strategy_of(case: _Case) -> VersionFacts | None:
    former = case.former.strategy if case.former else None
    return version_by_id(case.of.scope, former.id) if former else None


def _effect(case: _Case, fell: _Fallen) -> Effect:
    return effect_of(
        case.new,
        in_version=fell.in_version if case.strategy else None,
        now=fates_said(case.reader, case.of),
        decided={item_id for item_id, one in fell.now.items() if one.fate.is_decided},
        former=fell.of_former,
        amended=case.amended,
        amended_before=fell.amended,
    )


def _decide(case: _Case, row: Decision, effect: Effect, known: Mapping[int, ItemFacts], fell: _Fallen) -> None:
    """The fates become decided, through the one place that does so; what was proposed is kept beside."""
    as_they_stand = {item_id: as_proposed(fell.now[item_id].fate) for item_id in effect.decided - effect.restored}
    proposals = as_they_stand | {item_id: fell.proposed(item_id) for item_id in effect.restored} | dict(case.amended)
    if not proposals:
        return
    deciding = [
        Deciding(item_id, known[item_id].version, known[item_id].name, proposal)
        for item_id, proposal in sorted(proposals.items())
    ]
    new = case.new
    authority = Authority(new.on, new.body, new.case_number, new.delegation)
    decide_fates(reader=case.reader, of=case.of, deciding=deciding, authority=authority, did=_did(new))
    insert_rows(
        DecidedFate(
            decision=row,
            item_id=one.item_id,
            outcome=one.proposal.outcome,
            home=one.proposal.home or "",
            is_amended=one.item_id in case.amended,
            **_proposed(fell, one.item_id),
        )
        for one in deciding
    )


def _proposed(fell: _Fallen, item_id: int) -> dict[str, str]:
    """What was proposed: as the version has it, not as a decision that has fallen left it."""
    if item_id in fell.in_version:
        said = fell.proposed(item_id)
        return {"proposed_outcome": said.outcome, "proposed_home": said.home or ""}
    if before := fell.of_former.get(item_id):
        return {"proposed_outcome": before.proposed_outcome, "proposed_home": before.proposed_home}
    now = fell.now.get(item_id)
    if now is None or not now.fate.said:
        return {}
    return {"proposed_outcome": now.fate.outcome, "proposed_home": now.fate.home or ""}


def _keep_budget_lines(reader: Reader, of: InitiativeFacts, row: Decision) -> None:
    """The money that each promise hung on that day: a line that is another later is seen (F9)."""
    insert_rows(
        DecidedBudgetLine(decision=row, item_id=one.item_id, post=one.post, year=one.year, amount=one.amount)
        for one in promises(reader, of)
    )


def mark_task_done(*, reader: Reader, of: InitiativeFacts, task_id: int, on: date, how: str) -> None:
    """That what followed from a decision was done, and how one knows. Raises Invalid, Refused where it was done."""
    _demand_task(reader, of)
    problems = []
    if on > timezone.localdate():
        problems.append(Problem(msg("Dagen er ikke kommet ennå. Skriv når det ble gjort."), "on"))
    if says_nothing(how):
        problems.append(Problem(msg("Skriv hvordan dere vet at det er gjort."), "how"))
    if problems:
        raise Invalid(problems)
    rows = DecisionTask.objects.filter(pk=task_id, decision__initiative_id=of.id)
    if not rows.exists():
        raise NotFound(msg("Vi fant ikke oppgaven."))
    with action(reader=reader, did=msg("førte inn at det som fulgte av vedtaket, er gjort"), touches=[of.scope]):
        if not rows.filter(done_on=None).update(done_on=on, done_how=how.strip()):
            raise Refused(msg("Noen andre har alt ført inn at det er gjort."))


def _demand_task(reader: Reader, of: InitiativeFacts) -> None:
    if not roles.may(reader, roles.Permission.EDIT_ITEM, of.place):
        _demand(reader, of)
