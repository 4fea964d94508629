"""The register of what was built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import CostBasis, PartialDate, Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, without
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.text import say
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind, reference_to
from varig.measures.models import Asset
from varig.measures.register.cost_basis import basis_column
from varig.measures.register.words import REMARKS
from varig.measures.rules.assets import AssetType, Condition, problems

_TYPES: dict[str, tuple[str, ...]] = {
    AssetType.PARK: ("parker", "parkar", "grøntområde", "friområde"),
    AssetType.PLAYGROUND: ("lekeplasser", "leikeplass", "leikeplassar", "nærmiljøanlegg", "lek"),
    AssetType.SPORTS_GROUND: ("ballbinge", "bane", "idrett", "idrettsplass", "skatepark", "aktivitetspark", "løpebane"),
    AssetType.SQUARE: ("torg", "plass", "møteplass ute"),
    AssetType.PATH: ("sti", "gangvei", "gangveg", "turvei", "turveg", "sykkelvei", "undergang", "bru", "bro"),
    AssetType.BUILDING: ("bygning", "hus", "building"),
    AssetType.PREMISES: ("lokale", "lokaler", "rom"),
    AssetType.LIGHTING: ("lys", "lyssetting", "lysmaster"),
    AssetType.ART: ("kunstverk", "utsmykking", "skulptur"),
    AssetType.FURNITURE: ("møbler", "møblar", "benker", "utstyr", "inventar"),
    AssetType.GARDEN: ("hage", "parsellhage", "beplantning", "beplanting", "kjøkkenhage"),
    AssetType.OTHER: ("anna", "andre", "øvrig"),
}
_CONDITIONS: dict[str, tuple[str, ...]] = {
    Condition.GOOD: ("godt", "bra", "ny", "som ny", "tilstandsgrad 0", "tilstandsgrad 1", "tg0", "tg1"),
    Condition.FAIR: ("slitt", "slite", "middels", "brukbar", "ok", "tilstandsgrad 2", "tg2"),
    Condition.POOR: ("ødelagt", "øydelagd", "må utbedres", "tilstandsgrad 3", "tg3", "dårleg"),
}
# Who owns it is another question here than who answers for it.
_OWNER = frozenset({"eier", "eigar", "owner"})


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return problems(values)


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Lekeplassen ved bekken")),
            "accountable": say(msg("Enhet for park og vei")),
            "type": AssetType.PLAYGROUND.value,
            "built": PartialDate(2023, 6, 12),
            "owner": say(msg("Eksempel kommune")),
            "operator": say(msg("Enhet for park og vei")),
            "yearly_cost": Decimal(85000),
            "budget_post": say(msg("Park, drift av lekeplasser")),
            "condition": Condition.GOOD.value,
            "inspected": PartialDate(2025, 5),
            "investment": Decimal(3200000),
            "investment_basis": CostBasis.ACCOUNT.value,
            "repayment": True,
            "repayment_amount": Decimal(800000),
            "repayment_until": PartialDate(2033),
        }
    ]


ASSETS = declare(
    Register(
        key="assets",
        path="anlegg",
        title=msg("Anlegg"),
        one=msg("anlegg"),
        about=msg("Alt som er bygd: hvem som eier det, hvem som holder det ved like, og for hvilke penger."),
        group=msg("Tiltak"),
        order=420,
        identity=("name",),
        label="name",
        store=KindTable(Kind.ASSET, Asset),
        check=check,
        examples=_examples,
        columns=(
            *without(
                name_columns("asset", "anlegg", "navn på anlegg", "namn på anlegg", "objekt", "hva", "kva", "eiendel"),
                {"accountable": _OWNER},
            ),
            column(
                Asset, "type", words=_TYPES, listed=True, aliases=("type", "kategori", "type anlegg", "anleggstype")
            ),
            column(Asset, "description", aliases=("skildring", "omtale", "om anlegget"), guesses=REMARKS, width=60),
            column(Asset, "place", aliases=("stad", "hvor", "kor", "område", "where")),
            column(
                Asset,
                "built",
                aliases=("bygd", "byggeår", "ferdigstilt", "ferdig år", "åpnet", "opna", "built", "finished"),
            ),
            column(
                Asset,
                "measure",
                refers=reference_to(Kind.MEASURE),
                aliases=("tiltak", "measure", "fra tiltak", "frå tiltak", "prosjekt"),
            ),
            column(
                Asset,
                "used_by_children",
                aliases=("barn", "for barn", "barn og unge", "blir brukt av barn", "children"),
            ),
            column(
                Asset,
                "owner",
                section=msg("Eier og drift"),
                refers="actors",
                listed=True,
                aliases=("eigar", "eies av", "hjemmelshaver", "heimelshavar", "grunneier", "grunneigar"),
            ),
            column(
                Asset,
                "operator",
                refers="actors",
                rests=True,
                listed=True,
                aliases=(
                    *(
                        "driftes av",
                        "driver",
                        "drift",
                        "drifter",
                        "fdv",
                        "vedlikehold",
                        "vedlikehald",
                        "driftsansvarlig",
                    ),
                    *("driftsansvarleg", "ansvarlig for drift", "ansvarleg for drift", "operator", "hvem drifter"),
                ),
            ),
            column(
                Asset,
                "yearly_cost",
                listed=True,
                aliases=(
                    "driftskostnad",
                    "driftskostnader",
                    "årlig drift",
                    "årleg drift",
                    "drift per år",
                    "fdv-kostnad",
                ),
            ),
            column(
                Asset, "yearly_income", aliases=("inntekt", "inntekter", "leieinntekt", "leieinntekter", "leigeinntekt")
            ),
            column(
                Asset,
                "budget_post",
                aliases=("budsjettpost", "post", "budsjett", "driftsbudsjett", "kostnadssted", "ansvar"),
            ),
            column(
                Asset,
                "condition",
                words=_CONDITIONS,
                section=msg("Tilstand"),
                listed=True,
                aliases=("stand", "tilstandsgrad", "condition"),
            ),
            column(
                Asset,
                "inspected",
                aliases=("befart", "befaring", "kontrollert", "sist kontrollert", "inspected", "tilsyn"),
            ),
            column(Asset, "warranty_until", aliases=("garanti", "garantitid", "reklamasjonsfrist", "warranty")),
            column(
                Asset,
                "investment",
                basis="investment_basis",
                section=msg("Investering og vilkår"),
                aliases=("kostnad", "byggekostnad", "investeringskostnad", "anleggskostnad", "pris", "kostet"),
            ),
            basis_column(Asset, "investment_basis", aliases=("grunnlag", "kostnadsgrunnlag", "beløpet gjelder")),
            column(Asset, "grant_conditions", aliases=("vilkår", "tilskuddsvilkår", "tilskotsvilkår", "conditions")),
            column(
                Asset,
                "repayment",
                aliases=(
                    "tilbakebetaling",
                    "heftelse",
                    "hefte",
                    "tilbakebetalingsklausul",
                    "klausul",
                    "repayment clause",
                ),
            ),
            column(Asset, "repayment_amount", aliases=("tilbakebetalingsbeløp", "krav", "heftelse beløp")),
            column(
                Asset, "repayment_until", aliases=("tilbakebetaling til", "heftelse til", "bindingstid", "bundet til")
            ),
            *note_columns(),
            column(
                Asset,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=("source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
            column(Asset, "source_note", aliases=("om kjelda", "source note")),
        ),
    )
)
