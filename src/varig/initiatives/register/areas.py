"""The areas of an initiative as a register. Their boundaries come from a GeoJSON file, on a page of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Asked, Column, Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.models import Area
from varig.initiatives.roles import Permission
from varig.initiatives.rules import AREAS as KEY
from varig.initiatives.rules import CodeKind, area_problems

_KINDS = {
    CodeKind.DISTRICT.value: ("kommunedel", "bydeler", "district"),
    CodeKind.SUBDISTRICT.value: ("delbydeler", "subdistrict"),
    CodeKind.BASIC_UNIT.value: ("grunnkretser", "grunnkrins", "basic statistical unit"),
    CodeKind.LIVING_CONDITIONS.value: ("levekårssoner", "levekårsone", "living-conditions zone"),
}


def check(_of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one area."""
    return area_problems(values)


AREAS = declare(
    Register(
        key=KEY,
        path="omrader",
        title=msg("Områder"),
        one=msg("område"),
        about=msg("Hvor satsingen er: områdene slik statistikken kjenner dem, med kode og grense."),
        group=msg("Satsingen"),
        order=110,
        identity=("name", "code"),
        label="name",
        store=InitiativeTable(Area, search="search", permission=Permission.EDIT_INITIATIVE),
        check=check,
        columns=(
            column(
                Area,
                "name",
                required=True,
                listed=True,
                aliases=("name", "namn", "område", "area", "områdenavn", "områdenamn"),
            ),
            column(
                Area,
                "code",
                listed=True,
                help=msg("Slik den står i statistikken, også med null først: 0301121201."),
                aliases=("code", "områdekode", "kodenummer", "id"),
            ),
            column(Area, "code_kind", words=_KINDS, listed=True, aliases=("kind of code", "kodetype", "inndeling")),
            column(Area, "valid_from", listed=True, aliases=("valid from", "gjelder fra", "gjeld frå", "fra", "frå")),
            column(Area, "valid_to", listed=True, aliases=("valid to", "gjelder til", "gjeld til", "til")),
            Column(
                "boundary",
                msg("Grense"),
                path="boundary__name",
                listed=True,
                imported=False,
                exported=False,
                asked=Asked.NEVER,
                filtered=False,
                many=False,
            ),
            column(Area, "source_address", aliases=("source_url", "kjelde", "lenke", "lenkje", "nettadresse", "url")),
        ),
    )
)
