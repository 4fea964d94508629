"""The register of positions, and what tasks refer to by a position's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from varig.foundation.kernel import Problem, Reader, msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.references import Option, Reference, declare_reference
from varig.foundation.registers.storing import Frame
from varig.foundation.ui.text import say
from varig.initiatives.actions.tables import InitiativeTable
from varig.programme_office import rules
from varig.programme_office.actions import ensure_positions
from varig.programme_office.models import Position
from varig.programme_office.queries import positions
from varig.programme_office.register.office import GROUP
from varig.programme_office.register.shares import share

POSITION = "positions"


def check(of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:  # noqa: ARG001 -- every check takes both
    """What can't be about a whole row."""
    return rules.position_problems(values)


def _options(reader: Reader, of: Any) -> list[Option]:
    return [Option(one.id, one.name) for one in positions(reader, of)]


def _ensure(reader: Reader, of: Any, names: Sequence[str]) -> Mapping[str, int]:
    return ensure_positions(reader=reader, of=of, names=names)


def _examples() -> list[dict[str, object]]:
    return [
        {
            "name": say(msg("Områdeutvikler")),
            "share": Decimal(80),
            "employer": say(msg("Avdeling for samfunnsutvikling")),
            "financed_by": say(msg("Statlig tilskudd")),
            "goes_back_to": say(msg("Avdeling for samfunnsutvikling")),
        }
    ]


declare_reference(Reference(key=POSITION, one=msg("stilling"), options=_options, ensure=_ensure))

POSITIONS = declare(
    Register(
        key="positions",
        path="stillinger",
        title=msg("Stillinger"),
        one=msg("stilling"),
        about=msg("Stillingene og rollene i organisasjonen, hvem som betaler, og hvor de går når satsingen er slutt."),
        group=GROUP,
        order=210,
        identity=("name",),
        label="name",
        store=InitiativeTable(Position, search="search"),
        check=check,
        examples=_examples,
        columns=(
            column(
                Position,
                "name",
                required=True,
                listed=True,
                aliases=("stilling", "rolle", "stillingstittel", "tittel", "funksjon", "position", "role"),
                width=36,
            ),
            column(
                Position,
                "share",
                parse=share,
                listed=True,
                aliases=("stillingsandel", "andel", "stillingsprosent", "prosent", "%", "årsverk", "share"),
            ),
            column(
                Position,
                "employer",
                refers="actors",
                listed=True,
                aliases=("tilsett i", "enhet", "eining", "arbeidsgiver", "arbeidsgivar", "avdeling", "employer"),
            ),
            column(
                Position, "financed_by", listed=True, aliases=("finansiering", "betalt av", "lønnes av", "financed by")
            ),
            column(Position, "start", aliases=("frå", "fra dato", "startdato", "begynte")),
            column(Position, "end", listed=True, aliases=("til dato", "sluttdato", "slutt", "slutter")),
            column(
                Position,
                "goes_back_to",
                refers="actors",
                listed=True,
                aliases=("tilbake til", "etter satsingen", "etter satsinga", "går til", "goes back to"),
            ),
            column(Position, "note", aliases=("kommentar", "notat", "note")),
        ),
    )
)
