"""Who endorses its own part, for those who work with it; and for a partner, its own alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import MUNICIPAL, actor_of
from varig.continuation.queries.parts import Part, parts
from varig.continuation.rules.handovers import ANSWER_LOOKS, SECURED, Answer, AnswerLook, Reply
from varig.continuation.rules.parts import PartLine, read
from varig.decisions.models import Endorsement, EndorsementAnswer
from varig.decisions.queries.decisions import decided_items, deciding
from varig.decisions.queries.endorsement_parts import SaidChange, SaidLine, said_change, said_lines
from varig.decisions.rules import endorsements as rules
from varig.decisions.rules.decisions import STRATEGY
from varig.decisions.rules.endorsements import (
    Adopted,
    Asked,
    Difference,
    Endorsed,
    EndorsementState,
    Manner,
    difference,
    stood_behind,
)
from varig.foundation.checks import once
from varig.foundation.files.queries import AttachmentFacts, attachments
from varig.foundation.history.queries import written_by_shown_links
from varig.foundation.kernel import Message, Reader, ReaderKind, system_reader, through_shown_link
from varig.foundation.reports.queries.versions import VersionFacts, versions
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.naming import names_apart


class Way(StrEnum):
    """How a line stands in a question that is kept: new or changed, as it stood, taken away, or said yes to before."""

    ASKED = "asked"
    SAME = "same"
    GONE = "gone"
    COVERED = "covered"


# What a partner is down for is read for it by the program: it sees its own lines, and nothing else of the legacy.
_READS = system_reader("endorsements")


@dataclass(frozen=True)
class AnswerFacts:
    """What a partner answered. `how`, `given_on` and `files` are of one that somebody inside has written down.

    `through` is what is said of the link that it came by, where that was looked up.
    """

    id: int
    reply: Reply
    at: datetime
    by: str
    on_behalf_of: str
    in_role: str
    mandate: str
    words: str
    how: Manner | None = None
    given_on: date | None = None
    reference: str = ""
    files: tuple[AttachmentFacts, ...] = ()
    through: Message | None = None

    @property
    def day(self) -> date:
        """When it was given."""
        return self.given_on or timezone.localdate(self.at)

    @property
    def as_typed(self) -> dict[str, str]:
        """What a form starts from when it is answered anew."""
        said = {"words": self.words, "on_behalf_of": self.on_behalf_of, "in_role": self.in_role}
        return {"reply": self.reply.value, "mandate": self.mandate, **said}


@dataclass(frozen=True)
class AskedFacts:
    """One time that a partner was asked. `said` are the lines it was asked about, as people read them.

    `covered` is what it had said yes to by then; `change`, where it had stood behind its part before, is how it
    differed then.
    """

    id: int
    version: int
    reply_by: date | None
    asked_at: datetime
    asked_by: str
    lines: frozenset[PartLine]
    covered: frozenset[PartLine]
    said: tuple[SaidLine, ...]
    change: SaidChange | None
    why: str
    answers: tuple[AnswerFacts, ...]

    @property
    def answer(self) -> AnswerFacts | None:
        """What it answers now: the last it has said."""
        return self.answers[-1] if self.answers else None

    @property
    def earlier(self) -> tuple[AnswerFacts, ...]:
        """What it answered before that, the latest first."""
        return tuple(reversed(self.answers[:-1]))

    @property
    def seen(self) -> int:
        """What a form about it was made from: the answer that stood, or 0."""
        return self.answer.id if self.answer else 0

    @property
    def for_rules(self) -> Asked:
        """For the rules."""
        last = self.answer
        return Asked(self.lines, last.reply if last else None, self.covered, last.at if last else self.asked_at)


@dataclass(frozen=True)
class HandedFacts:
    """A handover that is part of what a partner is down for: the thing, and what it has answered about it."""

    name: str
    answer: Answer
    look: AnswerLook


@dataclass(frozen=True)
class EndorsementFacts:
    """A partner's part as it is now, and how its endorsement stands.

    `stood` is what it stood behind last; `change` how its part differs from that now, where it does. `before` is what
    it answered when it was asked before the last time, in order.
    """

    actor: ActorFacts
    state: EndorsementState
    open_lines: frozenset[PartLine]
    covered_lines: frozenset[PartLine]
    stood: frozenset[PartLine]
    said: tuple[SaidLine, ...]
    covered: tuple[SaidLine, ...]
    change: SaidChange | None
    asked: AskedFacts | None
    handed: tuple[HandedFacts, ...] = ()
    before: tuple[AnswerFacts, ...] = ()

    @property
    def earlier(self) -> tuple[AnswerFacts, ...]:
        """All that it answered before what it answers now, the latest first; also while a new answer is awaited."""
        return (*(self.asked.earlier if self.asked else ()), *reversed(self.before))

    @property
    def has_answered(self) -> bool:
        """Whether it has answered anything of this ever: then it is told so where it is asked again."""
        has_said = bool(self.before or (self.asked and self.asked.answers))
        return has_said or self.state in rules.HAS_ANSWERED

    @property
    def own_terms(self) -> tuple[HandedFacts, ...]:
        """Handovers that its own condition or counter-proposal stands about: a yes to all here doesn't answer that."""
        return tuple(one for one in self.handed if one.answer in _OWN_TERMS)

    @property
    def unanswered(self) -> tuple[HandedFacts, ...]:
        """Handovers that it is asked about, and that a yes here answers."""
        return tuple(one for one in self.handed if one.answer in _WAITS)

    @property
    def agreed(self) -> tuple[HandedFacts, ...]:
        """Handovers that it has said yes to. That yes stands, whatever it answers here."""
        return tuple(one for one in self.handed if one.answer in SECURED)

    @property
    def difference(self) -> Difference:
        """What sets its part apart from what it stood behind."""
        return difference(self.stood, self.open_lines, self.covered_lines)

    @property
    def is_municipal(self) -> bool:
        """A no of the municipality's own unit needs a reason."""
        return self.actor.kind in MUNICIPAL

    @property
    def unsaid(self) -> int:
        """How many of them it hasn't said yes to: nothing, where it endorses its part."""
        return 0 if self.state in rules.ENDORSED else len(self.said)

    @property
    def count(self) -> int:
        """How many things it is down for."""
        return len(self.said) + len(self.covered)


@dataclass(frozen=True)
class _Earlier:
    """What a partner was asked last, what it confirmed last, and what it answered to the questions before."""

    asked: AskedFacts
    confirmed: AskedFacts | None
    before: tuple[AnswerFacts, ...] = ()


def endorsements(reader: Reader, of: InitiativeFacts) -> list[EndorsementFacts]:
    """Every actor with a part in what goes on, by name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return _all(of)


def _all(of: InitiativeFacts) -> list[EndorsementFacts]:
    named = once(names_apart, _READS, of)
    now, earlier, adopted = parts(_READS, of), _earlier(of), _adopted(of)
    found = []
    for actor in actors(_READS, of):
        part = now.get(actor.id) or Part(actor, frozenset(), frozenset())
        one = _facts(part, named, earlier.get(actor.id), adopted)
        # Whoever lost all of its part has none, but is asked about that.
        if part.lines or one.state is not EndorsementState.COVERED:
            found.append(one)
    return found


@dataclass(frozen=True)
class _Adopted:
    """The number of the version that was adopted, each partner's part in it, and what the decision itself changed."""

    number: int
    parts: Mapping[int, Part]
    amended: frozenset[int]

    def of(self, actor_id: int) -> Adopted:
        """One partner's."""
        part = self.parts.get(actor_id)
        return Adopted(part.lines, self.amended, part.covered) if part else Adopted(frozenset(), self.amended)


def _adopted(of: InitiativeFacts) -> _Adopted | None:
    decision = deciding(_READS, of, STRATEGY)
    if decision is None or decision.strategy is None:
        return None
    strategy = decision.strategy
    (version,) = (one for one in versions(of.scope, STRATEGY) if one.id == strategy.id)
    amended = frozenset(one.item_id for one in decided_items(_READS, of, decision.id) if one.is_amended)
    return _Adopted(strategy.number, parts(_READS, of, version.made_at), amended)


def _facts(part: Part, named: Mapping[int, str], earlier: _Earlier | None, whole: _Adopted | None) -> EndorsementFacts:
    asked = earlier.asked if earlier else None
    confirmed = earlier.confirmed.for_rules if earlier and earlier.confirmed else None
    adopted = whole.of(part.actor.id) if whole else None
    stood = stood_behind(confirmed, adopted)
    agreed_at = {pk: one.since for pk, one in part.handed.items() if one.since is not None}
    again = rules.open_again(asked.for_rules if asked else None, part.covered, agreed_at)
    open_lines, covered = part.asked | again, part.covered - again
    is_another = asked is not None and whole is not None and asked.version != whole.number
    state = rules.state_of(
        open_lines,
        asked.for_rules if asked else None,
        covered=covered,
        stood=stood,
        adopted=adopted if is_another else None,
        own_terms={pk for pk, one in part.handed.items() if one.answer in _OWN_TERMS},
    )
    change = difference(stood, open_lines, covered)
    return EndorsementFacts(
        part.actor,
        state,
        open_lines,
        covered,
        stood,
        said_lines(open_lines, named),
        said_lines(covered, named),
        said_change(change, named) if stood else None,
        asked,
        tuple(
            HandedFacts(named.get(pk, ""), one.answer, ANSWER_LOOKS[one.answer])
            for pk, one in sorted(part.handed.items(), key=lambda pair: (named.get(pair[0], ""), pair[0]))
        ),
        earlier.before if earlier else (),
    )


_OWN_TERMS = frozenset({Answer.CONDITIONAL, Answer.COUNTER})
_WAITS = frozenset({Answer.WAITING, Answer.LATER})


def _earlier(of: InitiativeFacts) -> dict[int, _Earlier]:
    """By actor, the last time that it was asked, and the last that it confirmed."""
    found: dict[int, _Earlier] = {}
    for row in _rows(of):
        one, before = _asked(row, _answers(row)), found.get(row.actor_id)
        has_confirmed = one.answer is not None and one.answer.reply is Reply.YES
        found[row.actor_id] = _Earlier(
            one,
            one if has_confirmed else before.confirmed if before else None,
            (*before.before, *before.asked.answers) if before else (),
        )
    return found


def _rows(of: InitiativeFacts) -> QuerySet[Endorsement]:
    answers = Prefetch("answers", EndorsementAnswer.objects.order_by("pk"))
    rows = Endorsement.objects.filter(initiative_id=of.id).select_related("version", "actor")
    return rows.prefetch_related(answers).order_by("pk")


def _answers(row: Endorsement) -> tuple[AnswerFacts, ...]:
    return tuple(
        AnswerFacts(
            one.pk,
            Reply(one.reply),
            one.at,
            one.by,
            one.on_behalf_of,
            one.in_role,
            one.mandate,
            one.words,
            Manner(one.how) if one.how else None,
            one.given_on,
            one.reference,
        )
        for one in row.answers.all()
    )


def _with_files_and_links(
    of: InitiativeFacts, listed: Sequence[tuple[AnswerFacts, ...]]
) -> list[tuple[AnswerFacts, ...]]:
    """The same, each answer with its files, and with what is said of the link that it came by."""
    shown = written_by_shown_links(EndorsementAnswer, [one.id for answers in listed for one in answers])
    return [
        tuple(
            replace(
                one,
                files=files_of(of, one.id) if one.how else (),
                through=through_shown_link(shown.get(one.id, ())),
            )
            for one in answers
        )
        for answers in listed
    ]


def about_answer(answer_id: int) -> str:
    """What a file that an answer stands in is attached to."""
    return f"endorsement_answer:{answer_id}"


def files_of(of: InitiativeFacts, answer_id: int) -> tuple[AttachmentFacts, ...]:
    """The files that an answer stands in, for callers that have settled who asks."""
    return attachments(_READS, of.scope, about_answer(answer_id), may=lambda _reader, _about: True).newest


def _asked(row: Endorsement, answers: tuple[AnswerFacts, ...]) -> AskedFacts:
    by_way: dict[str, dict[PartLine, str]] = {way: {} for way in Way}
    for one in row.part:
        by_way[one.get("way", Way.ASKED)][read(one["line"])] = one["name"]
    named = {line.item_id: name for lines in by_way.values() for line, name in lines.items()}
    lines = frozenset(by_way[Way.ASKED]) | frozenset(by_way[Way.SAME])
    before = frozenset(by_way[Way.SAME]) | frozenset(by_way[Way.GONE])
    return AskedFacts(
        row.pk,
        row.version.number,
        row.reply_by,
        row.asked_at,
        row.asked_by,
        lines,
        frozenset(by_way[Way.COVERED]),
        said_lines(lines, named),
        said_change(difference(before, lines), named) if before else None,
        row.why,
        answers,
    )


def asked_ever(reader: Reader, of: InitiativeFacts) -> list[tuple[int, str, AskedFacts]]:
    """Every time that anybody was asked, in order, with the partner's id and name."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = list(_rows(of))
    found = _with_files_and_links(of, [_answers(row) for row in rows])
    return [(row.actor_id, row.actor.name, _asked(row, said)) for row, said in zip(rows, found, strict=True)]


def endorsement(reader: Reader, of: InitiativeFacts, actor_id: int) -> EndorsementFacts | None:
    """One actor's, for those who may read the initiative, or for itself; None where it has no part."""
    own = any(actor_of(grant.unit) == actor_id for grant in reader.grants if grant.scope == of.scope and grant.unit)
    if not own:
        roles.demand(reader, roles.Permission.READ, of.place)
    found = next((one for one in _all(of) if one.actor.id == actor_id), None)
    if found is None or found.asked is None:
        return found
    answers, before = _with_files_and_links(of, [found.asked.answers, found.before])
    return replace(found, asked=replace(found.asked, answers=answers), before=before)


def own_endorsement(reader: Reader, of: InitiativeFacts) -> EndorsementFacts | None:
    """What the holder of a personal link was asked to endorse; None where it has never been asked."""
    if reader.kind is not ReaderKind.LINK:
        return None
    mine = [actor_of(grant.unit) for grant in reader.grants if grant.scope == of.scope and grant.unit]
    found = next((one for one in _all(of) if one.actor.id in mine), None)
    return found if found is not None and found.asked is not None else None


def newest_frozen(of: InitiativeFacts) -> VersionFacts | None:
    """The version of the strategy that partners are asked about."""
    return next(iter(versions(of.scope, STRATEGY, frozen=True)), None)


def part_in(of: InitiativeFacts, version: VersionFacts, actor_id: int) -> frozenset[PartLine]:
    """What an actor was down for when the version was made."""
    part = parts(_READS, of, version.made_at).get(actor_id)
    return part.lines if part else frozenset()


def states(of: InitiativeFacts) -> dict[str, EndorsementState]:
    """By the partners' names."""
    return {one.actor.name: one.state for one in _all(of)}


def endorsed(of: InitiativeFacts) -> Endorsed:
    """The same for the gate, with how many of the yeses came by a link that somebody inside had been shown."""
    found = _all(of)
    shown = through_shown_links(found)
    yeses = sum(one.state in rules.ENDORSED and one.actor.id in shown for one in found)
    return Endorsed({one.actor.name: one.state for one in found}, yeses)


def through_shown_links(found: Iterable[EndorsementFacts]) -> frozenset[int]:
    """Of these partners, those whose answer that stands came by a link which somebody inside had been shown."""
    given = {one.asked.answer.id: one.actor.id for one in found if one.asked and one.asked.answer}
    return frozenset(given[pk] for pk, names in written_by_shown_links(EndorsementAnswer, list(given)).items() if names)
