"""Whose turn it is in a handover, and its steps as people read them: what was done, what is next, what comes later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from varig.continuation.rules.handovers import ANSWER_LOOKS, Answer, Reply, Standing, Step, StepFacts, Terms
from varig.foundation.kernel import Kroner, Message, Period, months_between, msg, msg_n, through_shown_link


class Turn(StrEnum):
    """Who can do the next thing."""

    RECEIVER = "receiver"
    GIVER = "giver"
    EITHER = "either"
    NOBODY = "nobody"


_TURNS = {
    Answer.WAITING: Turn.RECEIVER,
    Answer.LATER: Turn.RECEIVER,
    Answer.CONDITIONAL: Turn.GIVER,
    Answer.COUNTER: Turn.GIVER,
    Answer.YES: Turn.EITHER,
}


def turn_of(standing: Standing) -> Turn:
    """Whose turn it is; nobody's when it was refused, withdrawn or carried out."""
    return Turn.NOBODY if standing.withdrawn else _TURNS.get(standing.answer, Turn.NOBODY)


def may_propose_anew(standing: Standing) -> Message | None:
    """Why the giver can't propose other terms to the same receiver, or None. A yes must then be given again."""
    if standing.withdrawn or standing.answer in {Answer.NO, Answer.NOT_ASKED}:
        return msg("Forespørselen er avsluttet. Spør på nytt i stedet.")
    if standing.answer is Answer.TAKEN_OVER:
        return msg("Dette er alt overtatt.")
    return None


def may_accept(standing: Standing) -> Message | None:
    """Why there is nothing for the giver to accept, or None."""
    if standing.answer in {Answer.CONDITIONAL, Answer.COUNTER}:
        return None
    return msg("Det er ikke noe vilkår å godta.")


def accepted_already(steps: Sequence[StepFacts], receiver: str) -> Message:
    """What is said to whoever accepts when it is too late: it was accepted before, or is no more."""
    if not steps or steps[-1].step is not Step.TERMS_ACCEPTED:
        return msg("Svaret fra %(name)s kan ikke godtas nå", name=receiver)
    answered = [step.reply for step in steps if step.reply is not None]
    if answered and answered[-1] is Reply.COUNTER:
        return msg("Motforslaget fra %(name)s er alt godtatt", name=receiver)
    return msg("Vilkåret fra %(name)s er alt godtatt", name=receiver)


def may_carry_out(standing: Standing) -> Message | None:
    """Why it can't be taken over yet, or None: only an unconditional yes is carried out."""
    if standing.answer is Answer.TAKEN_OVER:
        return msg("Dette er alt overtatt.")
    return None if standing.answer is Answer.YES else msg("Mottakeren må si ja uten vilkår før det kan overtas.")


def too_early(standing: Standing, today: date) -> Message | None:
    """From when it can be registered as taken over, before the agreed first day; from that day on None."""
    first = standing.terms.from_day
    return msg("Kan føres inn fra %(day)s", day=first) if first is not None and today < first else None


@dataclass(frozen=True)
class StepLine:
    """One step on the line. `state` is done, now or later; `details` are sentences, `quote` somebody's own words."""

    state: str
    title: Message
    who: Message | None = None
    details: tuple[Message, ...] = ()
    quote: str = ""


def step_lines(steps: Sequence[StepFacts], standing: Standing, receiver: str, reply_by: date | None) -> list[StepLine]:
    """All steps, oldest first, then what is left to do."""
    done = [_done(step, again=index > 0) for index, step in enumerate(steps)]
    return done + _left(standing, receiver, reply_by)


def _done(step: StepFacts, *, again: bool) -> StepLine:
    who = msg("%(day)s av %(name)s", day=step.at.date(), name=step.by)
    match step.step:
        case Step.PROPOSED:
            title = msg("Nytt forslag") if again else msg("Foreslått")
            return StepLine("done", title, who, terms_sentences(step.terms), step.terms.text)
        case Step.ANSWERED if step.reply is not None:
            return StepLine("done", _REPLIED[step.reply], who, reply_sentences(step), step.words)
        case Step.TERMS_ACCEPTED:
            return StepLine("done", msg("Godtatt"), who, (), step.words)
        case Step.CARRIED_OUT:
            return StepLine("done", msg("Overtatt"), who, terms_sentences(step.terms))
        case Step.REMINDED:
            return StepLine("done", msg("Påminnet"), who, (), step.words)
    return StepLine("done", msg("Trukket tilbake"), who, (), step.words)


_REPLIED: dict[Reply, Message] = {
    Reply.YES: ANSWER_LOOKS[Answer.YES].label,
    Reply.CONDITIONAL: ANSWER_LOOKS[Answer.CONDITIONAL].label,
    Reply.NO: ANSWER_LOOKS[Answer.NO].label,
    Reply.LATER: ANSWER_LOOKS[Answer.LATER].label,
    Reply.COUNTER: ANSWER_LOOKS[Answer.COUNTER].label,
}


def terms_sentences(terms: Terms) -> tuple[Message, ...]:
    """From when, until when and with how much money, as far as it was said."""
    said = []
    if terms.from_day is not None and terms.until is not None:
        said.append(msg("Fra %(day)s til %(until)s", day=terms.from_day, until=terms.until))
    elif terms.from_day is not None:
        said.append(msg("Fra %(day)s", day=terms.from_day))
    if terms.amount is not None:
        said.append(msg("Med %(amount)s i året", amount=Kroner(terms.amount)))
    return tuple(said)


def reply_sentences(step: StepFacts) -> tuple[Message, ...]:
    """On whose behalf, in which role, with which decision behind it, and what else was said."""
    said = []
    if step.in_role:
        said.append(msg("På vegne av %(name)s, som %(role)s", name=step.on_behalf_of, role=step.in_role))
    elif step.on_behalf_of:
        said.append(msg("På vegne av %(name)s", name=step.on_behalf_of))
    if step.mandate:
        said.append(msg("Bygger på %(mandate)s", mandate=step.mandate))
    if step.own_amount is not None:
        said.append(msg("Dekker selv %(amount)s i året", amount=Kroner(step.own_amount)))
    if step.answer_on is not None:
        said.append(msg("Svarer etter møtet %(day)s", day=step.answer_on))
    if step.reply is Reply.COUNTER:
        said += terms_sentences(step.terms)
        if step.terms.text:
            said.append(msg("Foreslår: %(terms)s", terms=step.terms.text))
    if through := through_shown_link(step.shown_to):
        said.append(through)
    return tuple(said)


def _left(standing: Standing, receiver: str, reply_by: date | None) -> list[StepLine]:
    turn = turn_of(standing)
    taken_over = msg("Overtatt")
    promised = terms_sentences(Terms(standing.terms.from_day))
    match turn:
        case Turn.RECEIVER:
            deadline = _deadline(standing, reply_by)
            waits = msg("Venter på %(name)s", name=receiver)
            return [StepLine("now", msg("Svar"), waits, deadline), StepLine("later", taken_over, None, promised)]
        case Turn.GIVER:
            asked = msg("Svar på motforslaget") if standing.answer is Answer.COUNTER else msg("Svar på vilkåret")
            waits = msg("Venter på programlederen")
            return [StepLine("now", asked, waits), StepLine("later", taken_over, None, promised)]
        case Turn.EITHER:
            return [StepLine("now", taken_over, None, promised)]
    return []


def _deadline(standing: Standing, reply_by: date | None) -> tuple[Message, ...]:
    if standing.answer is Answer.LATER and standing.answer_on is not None:
        return (msg("Møtet er %(day)s", day=standing.answer_on),)
    return (msg("Svarfrist %(day)s", day=reply_by),) if reply_by is not None else ()


@dataclass(frozen=True)
class Unpaid:
    """That nobody pays what a receiver needs, said with these words wherever it is met."""

    title: Message
    detail: Message


UNPAID = Unpaid(
    msg("Ingen betaler det %(receiver)s trenger til %(name)s"),
    msg("%(amount)s i året skal følge med. I %(year)s er %(named)s ført opp."),
)


def unpaid_by_others(needed: Decimal | None, named: Decimal, **words: str) -> Unpaid | None:
    """What is said before a receiver's terms are accepted, where less is put down for it than must follow.

    `words` are the receiver, the name of the item and the year.
    """
    if needed is None or named >= needed:
        return None
    params = {**words, "amount": Kroner(needed), "named": Kroner(named)}
    return Unpaid(UNPAID.title.with_params(params), UNPAID.detail.with_params(params))


def hole_warning(hole: Period) -> Message:
    """What is said when nobody would answer for an item for a time, or ever after; it may be so all the same."""
    if hole.end is None and hole.start is not None:
        return msg(
            "Etter %(day)s svarer ingen for det. Velg en senere siste dag, eller la den stå tom.",
            day=hole.start - timedelta(days=1),
        )
    months = months_between(hole.start, hole.end) if hole.start and hole.end else 0
    return msg_n(
        "Det blir %(count)s måned uten ansvarlig. Velg en tidligere dato.",
        "Det blir %(count)s måneder uten ansvarlig. Velg en tidligere dato.",
        count=max(months, 1),
    )
