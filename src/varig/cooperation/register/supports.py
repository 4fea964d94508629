"""Support to associations in its seven forms, while the initiative lasts and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from varig.cooperation.actions import SupportTable, with_name
from varig.cooperation.models import Support
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.support import After, SupportForm, support_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Column, Identity, Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.rules import Kind

FORMS: dict[str, tuple[str, ...]] = {
    SupportForm.PREMISES: ("lokaler", "lån av lokaler", "lokale", "husvære", "utlån av kommunale lokaler", "premises"),
    SupportForm.EQUIPMENT: ("utstyr", "lån av utstyr", "equipment"),
    SupportForm.ADMINISTRATION: (
        "administrativ bistand",
        "administrasjon",
        "administrativ støtte",
        "administrative help",
    ),
    SupportForm.PROFESSIONAL: ("faglig bistand", "fagleg hjelp", "veiledning", "rettleiing", "professional help"),
    SupportForm.OPERATION: ("bistand til drift", "drift", "driftsstøtte", "driftshjelp", "help with operation"),
    SupportForm.INFORMATION: ("bistand til informasjonsarbeid", "informasjon", "informasjonsarbeid", "information"),
    SupportForm.GRANTS: ("tilskudd", "tilskot", "kommunale frivillighetsmidler", "frivilligmidlar", "penger", "grants"),
}
_AFTER: dict[str, tuple[str, ...]] = {
    After.UNKNOWN: ("ikke bestemt", "ikke avklart", "ikkje avklart", "uavklart", "vet ikke ennå", "undecided"),
    After.YES: ("ja", "gis", "videreføres", "blir ført vidare", "fortsetter", "yes"),
    After.NO: ("nei", "gis ikke", "avsluttes", "fases ut", "opphører", "no"),
}


class SupportRegister(Register):
    """A row without a name is known by its form and its association, as the name that it is given says."""

    def identity_of(self, values: Mapping[str, Any]) -> Identity:
        return super().identity_of(with_name(values))

    def name_of(self, values: Mapping[str, Any]) -> str:
        return super().name_of(with_name(values))


def _name_columns() -> tuple[Column, ...]:
    name, *rest = name_columns("støtte", "stønad", "navn på støtten", "hva", "kva", "support")
    blank = msg("Lar du det stå tomt, blir det støtteformen og foreningen: «Utlån av lokaler til Dalen vel».")
    return (replace(name, required=False, help=blank), *rest)


SUPPORT = declare(
    SupportRegister(
        key="support",
        path="stotte",
        title=msg("Støtte til foreninger"),
        one=msg("støtte til en forening"),
        about=msg("Det kommunen gir lag og foreninger i satsingen, og om det gis etterpå. Sju former."),
        group=GROUP,
        order=550,
        identity=("name",),
        label="name",
        store=SupportTable(Kind.SUPPORT, Support),
        check=support_problems,
        columns=(
            column(
                Support,
                "actor",
                refers="actors",
                required=True,
                listed=True,
                aliases=(
                    "lag",
                    "foreining",
                    "lag eller forening",
                    "organisasjon",
                    "mottaker",
                    "mottakar",
                    "association",
                ),
            ),
            column(
                Support,
                "form",
                words=FORMS,
                required=True,
                listed=True,
                aliases=("form", "type støtte", "slag støtte", "hva slags støtte", "kva slags støtte", "støtteslag"),
            ),
            *_name_columns(),
            column(
                Support,
                "during",
                listed=True,
                section=msg("I satsingen"),
                aliases=(
                    "i dag",
                    "nå",
                    "no",
                    "gis nå",
                    "under",
                    "under satsingen",
                    "i satsingen",
                    "i satsinga",
                    "during",
                ),
            ),
            column(Support, "extent_during", aliases=("omfang", "omfang nå", "hvor mye", "kor mykje", "extent")),
            column(Support, "price_during", aliases=("pris", "pris nå", "pris før", "price before", "leiepris")),
            column(Support, "amount_during", aliases=("beløp", "beløp nå", "verdi", "kroner", "amount")),
            column(
                Support, "giver_during", refers="actors", aliases=("gis av", "giver", "gjevar", "hvem gir", "kven gjev")
            ),
            column(
                Support,
                "after",
                words=_AFTER,
                listed=True,
                section=msg("Etter satsingen"),
                aliases=("etter", "etterpå", "etter satsingen", "etter satsinga", "videre", "vidare", "after"),
            ),
            column(Support, "extent_after", aliases=("omfang etter", "omfang videre")),
            column(Support, "price_after", aliases=("pris etter", "ny pris", "price after")),
            column(Support, "amount_after", aliases=("beløp etter", "beløp videre", "amount after")),
            column(
                Support, "giver_after", refers="actors", aliases=("gis av etter", "hvem gir etterpå", "giver etterpå")
            ),
            column(
                Support,
                "price_per",
                section=msg("Mer om støtten"),
                aliases=("per", "prisenhet", "pris per", "price per"),
            ),
            column(Support, "basis", aliases=("hjemmel", "heimel", "vedtak", "avtale", "ordning", "basis")),
            *note_columns(on_the_map=False),
        ),
    )
)
