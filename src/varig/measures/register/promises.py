"""The register of what residents were promised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import PartialDate, Problem, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.text import say
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind, reference_to
from varig.measures.models import Promise
from varig.measures.register.words import GROUP_WORDS
from varig.measures.rules.groups import TargetGroup
from varig.measures.rules.promises import BudgetState, PromiseState, problems

_STATES: dict[str, tuple[str, ...]] = {
    PromiseState.OPEN: (
        "ope",
        "pågår",
        "ikke avgjort",
        "ikkje avgjort",
        "i arbeid",
        "open",
        "ikke startet",
        "igangsatt",
        "utsatt",
    ),
    PromiseState.KEPT: ("innfridd", "oppfylt", "ja", "halde", "kept"),
    PromiseState.PARTLY: ("delvis", "delvis innfridd", "delvis oppfylt", "delvis halde", "partly"),
    PromiseState.NOT_KEPT: ("brutt", "brote", "nei", "ikke innfridd", "ikkje innfridd", "ikkje halde", "broken"),
}
_BUDGET: dict[str, tuple[str, ...]] = {
    BudgetState.IN_BUDGET: ("i budsjettet", "ja", "vedtatt", "vedteke", "in the budget"),
    BudgetState.NOT_IN_BUDGET: ("ikke i budsjettet", "ikkje i budsjettet", "nei", "not in the budget"),
    BudgetState.REMOVED: ("tatt ut", "teke ut", "fjernet", "fjerna", "strøket", "stroke", "removed"),
}


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return problems(values)


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Belysning på skoleveien")),
            "accountable": say(msg("Enhet for park og vei")),
            "groups": (TargetGroup.CHILDREN.value, TargetGroup.FAMILIES.value),
            "body": say(msg("Bydelsutvalget")),
            "said": PartialDate(2023, 3, 14),
            "said_where": say(msg("Folkemøtet på skolen")),
            "due": PartialDate(2025),
            "budget_year": 2025,
            "budget_amount": Decimal(650000),
            "budget_state": BudgetState.IN_BUDGET.value,
            "state": PromiseState.OPEN.value,
        }
    ]


PROMISES = declare(
    Register(
        key="promises",
        path="lofter",
        title=msg("Løfter"),
        one=msg("løfte"),
        about=msg("Det beboerne er lovet, pengene det henger på, og om de har fått vite hvordan det gikk."),
        group=msg("Tiltak"),
        order=430,
        identity=("name",),
        label="name",
        store=KindTable(Kind.PROMISE, Promise),
        check=check,
        examples=_examples,
        columns=(
            *name_columns("promise", "løfte", "lovnad", "hva er lovet", "kva er lova", "hva ble lovet", "hva", "kva"),
            column(
                Promise,
                "wording",
                aliases=("hva ble sagt", "kva vart sagt", "sitat", "beskrivelse", "skildring"),
                width=60,
            ),
            column(
                Promise,
                "groups",
                words=GROUP_WORDS,
                listed=True,
                aliases=(
                    "lovd til",
                    "målgruppe",
                    "målgrupper",
                    "til hvem",
                    "til kven",
                    "hvem fikk løftet",
                    "promised to",
                ),
            ),
            column(Promise, "promised_to", aliases=("andre mottakere", "mottakere av løftet")),
            column(
                Promise,
                "promised_by",
                section=msg("Hvem som lovet, og når"),
                refers="actors",
                aliases=("lova av", "gitt av", "gjeve av", "hvem lovet", "kven lova", "promised by"),
            ),
            column(Promise, "body", aliases=("organ", "utvalg", "utval", "rolle")),
            column(Promise, "said", aliases=("dato", "lovet dato", "når", "når ble det lovet", "gitt", "date")),
            column(Promise, "said_where", aliases=("sted", "stad", "hvor", "kor", "møte", "anledning", "where")),
            column(
                Promise, "due", listed=True, aliases=("innen", "innan", "skal være ferdig", "deadline", "tidsfrist")
            ),
            column(
                Promise,
                "measure",
                refers=reference_to(Kind.MEASURE),
                aliases=("tiltak", "measure", "gjelder tiltak", "gjeld tiltak", "prosjekt"),
            ),
            column(
                Promise,
                "budget_state",
                words=_BUDGET,
                section=msg("Pengene"),
                listed=True,
                aliases=("i budsjettet", "budsjettstatus", "finansiert", "budget state"),
            ),
            column(Promise, "budget_post", aliases=("post", "budsjettlinje", "konto")),
            column(Promise, "budget_year", aliases=("år", "årstall", "year")),
            column(Promise, "budget_amount", aliases=("beløp", "kostnad", "sum", "kroner", "amount")),
            column(
                Promise,
                "state",
                words=_STATES,
                section=msg("Hvordan det gikk"),
                listed=True,
                aliases=("status", "innfridd", "korleis det gjekk", "holdt", "resultat"),
            ),
            column(
                Promise,
                "reason",
                aliases=("hvorfor ikke", "kvifor ikkje", "begrunnelse", "grunngiving", "årsak", "reason"),
            ),
            column(
                Promise,
                "told",
                aliases=("informert", "fortalt", "har fått vite det", "har fått vite", "tilbakemelding gitt", "told"),
            ),
            column(Promise, "told_on", aliases=("informert dato", "fortalt når", "dato for tilbakemelding")),
            column(Promise, "told_how", aliases=("informert hvordan", "fortalt hvordan", "kanal")),
            *note_columns(on_the_map=False),
            column(
                Promise,
                "source_address",
                section=msg("Hvor opplysningene kommer fra"),
                aliases=("source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url"),
            ),
        ),
    )
)
