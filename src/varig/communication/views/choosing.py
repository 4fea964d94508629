"""Which items a message's form offers: what changes first, and not thousands unless they are asked for."""

from __future__ import annotations

from collections.abc import Collection

from django.utils import timezone

from varig.communication.queries.coverage import covered
from varig.foundation.kernel import Reader, msg
from varig.foundation.registers.forms import RegisterForm
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries.naming import names_apart

ALL = "alle"
MOST_OFFERED = 150
"""Items that are offered without being asked for."""


def offer_items(
    form: RegisterForm, reader: Reader, of: InitiativeFacts, chosen: Collection[str], *, every: bool
) -> None:
    """Those that change stand first, in the order of the matrix; the rest where there are few, or all are asked for."""
    field = form.fields.get("items")
    if field is None:
        return
    names = [name for name, _label in field.choices]  # type: ignore[attr-defined]
    called = names_apart(reader, of)
    changing = [called[row.item.id] for row in covered(reader, of, timezone.localdate()).rows]
    few = every or len(names) <= MOST_OFFERED
    first = list(
        dict.fromkeys([*(name for name in names if name in chosen), *changing[: None if few else MOST_OFFERED]])
    )
    known = set(first)
    rest = [name for name in names if name not in known]
    groups = [(say(msg("Det som endres")), [(name, name) for name in first])]
    if few:
        groups.append((say(msg("Resten av arven")), [(name, name) for name in rest]))
        rest = []
    field.choices = [(label, listed) for label, listed in groups if listed]  # type: ignore[attr-defined]
    form.left_out = len(rest)  # type: ignore[attr-defined]
