"""What residents are told of an item: in which of four lists it stands, and in which words.

A partner's no is never exposed: of what goes on without an unconditional yes the sentence is the same whatever was
answered, and names nobody. Nothing looks decided before it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from varig.continuation.rules.fates import Home, Outcome, goes_on
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.kernel import Message, PartialDate, Problem, msg, msg_n
from varig.legacy.rules import Kind

# What residents meet and would miss; the rest is told where the municipality marks it.
USED_BY_RESIDENTS = frozenset({Kind.MEETING_PLACE, Kind.ACTIVITY, Kind.ASSET, Kind.SUPPORT})
LANGUAGES = ("nb", "nn", "en")


class Part(StrEnum):
    """The four lists, in their fixed order. The value is the place on the page."""

    STAYS = "blir"
    CHANGES = "endrer-seg"
    ENDS = "slutter"
    OPEN = "ikke-bestemt"


PART_NAMES: dict[Part, Message] = {
    Part.STAYS: msg("Dette blir"),
    Part.CHANGES: msg("Dette endrer seg"),
    Part.ENDS: msg("Dette slutter"),
    Part.OPEN: msg("Ikke bestemt ennå"),
}
# The same lists once the initiative is over.
PART_NAMES_AFTER: dict[Part, Message] = {
    Part.STAYS: msg("Dette fortsetter"),
    Part.CHANGES: msg("Dette er endret"),
    Part.ENDS: msg("Dette er slutt"),
    Part.OPEN: msg("Dette er ikke avklart"),
}

# Of a list in which nothing is decided: its name must not read as settled.
_PROPOSED_NAMES: dict[Part, Message] = {
    Part.STAYS: msg("Dette er foreslått videreført"),
    Part.CHANGES: msg("Dette er foreslått endret"),
    Part.ENDS: msg("Dette er foreslått avsluttet"),
}
# Of a list in which something is, and something isn't.
_MIXED_NAMES: dict[Part, Message] = {
    Part.STAYS: msg("Dette blir, eller er foreslått videreført"),
    Part.CHANGES: msg("Dette endrer seg, eller er foreslått endret"),
    Part.ENDS: msg("Dette slutter, eller er foreslått avsluttet"),
}
_MIXED_NAMES_AFTER: dict[Part, Message] = {
    Part.STAYS: msg("Dette fortsetter, eller er foreslått videreført"),
    Part.CHANGES: msg("Dette er endret, eller foreslått endret"),
    Part.ENDS: msg("Dette er slutt, eller foreslått avsluttet"),
}


_ENDED_OR_ENDS = msg("Dette er slutt, eller slutter snart")


def part_name(part: Part, decided: int, whole: int, *, over: bool, ahead: int = 0) -> Message:
    """What a list is called by how much of it is decided. What is open says so by its name; so does an empty list.

    `ahead` is how many of it have their last day still to come: those haven't ended, also where the initiative has.
    """
    over = over and not (ahead and ahead == whole)
    if over and ahead and decided == whole:
        return _ENDED_OR_ENDS
    settled = PART_NAMES_AFTER if over else PART_NAMES
    if part is Part.OPEN or decided == whole:
        return settled[part]
    if not decided:
        return _PROPOSED_NAMES[part]
    return (_MIXED_NAMES_AFTER if over else _MIXED_NAMES)[part]


@dataclass(frozen=True)
class Course:
    """What decides what is said: fate and answer. `ends_on` is its last day, `until` how long it goes on if not for
    good, `begins` the first day of whoever said yes.
    """

    outcome: Outcome = Outcome.UNCLEAR
    home: Home | None = None
    decided: bool = False
    answer: Answer = Answer.NOT_ASKED
    ends_on: date | None = None
    until: date | None = None
    begins: date | None = None

    def has_begun(self, today: date) -> bool:
        """Whether whoever said yes answers for it already: from its day, or since it took over."""
        return self.answer is Answer.TAKEN_OVER or self.begins is None or self.begins <= today

    @property
    def part(self) -> Part:
        """Its list: «blir» and «endrer seg» only after an unconditional yes."""
        if self.outcome is Outcome.PHASED_OUT:
            return Part.ENDS
        if not goes_on(self.outcome) or self.answer not in SECURED:
            return Part.OPEN
        return Part.CHANGES if self.outcome is Outcome.CHANGED else Part.STAYS


def sentence(course: Course, today: date) -> Message:
    """Where it stands, in plain words."""
    if course.outcome is Outcome.PHASED_OUT:
        return _ends(course, today)
    if not goes_on(course.outcome):
        return msg("Det er ikke bestemt hva som skal skje.")
    said = _DECIDED[course.outcome] if course.decided else _PROPOSED[course.outcome]
    if course.answer not in SECURED:
        return msg("%(first)s %(second)s", first=said, second=_seeking(course))
    if course.decided:
        said = _STAYS[course.home] if course.outcome is Outcome.CONTINUED and course.home else _SECURED[course.outcome]
    if course.until is not None:
        return msg("%(first)s %(second)s", first=said, second=msg("Det gjelder til %(day)s.", day=course.until))
    return said


def _ends(course: Course, today: date) -> Message:
    if not course.decided:
        if course.ends_on is not None and course.ends_on < today:
            return msg("Foreslått avsluttet %(day)s. Det er ikke vedtatt ennå.", day=course.ends_on)
        return msg("Foreslått avsluttet. Si hva du mener.")
    if course.ends_on is None:
        return msg("Det er bestemt at dette slutter. Siste dag er ikke satt.")
    if course.ends_on < today:
        return msg("Siste dag var %(day)s.", day=course.ends_on)
    return msg("Siste dag er %(day)s.", day=course.ends_on)


_PROPOSED: dict[Outcome, Message] = {
    Outcome.CONTINUED: msg("Foreslått videreført."),
    Outcome.CHANGED: msg("Foreslått videreført i en annen form."),
    Outcome.ESTABLISHED: msg("Foreslått opprettet."),
}
_DECIDED: dict[Outcome, Message] = {
    Outcome.CONTINUED: msg("Det er bestemt at dette skal føres videre."),
    Outcome.CHANGED: msg("Det er bestemt at dette skal føres videre i en annen form."),
    Outcome.ESTABLISHED: msg("Det er bestemt at dette skal opprettes."),
}
_STAYS: dict[Home, Message] = {
    Home.SAME: msg("Blir som i dag."),
    Home.ORDINARY: msg("Blir. Kommunen driver det videre."),
    Home.OTHER: msg("Blir. Noen andre driver det videre."),
}
_SECURED: dict[Outcome, Message] = {
    Outcome.CONTINUED: msg("Blir."),
    Outcome.CHANGED: msg("Blir, men i en annen form."),
    Outcome.ESTABLISHED: msg("Blir opprettet."),
}


def _seeking(course: Course) -> Message:
    """The same whether nobody was asked, somebody thinks it over, or somebody said no."""
    if course.outcome is Outcome.ESTABLISHED:
        return msg("Vi leter etter noen som kan stå for det.")
    if course.home is Home.SAME:
        return msg("Vi leter etter noen som kan ha det videre.")
    return msg("Vi leter etter noen som kan ta over.")


@dataclass(frozen=True)
class Contact:
    """Whom residents can reach, and how."""

    unit: str = ""
    phone: str = ""
    email: str = ""

    @property
    def is_reachable(self) -> bool:
        """Whether there is a number or an address."""
        return bool(self.phone or self.email)


NO_CONTACT = Contact()


@dataclass(frozen=True)
class Beside:
    """What stands beside the sentence: a small heading and its answer."""

    term: Message
    answer: Message | str


def who_answers(course: Course, who: str, today: date) -> Beside:
    """For what stays or changes: who has said yes. Before the decision it is said to be a yes, not more."""
    if not course.decided:
        return Beside(msg("Har sagt ja til å svare for det"), who)
    if not course.has_begun(today):
        return Beside(msg("Svarer for det fra %(day)s", day=course.begins), who)
    return answers_today(who)


def answers_today(who: str) -> Beside:
    """Who answers for it today. Where that isn't known it is said: nobody is named who doesn't."""
    return Beside(msg("Svarer for det"), who or msg("Det er ikke avklart hvem"))


def until_then(beside: Beside, now: str, between: tuple[str, date] | None = None) -> Beside:
    """Where whoever said yes begins on a day to come: also who answers until that day, or that it isn't known.

    `between` is whoever had said yes before, and takes over first, from which day.
    """
    who = beside.answer
    if between is not None and between[0] not in {who, now}:
        return Beside(beside.term, _in_turn(who, now, *between))
    if now == who:
        return answers_today(now)
    if not now:
        return Beside(beside.term, msg("%(who)s. Det er ikke avklart hvem som svarer for det til da.", who=who))
    return Beside(beside.term, msg("%(who)s. Til da svarer %(now)s for det.", who=who, now=now))


def _in_turn(who: Message | str, now: str, then: str, day: date) -> Message:
    if not now:
        return msg("%(who)s. Fra %(day)s til da svarer %(then)s for det.", who=who, then=then, day=day)
    return msg("%(who)s. Nå svarer %(now)s for det, og fra %(day)s %(then)s.", who=who, now=now, then=then, day=day)


def names(text: str, name: str) -> bool:
    """Whether a text names a thing: as words of its own, whatever the case."""
    return bool(name.strip()) and re.search(rf"(?<!\w){re.escape(name.strip())}(?!\w)", text, re.IGNORECASE) is not None


def what_instead(said: str, *, nothing: bool) -> Beside:
    """For what ends: what comes instead; honestly that nothing does, only where that is said.

    Else that it isn't written here: whether something is settled, residents learn from words that are approved.
    """
    term = msg("Hva kommer i stedet?")
    if said:
        return Beside(term, said)
    if nothing:
        return Beside(term, msg("Vi har ikke funnet noe nytt. Vet du om noe? Si fra."))
    return Beside(term, msg("Det er ikke skrevet her ennå. Vet du om noe? Si fra."))


def when_known(day: PartialDate | None, today: date) -> Beside:
    """For what isn't settled: when it will be."""
    term = msg("Når får vi vite det?")
    if day is None:
        return Beside(term, msg("Dato er ikke satt"))
    if day.last_day() < today:
        return Beside(term, msg("Vi skulle gitt svar %(day)s. Ny dato er ikke satt.", day=day))
    return Beside(term, msg("%(day)s", day=day))


def how_much_is_proposed(decided: int, whole: int) -> Message | None:
    """What a list says of itself before the decision; None where all of it is decided."""
    proposed = whole - decided
    if not proposed:
        return None
    if not decided:
        return msg_n("Det er et forslag.", "Alt er forslag.", count=proposed)
    return msg_n("%(count)s er et forslag.", "%(count)s er forslag.", count=proposed)


@dataclass(frozen=True)
class Worded:
    """The municipality's own words, and the language that they are in."""

    text: str
    language: str


NO_WORDS = Worded("", "")


def worded(texts: Mapping[str, str], language: str, own: str) -> Worded:
    """In the reader's language, else in the municipality's own, else in whichever there is."""
    for code in (language, own, *LANGUAGES):
        if texts.get(code, "").strip():
            return Worded(texts[code].strip(), code)
    return NO_WORDS


def title(place: str, *, over: bool) -> Message:
    """The question that the page answers, with the place where it is known in the reader's language."""
    if place:
        return (
            msg("Hva skjedde videre %(place)s?", place=place)
            if over
            else msg("Hva skjer videre %(place)s?", place=place)
        )
    return msg("Hva skjedde videre?") if over else msg("Hva skjer videre?")


def is_open(first: date | None, last: date | None, today: date) -> bool:
    """Whether one can say one's mind that day. Without dates one always can."""
    return (first is None or first <= today) and (last is None or today <= last)


def marking_problem(name: str, texts: Mapping[str, str], own: str) -> Message | None:
    """Why an item can't be marked as public, or None: residents read it in the municipality's own language at least."""
    if texts.get(own, "").strip():
        return None
    return msg("«%(name)s» har ingen tekst på %(language)s. Skriv den først.", name=name, language=LANGUAGE_NAMES[own])


LANGUAGE_NAMES: dict[str, Message] = {"nb": msg("bokmål"), "nn": msg("nynorsk"), "en": msg("engelsk")}


def opinion_problems(first: date | None, last: date | None) -> Iterable[Problem]:
    """What can't be about when one can say one's mind."""
    if first is not None and last is not None and last < first:
        yield Problem(msg("Siste dag er før første dag. Skriv en senere dato."), "opinion_until")


def publishing_problems(*, place: str, unit: str, phone: str, email: str, marked: int) -> Iterable[Problem]:
    """What is missing before residents can have any use of the page."""
    if not place.strip():
        yield Problem(msg("Skriv hvilket sted siden gjelder, for eksempel «på Haugenstua»."), "place")
    if not unit.strip():
        yield Problem(msg("Skriv hvilken enhet innbyggerne kan ta kontakt med."), "contact_unit")
    if not phone.strip() and not email.strip():
        yield Problem(msg("Skriv telefon eller e-post, så innbyggerne når noen."), "contact_phone")
    if not marked:
        yield Problem(msg("Ingen punkter er merket som offentlige. Merk dem som innbyggerne skal lese om."))
