"""What anybody may read of an initiative: the published page, and of its items those that are marked.

Nothing here asks who reads: it is the same for all. Items are selected by their mark, so that what isn't marked is
not even looked at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from varig.continuation.queries.in_public import PublicFate, decided_to_end
from varig.continuation.rules.handovers import SECURED
from varig.followup.queries.in_public import Told, told_afterwards, told_when
from varig.followup.rules.observations import IN_PUBLIC, Life
from varig.foundation.kernel import Message, msg, system_reader
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.portal import rules
from varig.portal.queries.documents import PublicDocument, public_documents
from varig.portal.queries.ended import without_what_ended
from varig.portal.queries.fates import public_fates
from varig.portal.queries.now import answering_now, answers_between, answers_for
from varig.portal.queries.pages import PageFacts, demand_published, page_as_kept
from varig.portal.queries.stages import is_over, stage_of
from varig.portal.queries.texts import TextFacts, as_approved, marked, without_words
from varig.portal.rules import NO_WORDS, Beside, Contact, Course, Part, Worded, approving
from varig.portal.rules.afterwards import as_found
from varig.portal.rules.approving import NEW_WORDS_COME, UNDER_REVIEW, fits
from varig.portal.rules.stages import opening

_PROGRAM = system_reader("portal")


@dataclass(frozen=True)
class Row:
    """One item as residents read it. `instead` is the municipality's own word for what comes in its place."""

    item_id: int
    name: str
    part: Part
    is_decided: bool
    sentence: Message
    words: Worded
    beside: Beside
    instead: Worded
    contact: Contact
    afterwards: tuple[Told, ...] = ()
    """How it went after the end, the latest round first, in rounds that were shown."""
    ends_ahead: bool = False
    """Whether its last day is still to come."""


@dataclass(frozen=True)
class Listed:
    """One of the four lists. `proposed` says how much of it isn't decided, or nothing."""

    part: Part
    name: Message
    rows: tuple[Row, ...]
    proposed: Message | None


@dataclass(frozen=True)
class Residents:
    """The whole page in one language."""

    of: InitiativeFacts
    page: PageFacts
    language: str
    over: bool
    title: Message
    lead: Worded
    opening: Message
    opinion: Worded
    opinion_open: bool
    updated_on: date | None
    lists: tuple[Listed, ...]
    next_round: date | None = None
    """After the end: when there is more to read."""
    documents: tuple[PublicDocument, ...] = ()

    @property
    def rows(self) -> list[Row]:
        """Every item that is told of."""
        return [row for listed in self.lists for row in listed.rows]


def published(slug: str) -> InitiativeFacts:
    """The initiative whose page is out at this address, for anybody. Raises NotFound where none is."""
    demand_published(slug)
    return initiative(_PROGRAM, slug)


def residents(of: InitiativeFacts, language: str, today: date) -> Residents:
    """The page as it stands, out or not: the caller has asked `published`, or who may see it before."""
    page, over, own = page_as_kept(of), is_over(of, today), of.municipality.language
    stage = stage_of(of, today)
    written = page if page.words_stage is stage else replace(page, lead={}, opinion={})
    texts = marked(of)
    fates = public_fates(of, [one.item_id for one in texts], today)
    told = [(one, fates.get(one.item_id, PublicFate())) for one in texts]
    # Before the page is out its words are approved with it, as they stand then.
    draw = approved_row_of if page.is_out else row_of
    ids, when = [one.item_id for one in texts], told_when(of)
    # What residents have been told of a round stays, also where the initiative is opened again after it.
    after = told_afterwards(of, ids) if when.last else {}
    ended, held = decided_to_end(of), answering_now(of, ids, today) if over or after else {}
    rows = []
    for text, fate in told:
        known = without_what_ended(text, ended, out=page.is_out)
        row = draw(of, known, fate, language, today)
        found = after.get(text.item_id, ())
        if over or found:
            row = _after_the_end(row, fate, found, held.get(text.item_id, ""), today)
        rows.append(row)
    return Residents(
        of=of,
        page=page,
        language=language,
        over=over,
        title=rules.title(page.place_in(language), over=over),
        lead=rules.worded(written.lead, language, own),
        opening=opening(stage, of.name, of.last_day),
        opinion=rules.worded(written.opinion, language, own),
        opinion_open=rules.is_open(page.opinion_from, page.opinion_until, today),
        updated_on=_updated(page, told, when.last),
        lists=tuple(_list(part, rows, over=over) for part in Part),
        next_round=when.next if over else None,
        documents=public_documents(of),
    )


def row_of(of: InitiativeFacts, text: TextFacts, fate: PublicFate, language: str, today: date) -> Row:
    """An item as residents read it, or would if it were marked."""
    own = of.municipality.language
    course = course_of(fate)
    instead = rules.worded(text.instead, language, own) if course.part is Part.ENDS else NO_WORDS
    return Row(
        text.item_id,
        text.name,
        course.part,
        course.decided,
        rules.sentence(course, today),
        rules.worded(text.text, language, own),
        _beside(course, text, fate, instead, today),
        instead,
        text.contact,
        ends_ahead=course.part is Part.ENDS and course.ends_on is not None and course.ends_on >= today,
    )


def as_it_stands(of: InitiativeFacts, row: Row, fate: PublicFate, today: date) -> Row:
    """One item's row as the page has it: with what the rounds found, and after the end with who answers today."""
    ids = [row.item_id]
    found = told_afterwards(of, ids).get(row.item_id, ())
    if not found and not is_over(of, today):
        return row
    held = answering_now(of, ids, today).get(row.item_id, "")
    return _after_the_end(row, fate, found, held, today)


def as_told(told: Told) -> Message:
    """How it went in a round; where the words about it aren't read now, that others come."""
    said = IN_PUBLIC[told.life]
    return msg("%(first)s %(second)s", first=said, second=NEW_WORDS_COME) if told.held_back else said


def _after_the_end(row: Row, fate: PublicFate, found: tuple[Told, ...], held: str, today: date) -> Row:
    now = answers_for(fate, held, today)
    return _who_has_it(_as_it_is(row, found, fate, now, today), fate, now, today)


def _who_has_it(row: Row, fate: PublicFate, now: str, today: date) -> Row:
    """The row of what goes on, with who answers today, and until another begins."""
    if not row.is_decided or row.part not in {Part.STAYS, Part.CHANGES} or fate.answer not in SECURED:
        return row
    if course_of(fate).has_begun(today):
        return replace(row, beside=rules.answers_today(now or fate.receiver))
    return replace(row, beside=rules.until_then(row.beside, now, answers_between(fate, today)))


def _as_it_is(row: Row, told: tuple[Told, ...], fate: PublicFate, now: str, today: date) -> Row:
    """The row once it has been told how it went: what the latest round found, and not what was planned before it.

    What is decided after that round is newer than what it found.
    """
    row = replace(row, afterwards=told)
    if not told or (fate.is_decided and fate.decided_on is not None and fate.decided_on > told[0].day):
        return row
    found = as_found(
        told[0].life,
        course_of(fate),
        receiver=fate.receiver,
        now=now,
        today=today,
        passed_on=_is_passed_on(told[0], fate),
    )
    if found is None:
        return row
    return replace(
        row,
        part=found.part,
        is_decided=True,
        ends_ahead=False,
        sentence=found.sentence,
        words=NO_WORDS if found.replaces_words and told[0].words else row.words,
        beside=found.beside or row.beside,
        instead=row.instead if found.beside is None else NO_WORDS,
    )


def _is_passed_on(told: Told, fate: PublicFate) -> bool:
    """Whether the yes that counts is that of whoever passed it on: whoever was asked in the round has said none."""
    if told.life is not Life.HANDED_ON or told.handover_id is None or fate.handover_id is None:
        return False
    return fate.handover_id < told.handover_id


def approved_row_of(of: InitiativeFacts, text: TextFacts, fate: PublicFate, language: str, today: date) -> Row:
    """An item as residents read it on a page that is out: in the words that were approved.

    Where its fate is another one than then, they read none of them; and what is only proposed isn't told before
    somebody who may publish has approved the words for it.
    """
    if text.approved is None or fits(text.approved, fate.outcome, fate.home):
        return row_of(of, as_approved(text), fate, language, today)
    told = fate if fate.is_decided else PublicFate()
    row = row_of(of, without_words(text), told, language, today)
    if not fate.is_decided:
        return replace(row, sentence=UNDER_REVIEW)
    return replace(row, sentence=msg("%(first)s %(second)s", first=row.sentence, second=NEW_WORDS_COME))


def why_waiting(text: TextFacts, fate: PublicFate) -> Message | None:
    """Why somebody who may publish must look at a text that is public, or None."""
    if text.approved is None:
        return None
    fitting = fits(text.approved, fate.outcome, fate.home)
    return approving.why_waiting(new_words=text.has_new_words, fitting=fitting)


def course_of(fate: PublicFate) -> Course:
    """What decides where it stands."""
    return Course(
        fate.outcome, fate.home_now, fate.is_decided, fate.answer, fate.last_day, fate.until, begins=fate.begins
    )


def _beside(course: Course, text: TextFacts, fate: PublicFate, instead: Worded, today: date) -> Beside:
    match course.part:
        case Part.ENDS:
            return rules.what_instead(instead.text, nothing=fate.nothing_instead)
        case Part.OPEN:
            return rules.when_known(text.known_on, today)
    return rules.who_answers(course, fate.receiver, today)


def _list(part: Part, rows: Iterable[Row], *, over: bool) -> Listed:
    """What is decided first."""
    here = sorted((row for row in rows if row.part is part), key=lambda row: not row.is_decided)
    decided, ahead = sum(row.is_decided for row in here), sum(row.ends_ahead for row in here)
    # What isn't settled says so by its name; that it is proposed as well stands in each sentence.
    proposed = None if part is Part.OPEN else rules.how_much_is_proposed(decided, len(here))
    return Listed(part, rules.part_name(part, decided, len(here), over=over, ahead=ahead), tuple(here), proposed)


def _updated(page: PageFacts, told: Iterable[tuple[TextFacts, PublicFate]], shown: date | None) -> date | None:
    """The last day on which anything that residents read was changed."""
    days = [page.updated_on, page.published_on, shown]
    for text, fate in told:
        written = text.approved.on if page.is_out and text.approved else text.updated_on
        days += [written, fate.decided_on, fate.answered_on]
    return max((day for day in days if day is not None), default=None)
