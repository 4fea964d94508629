"""What a published cost counts, from the words people write about it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django.db.models import Model

from varig.foundation.kernel import CostBasis, Problem, msg
from varig.foundation.registers.cells import Cell, Fault, glimpse, shown, visible
from varig.foundation.registers.declarations import Column
from varig.foundation.registers.deriving import column
from varig.foundation.registers.parsing.unknown import is_unknown
from varig.foundation.registers.plain import plain_form
from varig.foundation.registers.spoken import in_every_language
from varig.measures.models import Measure

LABELS = dict(Measure._meta.get_field("cost_basis").flatchoices)

# Sentences about where a figure comes from. The first that fits is meant: «sum of listed financing (Husbanken 556 000
# + Oslo kommune 882 000)» is the listed funding, not Husbanken's part.
_SENTENCES = (
    (CostBasis.UNKNOWN, r"not funded|not stated|ikke (?:finansiert|oppgitt)|ikkje (?:finansiert|oppgitt)"),
    (CostBasis.LISTED_FUNDING, r"sum (?:of|av) (?:listed|oppgitt)|listed fund|listed financ"),
    (CostBasis.ANNOUNCED, r"announced|annonser|kunngjort|tilsagn|press"),
    (CostBasis.ESTIMATE, r"estimat|anslag|anslått|overslag|kalkyle|beregnet"),
    (CostBasis.ACCOUNT, r"regnskap|rekneskap|accounts?\b"),
    (CostBasis.FUNDERS_PART, r"husbanken|(?:parts?|andel|del) (?:only|av)|bare .+ del|'s part|tilskudd fra"),
    (CostBasis.TOTAL, r"stated (?:building )?cost|total|samlet|samla|byggekost"),
)
_PATTERNS = tuple((basis, re.compile(pattern, re.IGNORECASE)) for basis, pattern in _SENTENCES)


def cost_basis(cell: Cell) -> str | Problem | None:
    """The basis by its value, our label for it in any language, or a sentence about it. Empty says nothing."""
    if isinstance(cell, Fault):
        return Problem(cell.message)
    written = visible(shown(cell))
    if not written:
        return None
    named = _named(written)
    if named is not None:
        return named.value
    if is_unknown(cell):
        return None
    found = next((basis for basis, pattern in _PATTERNS if pattern.search(written)), None)
    return found.value if found else _not_understood(written)


def basis_column(model: type[Model], name: str, **more: Any) -> Column:
    """The column that says what an amount counts."""
    return column(model, name, parse=cost_basis, export=lambda value: value and LABELS[value], width=28, **more)


def _named(written: str) -> CostBasis | None:
    return _names().get(plain_form(written))


@cache
def _names() -> dict[str, CostBasis]:
    """Each basis by its value and by what it is called in any language; the first that is called so."""
    words = [
        (plain_form(word), CostBasis(value))
        for value, label in LABELS.items()
        for word in (value, *in_every_language(label))
    ]
    return dict(reversed(words))


def _not_understood(written: str) -> Problem:
    labels = ", ".join(f"«{label}»" for value, label in LABELS.items() if value != CostBasis.UNKNOWN)
    text = msg(
        "«%(value)s» sier ikke hva beløpet gjelder. Skriv %(choices)s, eller la cellen stå tom når det er ukjent.",
        value=glimpse(written),
        choices=labels,
    )
    return Problem(text, "cost_basis")
