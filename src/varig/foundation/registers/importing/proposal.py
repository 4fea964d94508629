"""What importing a file would do: read, matched, planned; and the same carried out, all or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from varig.foundation.history.actions import action
from varig.foundation.kernel import Message, Problem, Reader, msg, msg_n
from varig.foundation.registers.declarations import Identity, Register
from varig.foundation.registers.importing.adding import only_added
from varig.foundation.registers.importing.remembered import AS_LAST_TIME, ColumnsRead, keep_reading, news, recalled
from varig.foundation.registers.known import Known
from varig.foundation.registers.matching import Matching, match_headers
from varig.foundation.registers.plan import ImportPlan, Values
from varig.foundation.registers.planning import plan_import
from varig.foundation.registers.reading import read
from varig.foundation.registers.references import names_in, reference
from varig.foundation.registers.sheet import Sheet
from varig.foundation.registers.spoken import Words, param
from varig.foundation.registers.storing import Changed, Changes


@dataclass(frozen=True)
class NewNames:
    """What would be registered along with the rows: of which kind, which names, and what each is taken for."""

    key: str
    one: Words
    names: tuple[str, ...]
    described: tuple[Words, ...]


@dataclass(frozen=True)
class Proposal:
    """A file as it was understood, what it would change, and what else would be made or kept along with it."""

    register: Register
    sheet: Sheet
    matching: Matching
    plan: ImportPlan
    ids: Mapping[Identity, int]
    along: tuple[NewNames, ...]
    corrected: ColumnsRead | None = None

    @property
    def changes(self) -> int:
        """How many rows would be new or changed."""
        return len(self.plan.new) + len(self.plan.changed)

    def without_faults(self) -> Proposal:
        """With the rows alone that have no problem."""
        return replace(self, plan=self.plan.without_faults())

    @property
    def seal(self) -> str:
        """Tells this proposal from one after somebody changed the matching, or what stands."""
        told = repr((self.plan.new, self.plan.changed, self.plan.problems))
        return hashlib.sha256(told.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Taken:
    """What an import did."""

    new: int
    changed: int
    unchanged: int


def propose(
    register: Register,
    reader: Reader,
    of: Any,
    content: bytes,
    name: str,
    *,
    correct: Callable[[Matching], Matching] = lambda matching: matching,
    header_row: int | None = None,
) -> Proposal:
    """The proposal for a file's bytes. `correct` is what a person says of the matching.

    Raises Invalid, with one sentence, where the file itself can't be read.
    """
    sheet = read(content, name, register, header_row=header_row)
    guessed = match_headers(sheet.headers, register)
    last = recalled(of.scope, guessed)
    matching = correct(last)
    kept = register.stored.kept(register, reader, of)
    standing = {register.identity_of(row.values): row for row in kept}
    known = Known(register, reader, of)
    values = {identity: row.values for identity, row in standing.items()}
    plan = plan_import(sheet, matching, values, check=_check(register, of, known), as_known=known.as_known)
    plan = only_added(plan, register)
    if matching == last != guessed:
        plan = replace(plan, notes=(AS_LAST_TIME, *plan.notes))
    return Proposal(
        register=register,
        sheet=sheet,
        matching=matching,
        plan=plan,
        ids={identity: row.id for identity, row in standing.items()},
        along=tuple(_along(register, known, plan)),
        corrected=news(of.scope, matching),
    )


def _check(register: Register, of: Any, known: Known) -> Callable[[Values], Iterable[Problem]]:
    def check(values: Values) -> Iterator[Problem]:
        if register.check is not None:
            yield from register.check(of, values)
        yield from known.problems(values)

    return check


def _along(register: Register, known: Known, plan: ImportPlan) -> Iterator[NewNames]:
    given = [*(row.values for row in plan.new), *(row.values for row in plan.changed)]
    for key, names in names_in(register.columns, given).items():
        declared = reference(key)
        missing = sorted(known.missing(key, names)) if declared.ensure is not None else []
        if missing:
            described = tuple(declared.described(name) for name in missing) if declared.described else ()
            yield NewNames(key, declared.one, tuple(missing), described)


def take_in(proposal: Proposal, *, reader: Reader, of: Any, file: str) -> Taken:
    """Carry out a plan, all or nothing. How a person corrected the reading of the columns is kept for the next file.

    Raises Invalid with every problem where there is one; then nothing is written.
    """
    plan, register = proposal.plan, proposal.register
    plan.demand()
    if not proposal.changes:
        return Taken(0, 0, len(plan.unchanged))
    changes = Changes(
        new=[row.values for row in plan.new],
        changed=[Changed(proposal.ids[row.identity], row.values) for row in plan.changed],
    )
    did = _did(register, proposal.changes, file)
    with action(reader=reader, did=did):
        register.stored.write(register, reader=reader, of=of, changes=changes, did=did)
        if proposal.corrected is not None:
            keep_reading(of.scope, register.key, proposal.corrected)
    return Taken(len(plan.new), len(plan.changed), len(plan.unchanged))


def remember_columns(proposal: Proposal, *, reader: Reader, of: Any, file: str) -> None:
    """Keep how a person said that the columns are read, so that the next file is read so whether or not this one is
    taken in. What is still unsaid is not kept.
    """
    if proposal.corrected is None or proposal.matching.ambiguous:
        return
    with action(reader=reader, did=msg("valgte hvordan kolonnene i %(file)s leses", file=file)):
        keep_reading(of.scope, proposal.register.key, proposal.corrected)


def _did(register: Register, count: int, file: str) -> Message:
    return msg_n(
        "hentet inn %(count)s rad til «%(register)s» fra %(file)s",
        "hentet inn %(count)s rader til «%(register)s» fra %(file)s",
        count=count,
        register=param(register.title),
        file=file,
    )
