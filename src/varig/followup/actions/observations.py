"""Record how it is with an item in a round. What is handed on goes through continuation's own handover."""

from __future__ import annotations

from django.utils import timezone

from varig.continuation.actions.handovers import propose_handover, withdraw_handover
from varig.continuation.queries import handover
from varig.continuation.rules.handovers import SECURED
from varig.followup.models import Observation
from varig.followup.queries.rounds import RoundFacts, may_follow_up, round_by_id
from varig.followup.rules.observations import LOOKS, Life, Observed, observation_problems
from varig.followup.rules.rounds import why_not_observed
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Message, NotAllowed, Problem, Reader, Refused, has_birth_number, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions import changing
from varig.legacy.queries import item

_BIRTH_NUMBER = msg("Her står det som kan være et fødselsnummer. Ta det bort: slike skal ikke registreres i Varig.")


def observe(
    *, reader: Reader, of: InitiativeFacts, round_id: int, item_id: int, version: int, observed: Observed
) -> int | None:
    """Record it, or record it anew. The new handover's id where it was handed on now.

    `version` is the item's. Raises NotAllowed, Invalid, Conflict; Refused where the round isn't open, or where nobody
    can be asked to take the item over.
    """
    one = _open_to(reader, of, round_id)
    handover_id = _standing_handover(one, item_id)
    asked_already = handover_id is not None
    problems = [
        *observation_problems(observed, end=of.last_day, asked_already=asked_already),
        *_birth_numbers(observed),
    ]
    if problems:
        raise Invalid(problems)
    did = msg("fulgte opp: «%(life)s»", life=LOOKS[observed.life].label)
    with action(reader=reader, did=did, why=observed.reason.strip(), touches=[of.scope]):
        if observed.life is Life.HANDED_ON and handover_id is None:
            handover_id = _handed_on(reader, of, item_id, version, observed)
            version += 1
        elif observed.life is not Life.HANDED_ON and handover_id is not None:
            _take_back(reader, of, handover_id, version, observed)
            version += 1
        with changing(
            reader=reader,
            of=of,
            item_id=item_id,
            version=version,
            did=did,
            why=observed.reason.strip(),
            permission=None,
        ):
            _store(reader, one, item_id, observed, handover_id)
    return handover_id


def _open_to(reader: Reader, of: InitiativeFacts, round_id: int) -> RoundFacts:
    one = round_by_id(reader, of, round_id)
    if not may_follow_up(reader, of, one):
        raise NotAllowed(roles.who_can(roles.Permission.FOLLOW_UP))
    refusal: Message | None = why_not_observed(one.standing)
    if refusal is not None:
        raise Refused(refusal)
    return one


def _standing_handover(one: RoundFacts, item_id: int) -> int | None:
    """The one that the item was handed on by in this round already: nobody is asked twice for one correction.

    Where whoever was asked has said no, or isn't asked any longer, somebody else is.
    """
    rows = Observation.objects.filter(round_id=one.id, item_id=item_id, handover__is_live=True)
    return rows.values_list("handover_id", flat=True).first()


def _handed_on(reader: Reader, of: InitiativeFacts, item_id: int, version: int, observed: Observed) -> int:
    onward = observed.onward
    if onward is None or onward.receiver_id is None:
        raise Invalid(Problem(msg("Velg hvem som skal ta over."), "receiver"))
    item(reader, of, item_id)
    return propose_handover(
        reader=reader,
        of=of,
        item_id=item_id,
        version=version,
        receiver_id=onward.receiver_id,
        terms=onward.terms,
        onward=True,
    )


def _take_back(reader: Reader, of: InitiativeFacts, handover_id: int, version: int, observed: Observed) -> None:
    """It wasn't handed on after all: who was asked is told so. Raises Refused where they have said yes."""
    one = handover(of, handover_id)
    if one.standing.answer in SECURED:
        raise Refused(msg("%(name)s har sagt ja til å ta over. Da er det gitt videre.", name=one.receiver_name))
    why = observed.reason.strip() or observed.evidence.strip()
    withdraw_handover(reader=reader, of=of, handover_id=handover_id, version=version, why=why, onward=True)


def _store(reader: Reader, one: RoundFacts, item_id: int, observed: Observed, handover_id: int | None) -> None:
    Observation.objects.update_or_create(
        round_id=one.id,
        item_id=item_id,
        defaults={
            "life": observed.life,
            "reason": observed.reason.strip(),
            "evidence": observed.evidence.strip(),
            "for_residents": observed.for_residents.strip(),
            "handover_id": handover_id if observed.life is Life.HANDED_ON else None,
            "seen_on": observed.on or timezone.localdate(),
            "seen_by": reader.name,
        },
    )


def _birth_numbers(observed: Observed) -> list[Problem]:
    fields = ("reason", "evidence", "for_residents")
    return [Problem(_BIRTH_NUMBER, field) for field in fields if has_birth_number(getattr(observed, field))]
