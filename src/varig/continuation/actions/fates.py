"""Propose a fate, and make it a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from varig.continuation.actions.ended import take_back_ended
from varig.continuation.actions.rests_on import store_alternatives
from varig.continuation.models import Fate
from varig.continuation.queries import continuation, continuations
from varig.continuation.rules.fates import (
    LOOKS,
    Authority,
    FateState,
    Outcome,
    Proposal,
    authority_problems,
    bare_case,
    chip_of,
    decided_already,
    goes_on,
    proposal_problems,
)
from varig.continuation.rules.instead import ForChildren, kept_alternatives, kept_for_children
from varig.continuation.rules.many_fates import Move
from varig.foundation.kernel import Invalid, Message, NotAllowed, Problem, Reader, Refused, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing, changing_many, demand_change


def propose_fate(*, reader: Reader, of: InitiativeFacts, item_id: int, version: int, proposal: Proposal) -> None:
    """Say what should happen to an item. Raises Invalid; Refused where it is decided already."""
    problems = list(proposal_problems(proposal, of.last_day, of.period.start))
    if problems:
        raise Invalid(problems)
    refusal = decided_already(continuation(reader, of, item_id).fate)
    if refusal is not None:
        raise Refused(refusal)
    did = msg("foreslo «%(fate)s»", fate=_named(proposal))
    with changing(
        reader=reader,
        of=of,
        item_id=item_id,
        version=version,
        did=did,
        why=proposal.grounds.strip(),
        permission=roles.Permission.PROPOSE_FATE,
    ):
        _store(of, item_id, proposal, FateState.PROPOSED, None)


def put_proposal(reader: Reader, of: InitiativeFacts, item_id: int, proposal: Proposal) -> None:
    """A proposed fate for an item that has none, inside the caller's change of it. Raises Invalid, NotAllowed, Refused.

    Of what stands nothing is changed: where somebody has said what shall happen meanwhile, that holds.
    """
    demand_change(reader, roles.Permission.PROPOSE_FATE, of, item_id)
    problems = list(proposal_problems(proposal, of.last_day, of.period.start))
    if problems:
        raise Invalid(problems)
    if continuation(reader, of, item_id).fate.outcome is Outcome.UNCLEAR:
        _store(of, item_id, proposal, FateState.PROPOSED, None)


def propose_fates(*, reader: Reader, of: InitiativeFacts, moves: Sequence[Move], grounds: str) -> None:
    """Say what should happen to several items, all or none. Raises Invalid, Conflict; Refused where one is decided."""
    for move in moves:
        problems = list(proposal_problems(replace(move.proposal, grounds=grounds), of.last_day, of.period.start))
        if problems:
            raise Invalid(problems)
    with changing_many(
        reader=reader,
        of=of,
        versions={move.item_id: move.version for move in moves},
        did=msg("foreslo «%(fate)s»", fate=LOOKS[moves[0].new].label),
        why=grounds.strip(),
        permission=roles.Permission.PROPOSE_FATE,
    ):
        # Asked when nobody else can change the items any more: a decision may have come in between.
        standing = continuations(reader, of, [move.item_id for move in moves])
        for move in moves:
            if (one := standing.get(move.item_id)) and (refusal := decided_already(one.fate)):
                raise Refused(msg("%(name)s: %(why)s", name=move.name, why=refusal))
            _store(of, move.item_id, replace(move.proposal, grounds=grounds), FateState.PROPOSED, None)


def decide_fate(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, proposal: Proposal, authority: Authority
) -> None:
    """Register that a fate is decided, formally or within a named delegation. Raises Invalid, NotAllowed.

    Of what is decided to end, whoever was asked to take it over is told.
    """
    _demand_authority(reader, of, authority)
    problems: Sequence[Problem] = [
        *proposal_problems(proposal, of.last_day, of.period.start),
        *authority_problems(authority, timezone.localdate()),
    ]
    if proposal.outcome is Outcome.UNCLEAR:
        problems = [*problems, Problem(msg("Velg hva som er vedtatt."), "outcome")]
    if problems:
        raise Invalid(problems)
    did = _decided(proposal, authority)
    with changing(
        reader=reader, of=of, item_id=item_id, version=version, did=did, why=proposal.grounds.strip(), permission=None
    ):
        _store(of, item_id, proposal, FateState.DECIDED, authority)
        if proposal.outcome is Outcome.PHASED_OUT:
            take_back_ended(reader, of, [item_id], authority)


@dataclass(frozen=True)
class Deciding:
    """One of several fates that are decided at once: the item, the version that was read, and what is decided."""

    item_id: int
    version: int
    name: str
    proposal: Proposal


def decide_fates(
    *, reader: Reader, of: InitiativeFacts, deciding: Sequence[Deciding], authority: Authority, did: Message
) -> None:
    """As `decide_fate`, for all that one decision was about, all or none. Raises Invalid, NotAllowed, Conflict."""
    _demand_authority(reader, of, authority)
    problems = [*authority_problems(authority, timezone.localdate()), *_problems_of(of, deciding)]
    if problems:
        raise Invalid(problems)
    versions = {one.item_id: one.version for one in deciding}
    with changing_many(reader=reader, of=of, versions=versions, did=did, permission=None):
        for one in deciding:
            _store(of, one.item_id, one.proposal, FateState.DECIDED, authority)
        ended = [one.item_id for one in deciding if one.proposal.outcome is Outcome.PHASED_OUT]
        take_back_ended(reader, of, ended, authority)


def _problems_of(of: InitiativeFacts, deciding: Sequence[Deciding]) -> Iterable[Problem]:
    for one in deciding:
        found = list(proposal_problems(one.proposal, of.last_day, of.period.start))
        if one.proposal.outcome is Outcome.UNCLEAR:
            found.append(Problem(msg("Velg hva som er vedtatt."), "outcome"))
        for problem in found:
            yield Problem(msg("%(name)s: %(why)s", name=one.name, why=problem.message), problem.field)


def undo_decisions(
    *,
    reader: Reader,
    of: InitiativeFacts,
    versions: Mapping[int, int],
    did: Message,
    why: str,
    back_to: Mapping[int, Proposal] | None = None,
) -> None:
    """What was decided is a proposal again, because the decision no longer stands. Raises NotAllowed, Conflict.

    `back_to` is what was proposed where the decision had made something else of it.
    """
    if not roles.may(reader, roles.Permission.DECIDE_FATE, of.place):
        roles.demand(reader, roles.Permission.REGISTER_DECISION, of.place)
    with changing_many(reader=reader, of=of, versions=versions, did=did, why=why, permission=None):
        Fate.objects.filter(item_id__in=versions).update(
            state=FateState.PROPOSED, decided_on=None, decided_by="", case_number="", delegation=""
        )
        for item_id, proposal in (back_to or {}).items():
            _store(of, item_id, proposal, FateState.PROPOSED, None)


def _named(proposal: Proposal) -> Message:
    """The fate's name as the chip has it."""
    return LOOKS[chip_of(proposal.outcome, proposal.home)].label


def _decided(proposal: Proposal, authority: Authority) -> Message:
    """What the history says of a decision: with its case, or the delegation that it was taken by."""
    if case := authority.case_number.strip():
        return msg("førte inn vedtaket «%(fate)s» (sak %(case)s)", fate=_named(proposal), case=bare_case(case))
    by = authority.delegation.strip()
    return msg("førte inn avgjørelsen «%(fate)s» (etter %(delegation)s)", fate=_named(proposal), delegation=by)


def _demand_authority(reader: Reader, of: InitiativeFacts, authority: Authority) -> None:
    """A case number may be registered by the secretariat and the owner; a delegation is used by the owner alone."""
    if roles.may(reader, roles.Permission.DECIDE_FATE, of.place):
        return
    roles.demand(reader, roles.Permission.REGISTER_DECISION, of.place)
    if not authority.case_number.strip():
        raise NotAllowed(_OWN_DELEGATION)


_OWN_DELEGATION: Message = msg("Bare programeieren kan avgjøre etter delegasjon. Skriv saksnummeret for vedtaket.")


def _store(
    of: InitiativeFacts, item_id: int, proposal: Proposal, state: FateState, authority: Authority | None
) -> None:
    phased_out = proposal.outcome is Outcome.PHASED_OUT
    facts = {
        "outcome": proposal.outcome,
        "home": proposal.home or "",
        "until": proposal.until if goes_on(proposal.outcome) else None,
        "last_day": proposal.last_day if phased_out else None,
        "alternative": proposal.alternative.strip() if phased_out else "",
        "no_alternative": proposal.no_alternative and phased_out,
        "grounds": proposal.grounds.strip(),
        "state": state,
        "decided_on": authority.on if authority else None,
        "decided_by": authority.body.strip() if authority else "",
        "case_number": authority.case_number.strip() if authority else "",
        "delegation": authority.delegation.strip() if authority else "",
        **(_for_children(proposal.children) if proposal.children is not None else {}),
    }
    if not Fate.objects.filter(item_id=item_id).update(**facts):
        Fate.objects.create(item_id=item_id, **facts)
    if not phased_out:
        store_alternatives(of, item_id, ())
    elif proposal.group_alternatives is not None:
        store_alternatives(of, item_id, kept_alternatives(proposal.group_alternatives))


def _for_children(said: ForChildren) -> dict[str, Any]:
    kept = kept_for_children(said)
    return {
        "used_by_children": kept.used,
        "best_for_children": kept.best,
        "children_heard": kept.heard,
        "children_weighed": kept.weighed,
    }
