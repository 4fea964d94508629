"""A handover between giver and receiver: what the steps so far add up to. Nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from varig.foundation.kernel import Message, Problem, msg


class Step(StrEnum):
    """What was done in one step."""

    PROPOSED = "proposed"
    ANSWERED = "answered"
    TERMS_ACCEPTED = "terms_accepted"
    CARRIED_OUT = "carried_out"
    WITHDRAWN = "withdrawn"
    REMINDED = "reminded"


class Reply(StrEnum):
    """What a receiver may answer."""

    YES = "yes"
    CONDITIONAL = "conditional"
    NO = "no"
    LATER = "later"
    COUNTER = "counter"


class Answer(StrEnum):
    """Where a handover stands, as people see it, in the order of certainty."""

    TAKEN_OVER = "taken_over"
    YES = "yes"
    CONDITIONAL = "conditional"
    COUNTER = "counter"
    LATER = "later"
    WAITING = "waiting"
    NO = "no"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True)
class AnswerLook:
    """How an answer is drawn."""

    label: Message
    icon: str
    tone: str


ANSWER_LOOKS: dict[Answer, AnswerLook] = {
    Answer.TAKEN_OVER: AnswerLook(msg("Overtatt"), "check-double", "good"),
    Answer.YES: AnswerLook(msg("Ja"), "check", "good"),
    Answer.CONDITIONAL: AnswerLook(msg("Ja, på vilkår"), "check-condition", "condition"),
    Answer.COUNTER: AnswerLook(msg("Motforslag"), "counter", "condition"),
    Answer.LATER: AnswerLook(msg("Svarer etter møte"), "calendar", "wait"),
    Answer.WAITING: AnswerLook(msg("Venter på svar"), "clock", "wait"),
    Answer.NO: AnswerLook(msg("Nei"), "cross", "bad"),
    Answer.NOT_ASKED: AnswerLook(msg("Ikke spurt"), "dash", "none"),
}
REPLY_NAMES: dict[Reply, Message] = {
    Reply.YES: msg("Ja"),
    Reply.CONDITIONAL: msg("Ja, på vilkår"),
    Reply.NO: msg("Nei"),
    Reply.LATER: msg("Vi svarer etter et møte"),
    Reply.COUNTER: msg("Vi foreslår noe annet"),
}

# Only an unconditional yes secures anything (DOMAIN F2).
SECURED = frozenset({Answer.YES, Answer.TAKEN_OVER})

NOT_SETTLED = msg("Ikke avklart")
_TOLD_OPENLY = SECURED | {Answer.CONDITIONAL}


def told_openly(answer: Answer) -> Message:
    """An answer as a document says it, which anybody may come to read: a yes, or that it isn't settled.

    A no, a counter-proposal, silence and that nobody was asked are told alike: nobody's no is seen (PRODUCT 7).
    """
    return ANSWER_LOOKS[answer].label if answer in _TOLD_OPENLY else NOT_SETTLED


def is_named_openly(answer: Answer) -> bool:
    """Whether a document names the receiver. Who said no is left out just as if nobody had been asked."""
    return answer not in {Answer.NO, Answer.NOT_ASKED}


class Terms(NamedTuple):
    """What is handed over: first day, last day where it is for a time, money per year, and in words."""

    from_day: date | None
    until: date | None = None
    amount: Decimal | None = None
    text: str = ""


NO_TERMS = Terms(None)


class StepFacts(NamedTuple):
    """One dated and signed step. `mandate` is the board or budget decision behind an answer.

    `own_amount` is what the receiver pays each year of its own; what the terms name is what must follow from others.
    `shown_to` are those inside who had been shown the link that it came by, where that was looked up.
    """

    step: Step
    at: datetime
    by: str
    terms: Terms = NO_TERMS
    reply: Reply | None = None
    words: str = ""
    on_behalf_of: str = ""
    in_role: str = ""
    mandate: str = ""
    answer_on: date | None = None
    own_amount: Decimal | None = None
    shown_to: tuple[str, ...] = ()


class Standing(NamedTuple):
    """What the steps add up to: the answer, the terms it was given on, when, and what the receiver pays itself."""

    answer: Answer
    terms: Terms
    since: datetime | None
    by: str = ""
    words: str = ""
    answer_on: date | None = None
    withdrawn: bool = False
    own_amount: Decimal | None = None


_REPLIES = {
    Reply.YES: Answer.YES,
    Reply.CONDITIONAL: Answer.CONDITIONAL,
    Reply.NO: Answer.NO,
    Reply.LATER: Answer.LATER,
    Reply.COUNTER: Answer.COUNTER,
}


_NOTHING_YET = Standing(Answer.NOT_ASKED, NO_TERMS, None)


def standing_of(steps: Sequence[StepFacts]) -> Standing:
    """Fold the steps, oldest first, into where the handover stands. A reminder moves nothing."""
    standing, proposed = _NOTHING_YET, NO_TERMS
    for step in steps:
        match step.step:
            case Step.PROPOSED:
                proposed = step.terms
                standing = Standing(Answer.WAITING, proposed, step.at, step.by)
            case Step.ANSWERED if step.reply is not None:
                terms = step.terms if step.reply is Reply.COUNTER else proposed
                standing = Standing(
                    _REPLIES[step.reply],
                    terms,
                    step.at,
                    step.on_behalf_of or step.by,
                    step.words,
                    step.answer_on,
                    own_amount=step.own_amount,
                )
            case Step.TERMS_ACCEPTED:
                own = standing.own_amount
                standing = Standing(Answer.YES, standing.terms, step.at, step.by, standing.words, own_amount=own)
            case Step.CARRIED_OUT:
                own = standing.own_amount
                standing = Standing(Answer.TAKEN_OVER, standing.terms, step.at, step.by, own_amount=own)
            case Step.WITHDRAWN:
                standing = Standing(Answer.NOT_ASKED, standing.terms, step.at, step.by, withdrawn=True)
    return standing


def may_answer(standing: Standing) -> Message | None:
    """Why the receiver can't answer now, or None: it is answered once, and again after "later"."""
    if standing.withdrawn:
        return msg("Forespørselen er trukket tilbake. Dere trenger ikke å svare.")
    if standing.answer in {Answer.WAITING, Answer.LATER}:
        return None
    if standing.answer is Answer.TAKEN_OVER:
        return msg("Dette er alt overtatt.")
    return msg(
        "Det er alt svart «%(answer)s». Ta kontakt med den som spurte, hvis svaret skal endres.",
        answer=ANSWER_LOOKS[standing.answer].label,
    )


def is_live(standing: Standing) -> bool:
    """Whether the receiver is still asked, or has said yes: then nobody else can be asked."""
    return not standing.withdrawn and standing.answer not in {Answer.NO, Answer.NOT_ASKED}


def terms_problems(terms: Terms, initiative_start: date | None = None) -> Iterable[Problem]:
    """What can't be about the terms of a handover."""
    if terms.from_day is not None and initiative_start is not None and terms.from_day < initiative_start:
        yield Problem(msg("Satsingen begynte %(start)s. Skriv en senere dato.", start=initiative_start), "from_day")
    if terms.from_day is None:
        yield Problem(msg("Skriv fra hvilken dag mottakeren skal svare for det, for eksempel 01.01.2028."), "from_day")
    elif terms.until is not None and terms.until < terms.from_day:
        yield Problem(msg("Siste dag er før første dag. Skriv en senere dato."), "until")
    if terms.amount is not None and terms.amount < 0:
        yield Problem(msg("Beløpet kan ikke være mindre enn 0."), "amount")


def deadline_problems(reply_by: date | None, today: date, last_day: date) -> Iterable[Problem]:
    """What can't be about the day an answer is asked by. `last_day` is the initiative's; once over, any day may do."""
    if reply_by is not None and reply_by < today:
        yield Problem(msg("Den dagen har vært. Skriv en senere svarfrist, eller la feltet stå tomt."), "reply_by")
    if reply_by is not None and _after_the_end(reply_by, today, last_day):
        end = msg("Satsingen slutter %(day)s. Skriv en svarfrist som ikke er senere enn det.", day=last_day)
        yield Problem(end, "reply_by")


def _after_the_end(day: date, today: date, last_day: date) -> bool:
    return day > last_day >= today


def reply_problems(
    reply: Reply,
    *,
    words: str,
    on_behalf_of: str,
    mandate: str,
    answer_on: date | None,
    terms: Terms,
    municipal: bool,
    today: date | None = None,
    last_day: date | None = None,
    own_amount: Decimal | None = None,
) -> Iterable[Problem]:
    """What is missing in an answer. A reason for a no is asked of municipal units only.

    A meeting can't be later than `last_day`, the initiative's: nobody would be there to read what it says.
    """
    if not on_behalf_of.strip():
        yield Problem(msg("Skriv hvem du svarer på vegne av."), "on_behalf_of")
    if reply is Reply.CONDITIONAL and not words.strip():
        yield Problem(msg("Skriv hvilke vilkår jaet har."), "words")
    if reply is Reply.NO and municipal and not words.strip():
        yield Problem(msg("Skriv hvorfor enheten sier nei. Grunnen vises ikke offentlig."), "words")
    if reply is Reply.LATER:
        yield from _meeting_problems(answer_on, today, last_day)
    if reply is Reply.COUNTER:
        yield from terms_problems(terms)
        if not words.strip():
            yield Problem(msg("Skriv hva dere foreslår i stedet."), "words")
    if reply in {Reply.YES, Reply.CONDITIONAL} and municipal and not mandate.strip():
        yield Problem(msg("Skriv hvilket vedtak eller budsjett som ligger bak jaet."), "mandate")
    if own_amount is not None and own_amount < 0:
        yield Problem(msg("Beløpet kan ikke være mindre enn 0."), "own_amount")


def _meeting_problems(answer_on: date | None, today: date | None, last_day: date | None) -> Iterable[Problem]:
    if answer_on is None:
        yield Problem(msg("Skriv hvilken dag møtet er."), "answer_on")
    elif today is not None and answer_on < today:
        yield Problem(msg("Den dagen har vært. Skriv dagen for møtet som kommer."), "answer_on")
    elif today is not None and last_day is not None and _after_the_end(answer_on, today, last_day):
        end = msg("Satsingen slutter %(day)s. Skriv en møtedag som ikke er senere enn det.", day=last_day)
        yield Problem(end, "answer_on")
