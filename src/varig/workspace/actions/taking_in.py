"""Take a large file into a register as a job: with steps, and all or nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from varig.foundation.documents.progress import Progress
from varig.foundation.files.actions import remove, remove_left
from varig.foundation.files.queries import FileFacts, kept_by, open_file
from varig.foundation.jobs.actions import defer
from varig.foundation.kernel import Invalid, Message, NotAllowed, Reader, ReaderKind, msg, msg_n
from varig.foundation.registers.declarations import by_path
from varig.foundation.registers.importing import Proposal, Taken, propose, take_in
from varig.foundation.registers.matching import Matching
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, initiative

JOB = "workspace.take_in"
MANY = 500
"""More rows than a person waits for with the page open."""
DAYS_KEPT = 7
_ON_THE_WAY = "/import"


def kept_in(of: InitiativeFacts) -> str:
    """Files on their way in change nothing of the initiative, so they have a scope of their own."""
    return of.scope + _ON_THE_WAY


def forget_left(*, reader: Reader, now: datetime) -> int:
    """Remove spreadsheets that nobody took in, or took in no more than some rows of; how many they were.

    They hold names that nobody looks after.
    """
    if reader.kind is not ReaderKind.SYSTEM:
        raise NotAllowed(msg("Regneark som er blitt liggende, slettes av programmet selv."))
    return remove_left(reader=reader, in_scopes_ending=_ON_THE_WAY, before=now - timedelta(days=DAYS_KEPT))


def may_open(reader: Reader, of: InitiativeFacts, facts: FileFacts) -> bool:
    """Whoever brought the file, while it is on its way in."""
    return facts.scope == kept_in(of) and kept_by(reader, facts)


def start_taking_in(
    *, reader: Reader, of: InitiativeFacts, proposal: Proposal, file_id: int, seal: str | None = None
) -> int:
    """Have a worker carry the proposal out, as it was seen; the run's id.

    `seal` is of what was seen, where the proposal is no more than its rows without faults.
    """
    roles.demand(reader, roles.Permission.IMPORT, of.place)
    return defer(
        JOB,
        reader=reader,
        scope=of.scope,
        slug=of.slug,
        path=proposal.register.path,
        file_id=file_id,
        columns=[match.column_key for match in proposal.matching.columns],
        header_row=proposal.sheet.header_row,
        seal=seal or proposal.seal,
        without_faults=seal is not None,
    )


def take_in_file(
    *, reader: Reader, progress: Progress, slug: str, path: str, file_id: int, seal: str, **how: Any
) -> None:
    """Read it again, see that it would still do what the person saw, and do it. Raises Invalid.

    A file of which only the rows without faults are taken is kept: its plan shows what is left, and why.
    """
    of = initiative(reader, slug)
    roles.demand(reader, roles.Permission.IMPORT, of.place)
    register = by_path(path)
    progress(msg("Leser filen"), 0, 3)
    file = open_file(reader, file_id, may=lambda who, facts: may_open(who, of, facts))

    def correct(matching: Matching) -> Matching:
        return matching.with_columns(how["columns"])

    found = propose(register, reader, of, file.content, file.facts.name, correct=correct, header_row=how["header_row"])
    if found.seal != seal:
        raise Invalid(msg("Noe er endret siden du så planen. Åpne filen på nytt, og se over en gang til."))
    some = bool(how.get("without_faults"))
    if some:
        found = found.without_faults()
    count = found.changes
    progress(msg_n("Lagrer %(count)s rad", "Lagrer %(count)s rader", count=count), 1, 3)
    done = take_in(found, reader=reader, of=of, file=file.facts.name)
    if not some:
        remove(reader=reader, file_id=file_id, scope=kept_in(of))
    progress(_came_to(done, file.facts.name), 3, 3)


def _came_to(done: Taken, file: str) -> Message:
    """What stands on the page of the job when it has ended."""
    new = msg_n("%(count)s ny rad", "%(count)s nye rader", count=done.new)
    changed = msg_n("%(count)s endret", "%(count)s endret", count=done.changed)
    return msg("%(new)s og %(changed)s er hentet inn fra «%(file)s».", new=new, changed=changed, file=file)
