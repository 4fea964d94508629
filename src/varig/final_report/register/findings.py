"""Findings, and what columns may refer to of them."""

from __future__ import annotations

from typing import Any

from varig.final_report.actions import FindingTable
from varig.final_report.models import Finding, FindingIndicator, FindingItem, FindingLesson, FindingNeed
from varig.final_report.queries.findings import findings
from varig.final_report.rules.findings import FINDINGS, FindingKind, Sureness, finding_problems
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Asked, Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.legacy.rules import ITEM

_KINDS: dict[str, tuple[str, ...]] = {
    FindingKind.STRENGTH: ("styrkje", "strength"),
    FindingKind.CHALLENGE: ("utfordringar", "svakhet", "challenge"),
    FindingKind.EFFECT: ("verknad", "effekt", "resultat", "effect"),
    FindingKind.LEARNING: ("erfaring", "læring", "learning"),
}
_SURENESS: dict[str, tuple[str, ...]] = {
    Sureness.SHOWN: ("dokumentert", "målt", "shown"),
    Sureness.LIKELY: ("truleg", "trolig", "likely"),
    Sureness.NOT_SHOWN: ("ikkje vist", "antatt", "not shown"),
}


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.text) for one in findings(reader, of)]


FINDING_REFERENCE = declare_reference(Reference(key=FINDINGS, one=msg("funn"), options=_options))

FINDINGS_REGISTER = declare(
    Register(
        key=FINDINGS,
        path="funn",
        title=msg("Funn"),
        one=msg("funn"),
        about=msg(
            "Det sluttrapporten har funnet ut, med nummer, og hva hvert funn bygger på. Strategien viser til numrene."
        ),
        group=msg("Sluttrapport"),
        order=655,
        identity=("name",),
        label="name",
        store=FindingTable(),
        check=finding_problems,
        columns=(
            column(
                Finding,
                "number",
                listed=True,
                imported=False,
                asked=Asked.NEVER,
                aliases=("nummer", "funn nr", "funnummer", "number"),
            ),
            column(
                Finding,
                "name",
                required=True,
                listed=True,
                width=60,
                aliases=("funn", "hva vi fant", "kva vi fann", "påstand", "finding"),
            ),
            column(Finding, "kind", words=_KINDS, listed=True, aliases=("type", "type funn", "kind")),
            column(
                Finding,
                "sureness",
                words=_SURENESS,
                listed=True,
                aliases=("sikkerhet", "sikkert", "kor sikkert", "hvor sikkert er det", "sureness"),
            ),
            column(
                Finding,
                "consequence",
                aliases=("konsekvens", "betydning", "kva det betyr vidare", "følge", "consequence"),
                width=60,
            ),
            linked(
                "indicators",
                msg("Indikatorer"),
                FindingIndicator,
                own="finding",
                other="indicator",
                refers="indicators",
                section=msg("Hva funnet bygger på"),
                aliases=("indikator", "indikatorar", "tall", "måltall", "indicators"),
            ),
            linked(
                "items",
                msg("Tiltak og andre punkter"),
                FindingItem,
                own="finding",
                other="item",
                refers=ITEM,
                aliases=("punkt", "punkter", "tiltak", "items"),
            ),
            linked(
                "lessons",
                msg("Erfaringer"),
                FindingLesson,
                own="finding",
                other="lesson",
                refers="lessons",
                aliases=("erfaringar", "lessons"),
            ),
            linked(
                "needs",
                msg("Behov og ønsker"),
                FindingNeed,
                own="finding",
                other="need",
                refers="needs",
                aliases=("behov", "ønsker", "ønske", "behov og ønske", "needs"),
            ),
            column(Finding, "source", aliases=("kjelde", "andre kilder", "source")),
            column(
                Finding,
                "source_address",
                aliases=("lenke", "lenkje", "nettadresse", "url", "link"),
            ),
        ),
    )
)
