"""A support that nobody has named is called by its form and its association."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from varig.cooperation.rules.support import SupportForm, support_name
from varig.foundation.kernel import Message, Reader
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.legacy.actions.tables import KindTable


def with_name(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values with a name where they have none, as far as form and association are among them."""
    given = dict(values)
    form, association = given.get("form"), given.get("actor")
    if not str(given.get("name") or "").strip() and form and association:
        given["name"] = say(support_name(SupportForm(form), str(association)))
    return given


class SupportTable(KindTable):
    """Supports. A name that was left blank is made, and one that stands is never taken away."""

    def write(
        self, register: Register, *, reader: Reader, of: Any, changes: Changes, did: Message, why: str = ""
    ) -> list[int]:
        named = replace(
            changes,
            new=[with_name(values) for values in changes.new],
            changed=[replace(one, values=_never_blank(one.values)) for one in changes.changed],
        )
        return super().write(register, reader=reader, of=of, changes=named, did=did, why=why)


def _never_blank(values: Mapping[str, Any]) -> dict[str, Any]:
    if "name" not in values:
        return dict(values)
    given = with_name(values)
    if not str(given["name"] or "").strip():
        del given["name"]
    return given
