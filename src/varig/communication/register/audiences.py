"""Who shall hear, and what columns may refer to of them."""

from __future__ import annotations

from typing import Any

from varig.communication.actions.tables import AudienceTable
from varig.communication.models import Audience
from varig.communication.queries.audiences import audiences
from varig.communication.rules.audiences import LANE_NAMES, Lane, audience_problems
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.references import Option, Reference, declare_reference

GROUP = msg("Kommunikasjon")
KEY = "audiences"
_LANES: dict[str, tuple[str, ...]] = {
    Lane.RESIDENTS: ("bebuarane", "beboere", "innbyggere", "innbyggjarar", "lokalmiljøet", "residents"),
    Lane.PARTNERS: ("samarbeidspartnarar", "samarbeidsaktørene", "partnere", "partnarar", "lag", "partners"),
    Lane.INSIDE: ("internt", "kommunen", "ansatte", "tilsette", "inside the municipality"),
}


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name, LANE_NAMES[one.lane]) for one in audiences(reader, of)]


AUDIENCE_REFERENCE = declare_reference(Reference(key=KEY, one=msg("målgruppe"), options=_options))

AUDIENCES = declare(
    Register(
        key=KEY,
        path="malgrupper",
        title=msg("Målgrupper"),
        one=msg("målgruppe"),
        about=msg(
            "De tre som alle planer har, og grupper med eget navn: brukerne av et tilbud, eldre, de som snakker et "
            "annet språk."
        ),
        group=GROUP,
        order=720,
        identity=("name",),
        label="name",
        store=AudienceTable(),
        check=audience_problems,
        columns=(
            column(
                Audience,
                "name",
                required=True,
                listed=True,
                width=36,
                aliases=("målgruppe", "målgrupper", "hvem", "kven", "mottaker", "audience", "name"),
            ),
            column(
                Audience,
                "lane",
                words=_LANES,
                required=True,
                listed=True,
                filtered=True,
                aliases=("type", "slag", "hvor", "lane", "kven dei er"),
            ),
            column(
                Audience,
                "group",
                refers="groups",
                listed=True,
                help=msg(
                    "Da regner Varig ut hvilke punkter som berører dem, fra målgruppene og behovene i registrene."
                ),
                aliases=("gruppe", "gruppe i medverknaden", "medvirkningsgruppe", "group"),
            ),
            column(
                Audience,
                "languages",
                listed=True,
                aliases=("morsmål", "languages", "language"),
            ),
            column(Audience, "position", aliases=("rekkjefølgje", "nr", "order")),
        ),
    )
)
