"""Makes rows of the registers of actors and participation by the registers' own stores."""

from __future__ import annotations

from typing import Any

from tests import builders
from varig.actors.register import CONTACT_LOG, CONTACT_ROLES, EVENTS, GROUPS, MEMBERSHIPS, NEEDS
from varig.foundation.kernel import PartialDate, Reader, msg
from varig.foundation.registers.declarations import Named, Register
from varig.foundation.registers.storing import Changed, Changes, Kept
from varig.initiatives.queries import InitiativeFacts

DID = msg("prøvde")


def write(register: Register, of: InitiativeFacts, changes: Changes, reader: Reader = builders.SYSTEM) -> list[int]:
    return register.stored.write(register, reader=reader, of=of, changes=changes, did=DID)


def add(register: Register, of: InitiativeFacts, reader: Reader = builders.SYSTEM, **values: Any) -> int:
    """The id of a new row."""
    (made,) = write(register, of, Changes(new=[values]), reader)
    return made


def change(register: Register, of: InitiativeFacts, row_id: int, version: int | None = None, **values: Any) -> None:
    write(register, of, Changes(changed=[Changed(row_id, values, version)]))


def remove(register: Register, of: InitiativeFacts, row_id: int) -> None:
    write(register, of, Changes(removed=[row_id]))


def row(register: Register, of: InitiativeFacts, row_id: int) -> Kept:
    (found,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    return found


def problems(register: Register, of: InitiativeFacts, **values: Any) -> list[str | None]:
    """The fields of what the register's own check says of a row."""
    whole = {**dict.fromkeys(column.key for column in register.columns), **values}
    assert register.check is not None
    return [problem.field for problem in register.check(of, whole)]


def a_contact_role(of: InitiativeFacts, actor: str, role: str = "styreleder", **values: Any) -> int:
    return add(CONTACT_ROLES, of, actor=Named(actor), role=role, **{"basis": "role", **values})


def a_contact(
    of: InitiativeFacts, actor: str, date: str = "2024-03-01", subject: str = "Lån av lokaler", **more: Any
) -> int:
    return add(CONTACT_LOG, of, actor=Named(actor), date=PartialDate.from_iso(date), subject=subject, **more)


def a_membership(of: InitiativeFacts, member: str, umbrella: str, **values: Any) -> int:
    return add(MEMBERSHIPS, of, member=Named(member), umbrella=Named(umbrella), **values)


def a_group(of: InitiativeFacts, name: str = "Ungdom", **values: Any) -> int:
    return add(GROUPS, of, name=name, **values)


def an_event(of: InitiativeFacts, name: str = "Folkemøte", *groups: str, **values: Any) -> int:
    return add(EVENTS, of, name=name, groups=tuple(Named(group) for group in groups), **values)


def a_need(of: InitiativeFacts, name: str = "Lys på gangveien", *groups: str, **values: Any) -> int:
    return add(NEEDS, of, name=name, groups=tuple(Named(group) for group in groups), **values)
