"""What is missing about what was built (F4, F14)."""

from __future__ import annotations

from datetime import date

from varig.foundation.checks import Found, check, found
from varig.foundation.kernel import Kroner, Severity, msg
from varig.measures.queries.gap_facts import ASSET_FACTS, AssetFact


@check(
    code="asset_without_owner",
    source="F14",
    severity=Severity.BLOCKS,
    rising="nnwwwwb",
    facts=ASSET_FACTS,
    title=msg("Det står ikke hvem som eier %(name)s"),
    detail=msg("Den som eier det, svarer for at det er trygt."),
    remedy=msg("Skriv eieren"),
    route="workspace:facts",
    anchor="id_owner",
)
def asset_without_owner(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of what was built it is known who owns it."""
    return None if fact.has_owner else found()


@check(
    code="asset_without_upkeep",
    source="F14",
    also=("F13", "R8"),
    severity=Severity.BLOCKS,
    rising="nnwwwwb",
    facts=ASSET_FACTS,
    title=msg("Ingen har ansvar for drift og vedlikehold av %(name)s"),
    detail=msg("Skriv hvem som holder det ved like, også etter satsingen."),
    remedy=msg("Skriv hvem"),
    route="workspace:facts",
    anchor="id_operator",
)
def asset_without_upkeep(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Somebody looks after what was built."""
    return None if fact.has_operator else found()


@check(
    code="upkeep_cost_unknown",
    source="F14",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=ASSET_FACTS,
    title=msg("Ingen vet hva driften av %(name)s koster"),
    detail=msg("Skriv driftskostnaden per år, eller 0 hvis den ikke koster noe."),
    remedy=msg("Skriv kostnaden"),
    route="workspace:facts",
    anchor="id_yearly_cost",
)
def upkeep_cost_unknown(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """It is known what the upkeep costs a year."""
    return found() if fact.yearly_cost is None else None


@check(
    code="upkeep_without_budget_post",
    source="F4",
    also=("F14",),
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=ASSET_FACTS,
    title=msg("Driften av %(name)s står ikke i noe budsjett"),
    detail=msg("Den koster %(cost)s i året. Skriv hvilken budsjettpost pengene står på, og hos hvem."),
    remedy=msg("Skriv budsjettposten"),
    route="workspace:facts",
    anchor="id_budget_post",
)
def upkeep_without_budget_post(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What costs something to keep, and earns nothing, has a budget post."""
    cost = fact.yearly_cost
    return found(cost=Kroner(cost)) if cost and not fact.yearly_income and not fact.budget_post.strip() else None


@check(
    code="income_below_upkeep",
    source="F4",
    severity=Severity.WARNS,
    facts=ASSET_FACTS,
    title=msg("%(name)s tjener %(lacking)s mindre enn driften koster"),
    detail=msg("Inntekten er %(income)s i året. Skriv hvem som dekker resten etter satsingen."),
    remedy=msg("Se anlegget"),
    route="workspace:facts",
    anchor="id_yearly_income",
)
def income_below_upkeep(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """What is to live of its income earns what it costs, or a budget post covers the rest."""
    cost, income = fact.yearly_cost, fact.yearly_income
    if not cost or not income or income >= cost or fact.budget_post.strip():
        return None
    return found(lacking=Kroner(cost - income), income=Kroner(income))


@check(
    code="repayment_unknown",
    source="F4",
    severity=Severity.WARNS,
    rising="nnnwwww",
    facts=ASSET_FACTS,
    title=msg("Det står ikke om tilskuddet til %(name)s kan kreves tilbake"),
    detail=msg("Tilskuddet har vilkår. Les dem, og skriv ja eller nei."),
    remedy=msg("Skriv ja eller nei"),
    route="workspace:facts",
    anchor="id_repayment",
)
def repayment_unknown(fact: AssetFact, today: date) -> Found | None:  # noqa: ARG001 -- every check takes both
    """Of a grant with conditions it is known whether it can be demanded back."""
    return found() if fact.grant_conditions.strip() and fact.repayment is None else None
