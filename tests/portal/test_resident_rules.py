"""Which list an item stands in for residents, and in which words: every combination there is."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from varig.continuation.rules.fates import Home, Outcome
from varig.continuation.rules.handovers import SECURED, Answer
from varig.foundation.kernel import Message, PartialDate
from varig.portal import rules
from varig.portal.rules import Course, Part
from varig.portal.rules.stages import STAGE_NAMES, Stage, opening, stage

TODAY = date(2025, 6, 3)
OUTCOMES, HOMES, STATES, ANSWERS = list(Outcome), [None, *Home], [False, True], list(Answer)
COURSES = [Course(*facts) for facts in product(OUTCOMES, HOMES, STATES, ANSWERS)]
UNSURE = [answer for answer in Answer if answer not in SECURED]
SEEKING = "Vi leter etter noen som kan ta over."


@pytest.mark.parametrize(
    ("over", "was_closed", "adopted", "found"),
    [
        (False, False, False, Stage.PLANNED),
        (False, False, True, Stage.DECIDED),
        (False, True, False, Stage.REOPENED),
        (False, True, True, Stage.REOPENED),
        (True, False, False, Stage.OVER),
        (True, True, True, Stage.OVER),
    ],
)
def test_how_far_it_has_come(found: Stage, *, over: bool, was_closed: bool, adopted: bool) -> None:
    assert stage(over=over, was_closed=was_closed, adopted=adopted) is found


def test_each_stage_begins_with_words_of_its_own() -> None:
    said = {opening(one, "Satsingen", date(2027, 12, 31)).msgid for one in Stage}
    assert len(said) == len(Stage) == len(STAGE_NAMES)


def said(message: Message) -> str:
    """The sentence in bokmål, with what fills it."""
    params = {key: said(value) if isinstance(value, Message) else value for key, value in message.params.items()}
    return message.msgid % params


def told(**facts: object) -> str:
    return said(rules.sentence(Course(**facts), TODAY))  # type: ignore[arg-type]


@pytest.mark.parametrize("course", COURSES, ids=str)
def test_every_combination_has_its_list(course: Course) -> None:
    if course.outcome is Outcome.PHASED_OUT:
        expected = Part.ENDS
    elif course.outcome is Outcome.UNCLEAR or course.answer not in {Answer.YES, Answer.TAKEN_OVER}:
        expected = Part.OPEN
    elif course.outcome is Outcome.CHANGED:
        expected = Part.CHANGES
    else:
        expected = Part.STAYS
    assert course.part is expected


# What is said, whoever answered whatever: outcome, home, decided, with a yes.
SENTENCES: dict[tuple[Outcome, Home | None, bool, bool], str] = {
    (Outcome.CONTINUED, Home.SAME, False, True): "Foreslått videreført.",
    (Outcome.CONTINUED, Home.ORDINARY, False, True): "Foreslått videreført.",
    (Outcome.CONTINUED, Home.OTHER, False, True): "Foreslått videreført.",
    (Outcome.CONTINUED, Home.SAME, True, True): "Blir som i dag.",
    (Outcome.CONTINUED, Home.ORDINARY, True, True): "Blir. Kommunen driver det videre.",
    (Outcome.CONTINUED, Home.OTHER, True, True): "Blir. Noen andre driver det videre.",
    (Outcome.CONTINUED, Home.SAME, False, False): "Foreslått videreført. Vi leter etter noen som kan ha det videre.",
    (Outcome.CONTINUED, Home.ORDINARY, False, False): f"Foreslått videreført. {SEEKING}",
    (Outcome.CONTINUED, Home.OTHER, False, False): f"Foreslått videreført. {SEEKING}",
    (Outcome.CONTINUED, Home.SAME, True, False): (
        "Det er bestemt at dette skal føres videre. Vi leter etter noen som kan ha det videre."
    ),
    (Outcome.CONTINUED, Home.ORDINARY, True, False): f"Det er bestemt at dette skal føres videre. {SEEKING}",
    (Outcome.CONTINUED, Home.OTHER, True, False): f"Det er bestemt at dette skal føres videre. {SEEKING}",
    (Outcome.CHANGED, Home.ORDINARY, False, True): "Foreslått videreført i en annen form.",
    (Outcome.CHANGED, Home.ORDINARY, True, True): "Blir, men i en annen form.",
    (Outcome.CHANGED, Home.ORDINARY, False, False): f"Foreslått videreført i en annen form. {SEEKING}",
    (Outcome.CHANGED, Home.ORDINARY, True, False): (
        f"Det er bestemt at dette skal føres videre i en annen form. {SEEKING}"
    ),
    (Outcome.ESTABLISHED, Home.ORDINARY, False, True): "Foreslått opprettet.",
    (Outcome.ESTABLISHED, Home.ORDINARY, True, True): "Blir opprettet.",
    (Outcome.ESTABLISHED, Home.ORDINARY, False, False): "Foreslått opprettet. Vi leter etter noen som kan stå for det.",
    (Outcome.ESTABLISHED, Home.ORDINARY, True, False): (
        "Det er bestemt at dette skal opprettes. Vi leter etter noen som kan stå for det."
    ),
    (Outcome.PHASED_OUT, None, False, False): "Foreslått avsluttet. Si hva du mener.",
    (Outcome.PHASED_OUT, None, True, False): "Det er bestemt at dette slutter. Siste dag er ikke satt.",
    (Outcome.UNCLEAR, None, False, False): "Det er ikke bestemt hva som skal skje.",
}


@pytest.mark.parametrize(("facts", "expected"), SENTENCES.items(), ids=str)
def test_what_is_said_of_each(facts: tuple[Outcome, Home | None, bool, bool], expected: str) -> None:
    outcome, home, decided, secured = facts
    answers = [answer for answer in Answer if (answer in SECURED) == secured]
    sentences = {told(outcome=outcome, home=home, decided=decided, answer=answer) for answer in answers}
    assert sentences == {expected}


@pytest.mark.parametrize(("outcome", "home", "decided"), list(product(OUTCOMES, HOMES, STATES)), ids=str)
def test_a_no_looks_like_nobody_was_asked(outcome: Outcome, home: Home | None, *, decided: bool) -> None:
    courses = [Course(outcome, home, decided, answer) for answer in UNSURE]
    assert len({(course.part, said(rules.sentence(course, TODAY))) for course in courses}) == 1


@pytest.mark.parametrize("course", [course for course in COURSES if not course.decided], ids=str)
def test_nothing_looks_decided_before_it_is(course: Course) -> None:
    sentence = said(rules.sentence(course, TODAY))
    assert sentence.startswith("Foreslått") or sentence == "Det er ikke bestemt hva som skal skje."
    assert str(said(rules.who_answers(course, "Koret", TODAY).term)) == "Har sagt ja til å svare for det"


@pytest.mark.parametrize("course", COURSES, ids=str)
def test_who_answers_is_told_only_of_what_stays_or_changes(course: Course) -> None:
    if course.part in {Part.STAYS, Part.CHANGES}:
        assert course.answer in SECURED


def test_the_last_day_is_told_before_and_after_it() -> None:
    ends = {"outcome": Outcome.PHASED_OUT, "decided": True}
    assert said(rules.sentence(Course(**ends, ends_on=TODAY), TODAY)) == f"Siste dag er {TODAY}."  # type: ignore[arg-type]
    assert told(**ends, ends_on=date(2025, 6, 2)) == "Siste dag var 2025-06-02."


def test_what_goes_on_for_a_time_says_for_how_long() -> None:
    until = {"outcome": Outcome.CONTINUED, "home": Home.SAME, "answer": Answer.YES, "until": date(2030, 12, 31)}
    assert told(**until, decided=True) == "Blir som i dag. Det gjelder til 2030-12-31."
    assert told(**until) == "Foreslått videreført. Det gjelder til 2030-12-31."


def test_who_answers_from_a_later_day_is_said_to() -> None:
    decided = Course(Outcome.CONTINUED, Home.OTHER, decided=True, answer=Answer.YES, begins=date(2026, 1, 1))
    assert said(rules.who_answers(decided, "Koret", TODAY).term) == "Svarer for det fra 2026-01-01"
    assert said(rules.who_answers(decided, "Koret", date(2026, 1, 1)).term) == "Svarer for det"


def test_what_comes_instead_is_told_or_honestly_that_nothing_does() -> None:
    assert rules.what_instead("Biblioteket.", nothing=False).answer == "Biblioteket."
    nothing = rules.what_instead("", nothing=True).answer
    assert isinstance(nothing, Message)
    assert nothing.msgid == "Vi har ikke funnet noe nytt. Vet du om noe? Si fra."
    unknown = rules.what_instead("", nothing=False).answer
    assert isinstance(unknown, Message)
    assert unknown.msgid == "Det er ikke skrevet her ennå. Vet du om noe? Si fra."


@pytest.mark.parametrize("part", [Part.STAYS, Part.CHANGES, Part.ENDS])
@pytest.mark.parametrize("over", [False, True])
def test_a_heading_reads_as_settled_only_where_all_of_it_is(part: Part, *, over: bool) -> None:
    settled = rules.PART_NAMES_AFTER if over else rules.PART_NAMES
    assert rules.part_name(part, 3, 3, over=over) == settled[part]
    for decided in (0, 2):
        assert "foreslått" in rules.part_name(part, decided, 3, over=over).msgid
    assert rules.part_name(Part.OPEN, 0, 3, over=over) == settled[Part.OPEN]


def test_what_is_not_settled_says_when_it_will_be() -> None:
    def answer(day: PartialDate | None) -> str:
        found = rules.when_known(day, TODAY).answer
        assert isinstance(found, Message)
        return said(found)

    assert answer(PartialDate(2025, 10, 1)) == "2025-10-01"
    assert answer(PartialDate(2025, 6)) == "2025-06"
    assert answer(None) == "Dato er ikke satt"
    assert answer(PartialDate(2025, 5)) == "Vi skulle gitt svar 2025-05. Ny dato er ikke satt."


@pytest.mark.parametrize(
    ("decided", "whole", "expected"),
    [(3, 3, None), (0, 0, None), (0, 3, "Alt er forslag."), (1, 3, "%(count)s er forslag.")],
)
def test_a_list_says_how_much_of_it_is_proposed(decided: int, whole: int, expected: str | None) -> None:
    found = rules.how_much_is_proposed(decided, whole)
    assert (found and found.plural) == expected


def test_the_text_is_in_the_language_asked_for_else_in_the_municipalitys_own() -> None:
    texts = {"nb": "På bokmål.", "nn": " På nynorsk. ", "en": " "}
    assert rules.worded(texts, "nn", "nb") == rules.Worded("På nynorsk.", "nn")
    assert rules.worded(texts, "en", "nn") == rules.Worded("På nynorsk.", "nn")
    assert rules.worded({"nb": "", "nn": "", "en": "In English."}, "nb", "nb") == rules.Worded("In English.", "en")
    assert rules.worded({}, "nb", "nb") == rules.NO_WORDS


def test_the_question_is_asked_in_the_past_once_it_is_over() -> None:
    assert said(rules.title("på Haugenstua", over=False)) == "Hva skjer videre på Haugenstua?"
    assert said(rules.title("på Haugenstua", over=True)) == "Hva skjedde videre på Haugenstua?"
    assert [said(rules.title("", over=over)) for over in (False, True)] == ["Hva skjer videre?", "Hva skjedde videre?"]


def test_one_can_say_ones_mind_between_the_days() -> None:
    day = date(2025, 6, 3)
    assert rules.is_open(None, None, day)
    assert rules.is_open(day, day, day)
    assert not rules.is_open(date(2025, 6, 4), None, day)
    assert not rules.is_open(None, date(2025, 6, 2), day)


def test_a_page_says_where_it_is_and_who_can_be_reached_before_it_is_published() -> None:
    whole = {"place": "på Haugenstua", "unit": "Nærmiljø", "phone": "", "email": "post@kommune.example", "marked": 1}
    assert list(rules.publishing_problems(**whole)) == []  # type: ignore[arg-type]
    wrong = {"place": " ", "unit": "", "email": "", "marked": 0}
    found = rules.publishing_problems(**{**whole, **wrong})  # type: ignore[arg-type]
    assert [problem.field for problem in found] == ["place", "contact_unit", "contact_phone", None]
