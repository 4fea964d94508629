"""What is missing about lessons and methods: what came of them, and what it rests on."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Severity, msg
from varig.lessons.queries.gap_facts import (
    LEARNING_FACTS,
    LESSON_FACTS,
    METHOD_FACTS,
    LearningFact,
    LessonFact,
    MethodFact,
)
from varig.lessons.rules import Stage

_IN_USE = frozenset({Stage.DECIDED, Stage.ORDINARY})
_ON_THE_WAY = frozenset({Stage.PROPOSED, Stage.TRIED, None})


@check(
    code="method_without_service",
    source="R11",
    also=("R12", "R13", "R33"),
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=METHOD_FACTS,
    title=msg("Ingen tjeneste har tatt %(name)s i bruk"),
    detail=msg("Skriv hvilken tjeneste som skal prøve den, eller fas den ut."),
    remedy=msg("Se metoden"),
    route="workspace:item",
    anchor="adoptions",
)
def method_without_service(fact: MethodFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each method has come to at least one service."""
    return None if fact.adoptions else found()


@check(
    code="adoption_rests_on_nothing",
    source="R11",
    also=("R12", "R13"),
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=METHOD_FACTS,
    title=msg("%(name)s er tatt i bruk, men står ikke i noen plan og har ingen ansvarlig"),
    detail=msg("Skriv styringsdokumentet, budsjettet og hvem som svarer for det."),
    remedy=msg("Se metoden"),
    route="workspace:item",
    anchor="adoptions",
)
def adoption_rests_on_nothing(fact: MethodFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What a service has taken into use stands in a plan, and somebody answers for it."""
    loose = any(one.stage in _IN_USE and not (one.is_steered and one.responsible_known) for one in fact.adoptions)
    return found() if loose else None


@check(
    code="adoption_without_next_step",
    source="R32",
    severity=Severity.NOTES,
    facts=METHOD_FACTS,
    title=msg("Det står ikke hva som er neste steg for %(name)s"),
    detail=msg("En tjeneste prøver den eller tenker på det. Skriv hva som skal til for at den blir tatt i bruk."),
    remedy=msg("Se metoden"),
    route="workspace:item",
    anchor="adoptions",
)
def adoption_without_next_step(fact: MethodFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What a service only tries or thinks of has a next step."""
    return found() if any(one.stage in _ON_THE_WAY and not one.next_step.strip() for one in fact.adoptions) else None


@check(
    code="lesson_unused",
    source="R31",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=LESSON_FACTS,
    title=msg("Erfaringen «%(name)s» er ikke blitt til noen metode"),
    detail=msg("Knytt den til en metode, ellers blir den stående i rapporten."),
    remedy=msg("Se erfaringen"),
    route="workspace:row",
    register="erfaringer",
)
def lesson_unused(fact: LessonFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Each lesson has led to a method."""
    return None if fact.has_method else found()


@check(
    code="lesson_without_evidence",
    source="R24",
    severity=Severity.NOTES,
    facts=LESSON_FACTS,
    title=msg("Det står ikke hva erfaringen «%(name)s» bygger på"),
    detail=msg("Skriv evalueringen, tallene eller samtalene dere har den fra."),
    remedy=msg("Skriv hva"),
    route="workspace:edit_row",
    register="erfaringer",
    anchor="id_evidence",
)
def lesson_without_evidence(fact: LessonFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of each lesson it is known what it rests on."""
    return None if fact.evidence.strip() else found()


@check(
    code="no_lessons",
    source="R24",
    severity=Severity.WARNS,
    rising="--nwwww",
    facts=LEARNING_FACTS,
    title=msg("Ingen erfaringer er registrert"),
    detail=msg("Sluttrapporten skal fortelle hva dere har lært. Skriv det mens noen husker det."),
    remedy=msg("Se erfaringene"),
    route="workspace:register",
    register="erfaringer",
)
def no_lessons(fact: LearningFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What was learned is registered."""
    return found() if fact.items and not fact.lessons else None


@check(
    code="no_methods",
    source="R33",
    severity=Severity.NOTES,
    rising="--nnnnn",
    facts=LEARNING_FACTS,
    title=msg("Ingen metoder eller samarbeidsformer er registrert"),
    detail=msg("Skriv hvilke nye måter å jobbe på som er verdt å beholde."),
    remedy=msg("Se metodene"),
    route="workspace:register",
    register="metoder",
)
def no_methods(fact: LearningFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """New ways of working are registered."""
    return found() if fact.items and not fact.methods else None
