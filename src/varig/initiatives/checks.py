"""What is missing about the initiative as a whole: what is written of it, its period, and its money in the period."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.checks.registry import keep_sources, timing
from varig.foundation.kernel import Kroner, Severity, msg
from varig.initiatives.queries.gap_facts import ABOUT_FACTS, MONEY_FACTS, AboutFact, MoneyFact, timing_of_scope
from varig.initiatives.rules.failures import FAILURES
from varig.initiatives.rules.money_in_time import steps_down, unspent, years_of_unknown_use
from varig.initiatives.rules.requirements import REQUIREMENTS

keep_sources([*REQUIREMENTS, *FAILURES])
timing(timing_of_scope)


@check(
    code="start_plan_unsaid",
    source="R14",
    severity=Severity.WARNS,
    rising="nnnnnww",
    facts=ABOUT_FACTS,
    title=msg("Det står ikke hva satsingen innebærer"),
    detail=msg("Skriv hva den gjør, og for hvem."),
    remedy=msg("Skriv hva den er"),
    route="initiatives:edit",
    anchor="id_description",
)
def start_plan_unsaid(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The start plan says what the effort is."""
    return None if fact.about.description.strip() else found()


@check(
    code="length_without_reason",
    source="R15",
    severity=Severity.NOTES,
    facts=ABOUT_FACTS,
    title=msg("Det står ikke hvorfor satsingen varer så lenge"),
    detail=msg("De som leser planen, vil vite hvorfor det ble akkurat disse årene."),
    remedy=msg("Skriv hvorfor"),
    route="initiatives:edit_decision",
    anchor="id_period_reason",
)
def length_without_reason(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """The start plan says why the effort lasts that long."""
    return None if fact.about.period_reason.strip() else found()


@check(
    code="start_decision_unknown",
    source="R3",
    severity=Severity.WARNS,
    rising="nnnnwww",
    facts=ABOUT_FACTS,
    title=msg("Vedtaket om å begynne satsingen er ikke registrert"),
    detail=msg("Skriv hvem som vedtok den, saken og datoen, så langt dere vet det."),
    remedy=msg("Skriv vedtaket"),
    route="initiatives:edit_decision",
    anchor="id_decision_body",
)
def start_decision_unknown(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """It is known by which decision the effort began."""
    return None if fact.about.is_decided else found()


@check(
    code="phases_undated",
    source="R4",
    severity=Severity.NOTES,
    facts=ABOUT_FACTS,
    title=msg("Ingen av fasene har datoer"),
    detail=msg("Da vet ingen når arbeidet med videreføring skal ta til."),
    remedy=msg("Skriv datoene"),
    route="initiatives:edit_phases",
    anchor="id_phase_1_start",
)
def phases_undated(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """At least one of the phases has dates."""
    return None if fact.dated_phases else found()


@check(
    code="end_passed_unsaid",
    source="R4",
    severity=Severity.WARNS,
    facts=ABOUT_FACTS,
    title=msg("Satsingen skulle slutte %(end)s, og det står ikke om den gjorde det"),
    detail=msg("Avslutt satsingen, eller skriv en ny planlagt slutt."),
    remedy=msg("Gå til avslutningen"),
    route="decisions:front",
    anchor="krav",
)
def end_passed_unsaid(fact: AboutFact, today: date) -> Found | None:
    """When the planned end has passed, the actual end is known."""
    return found(end=fact.last_day) if fact.actual_end is None and today > fact.last_day else None


@check(
    code="continuation_not_thought_in",
    source="R16",
    severity=Severity.NOTES,
    facts=ABOUT_FACTS,
    title=msg("Det står ikke hvordan videreføring var tenkt fra starten"),
    detail=msg("Også «det var ikke tenkt på» er et svar som neste satsing kan lære av."),
    remedy=msg("Skriv hvordan"),
    route="initiatives:edit_decision",
    anchor="id_continuation_from_start",
)
def continuation_not_thought_in(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """It is said how continuation was thought in from the start."""
    return None if fact.about.continuation_from_start.strip() else found()


@check(
    code="long_view_unsaid",
    source="R2",
    severity=Severity.WARNS,
    rising="--nnwww",
    facts=ABOUT_FACTS,
    title=msg("Det står ikke noe om årene etter satsingen"),
    detail=msg("Skriv hvor dere vil med området på lang sikt, og hvem som skal passe på det."),
    remedy=msg("Skriv det lange perspektivet"),
    route="initiatives:edit_after",
    anchor="id_long_term_view",
)
def long_view_unsaid(fact: AboutFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """There is a view beyond the period."""
    return None if fact.about.long_term_view.strip() else found()


@check(
    code="money_steps_down",
    source="F8",
    severity=Severity.WARNS,
    facts=MONEY_FACTS,
    title=msg("Satsingen får %(amount)s mindre i %(year)s enn året før"),
    detail=msg("Ingen annen kilde fyller på. Si hva som må vike, eller finn pengene i kommunen."),
    remedy=msg("Se pengene"),
    route="initiatives:edit_money",
)
def money_steps_down(fact: MoneyFact, today: date) -> Found | None:
    """No source steps down before the end without another that fills it up."""
    down = steps_down(fact.frames, fact.last_day)
    if down is None or down.year < today.year:
        return None
    return found(amount=Kroner(down.less), year=str(down.year))


@check(
    code="money_unspent",
    source="F20",
    severity=Severity.WARNS,
    rising="nnwwwww",
    facts=MONEY_FACTS,
    title=msg("%(left)s av pengene til nå er ikke brukt"),
    detail=msg("Satsingen har fått %(given)s i årene som er over. Ubrukte penger faller ofte bort når den slutter."),
    remedy=msg("Se pengene"),
    route="initiatives:edit_money",
)
def money_unspent(fact: MoneyFact, today: date) -> Found | None:
    """Of the years gone by not more than a tenth is left."""
    left = unspent(fact.frames, today)
    return None if left is None else found(left=Kroner(left.left), given=Kroner(left.given))


@check(
    code="use_of_money_unknown",
    source="F20",
    severity=Severity.WARNS,
    rising="nnnnnww",
    facts=MONEY_FACTS,
    title=msg("Det står ikke hva som ble brukt av pengene i %(year)s"),
    detail=msg("Uten det vet ingen om noe er igjen før satsingen slutter."),
    remedy=msg("Skriv hva som ble brukt"),
    route="initiatives:edit_money",
)
def use_of_money_unknown(fact: MoneyFact, today: date) -> Found | None:
    """Of each year gone by it is known what was used."""
    years = years_of_unknown_use(fact.frames, today)
    return found(year=str(years[0])) if years else None
