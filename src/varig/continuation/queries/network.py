"""Who is named where, in every register, as one network: what hangs on whom, now and after the end."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from varig.actors.queries import ActorFacts, actors
from varig.actors.rules import ActorKind
from varig.continuation.queries import NOTHING_SAID, ContinuationFacts, HandoverFacts, continuations
from varig.continuation.rules.falling_apart import ACTOR, ITEM, Network, Node, Promise, Thing, Tie, Who
from varig.continuation.rules.fates import Outcome
from varig.continuation.rules.handovers import SECURED, Answer, Step
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import PartialDate, Reader
from varig.foundation.registers.declarations import Column, Kind, Named, Register, kept_registers
from varig.foundation.registers.listed import listing_of
from varig.foundation.registers.listing import parse
from varig.foundation.registers.spoken import Words
from varig.foundation.registers.storing import Kept
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.actions.tables import ACCOUNTABLE, KindTable
from varig.legacy.queries import ItemFacts, items

POSITION = "positions"
_PEOPLE = frozenset({ACTOR, POSITION})
_OF_ITEM = "item:"
_AIMS = "goals"
# Whoever something is for, or had from: they have their own part in it, and don't do the municipality's.
_IS_FOR = frozenset({"support.actor", "contacts.counterpart", "meeting_places.premises_owner"})
_ENDS = ("end", "until")
_ANSWERS = f".{ACCOUNTABLE}"
# Whoever is in the midst of one question isn't asked another.
_OPEN = frozenset({Answer.WAITING, Answer.LATER, Answer.CONDITIONAL, Answer.COUNTER})


@dataclass(frozen=True)
class Woven:
    """The network, and what everything in it is called."""

    network: Network
    items: Mapping[int, ItemFacts]
    actors: Mapping[int, ActorFacts]
    positions: Mapping[int, str]
    words: Mapping[str, Words]
    """What a column is called, by the key that ties have."""

    @property
    def offices(self) -> list[ActorFacts]:
        """The special organisation; mostly one."""
        return [actor for actor in self.actors.values() if actor.kind is ActorKind.PROGRAMME_OFFICE]


def woven(reader: Reader, of: InitiativeFacts) -> Woven:
    """Everything that is tied together, read anew when something in the initiative has changed."""
    today = timezone.localdate()
    return remembered(of.scope, ("network", reader.key, reader.grants, today), lambda: _read(reader, of, today))


def _read(reader: Reader, of: InitiativeFacts, today: date) -> Woven:
    known = {actor.id: actor for actor in actors(reader, of)}
    there = {item.id: item for item in items(reader, of)}
    said = continuations(reader, of)
    rows = [(one, columns, _rows(one, columns, reader, of)) for one, columns in _that_tie()]
    ties = [
        tie
        for one, columns, read in rows
        for row in read
        # An item is there until it falls, also when its own work is done: only what ties others ends with its dates.
        if _own_kind(one) == ITEM or not _over(row, today)
        for tie in _ties(one, columns, row)
    ]
    answering = {tie.by.id: tie.named.id for tie in ties if tie.how.endswith(_ANSWERS)}
    aims = _aims(rows)
    things = {
        item.id: _thing(
            item, answering.get(item.id), said.get(item.id, NOTHING_SAID), of, aims.get(item.id, frozenset())
        )
        for item in there.values()
    }
    return Woven(
        network=Network(things, _who(known.values(), said.values()), ties),
        items=there,
        actors=known,
        positions={tie.named.id: name for tie, name in _position_names(rows)},
        words={_how(one, column): column.label for one, columns, _read in rows for column in columns},
    )


def _that_tie() -> Iterator[tuple[Register, tuple[Column, ...]]]:
    """The registers whose rows name actors or positions beside what they are about, with the columns that do."""
    for one in kept_registers():
        columns = tuple(column for column in one.columns if column.refers in _PEOPLE or _of_item(column))
        people = [column for column in columns if column.refers in _PEOPLE]
        if people and (_own_kind(one) or len(columns) > 1):
            yield one, columns


def _of_item(column: Column) -> bool:
    return column.refers.startswith(_OF_ITEM) and column.kind is Kind.REFERENCE


def _own_kind(register: Register) -> str:
    """What a row of the register is itself in the network; nothing, where it only ties others."""
    if isinstance(register.store, KindTable):
        return ITEM
    return ACTOR if register.key == ACTOR else ""


def _rows(register: Register, columns: Iterable[Column], reader: Reader, of: InitiativeFacts) -> list[Kept]:
    dates = (column.key for column in register.columns if column.key in _ENDS and column.kind is Kind.DATE)
    aims = (column.key for column in register.columns if column.refers == _AIMS)
    only = {*(column.key for column in columns), *dates, *aims}
    asked = parse("", listing_of(register))
    return list(register.stored.page(register, reader, of, asked, None, only=only).rows)


def _over(row: Kept, today: date) -> bool:
    """Whether what the row tells of is over: a membership that has ended ties nobody."""
    ends = (row.values.get(key) for key in _ENDS)
    return any(isinstance(end, PartialDate) and end.last_day() < today for end in ends)


def _ties(register: Register, columns: Iterable[Column], row: Kept) -> Iterator[Tie]:
    """From what the row is about to whomever it names: the row itself, else the first that it names."""
    named = [(column, node) for column in columns for node in _nodes(column, row.values.get(column.key))]
    own = _own_kind(register)
    about = Node(own, row.id) if own else next((node for _column, node in named), None)
    for column, node in named:
        if about is not None and node != about:
            how = _how(register, column)
            yield Tie(node, about, how, column.rests, is_for=how in _IS_FOR)


def _how(register: Register, column: Column) -> str:
    """The same key is called otherwise in another register."""
    return f"{register.key}.{column.key}"


def _nodes(column: Column, value: object) -> Iterator[Node]:
    kind = ITEM if column.refers.startswith(_OF_ITEM) else column.refers
    for name in value if isinstance(value, tuple) else (value,):
        if isinstance(name, Named) and name.id is not None:
            yield Node(kind, name.id)


def _position_names(
    rows: Iterable[tuple[Register, tuple[Column, ...], list[Kept]]],
) -> Iterator[tuple[Tie, str]]:
    for one, columns, read in rows:
        for column in columns:
            if column.refers == POSITION:
                for row in read:
                    for tie in _ties(one, (column,), row):
                        yield tie, str(row.values[column.key])


def _aims(rows: Iterable[tuple[Register, tuple[Column, ...], list[Kept]]]) -> dict[int, frozenset[int]]:
    """The goals that each item is meant for."""
    return {
        row.id: frozenset(
            node.id
            for column in one.columns
            if column.refers == _AIMS
            for node in _nodes(column, row.values.get(column.key))
        )
        for one, _columns, read in rows
        if _own_kind(one) == ITEM
        for row in read
    }


def _thing(
    item: ItemFacts, accountable: int | None, said: ContinuationFacts, of: InitiativeFacts, aims: frozenset[int]
) -> Thing:
    handover = said.handover
    return Thing(
        item.id,
        item.kind,
        accountable,
        # What nobody has settled yet falls like what goes on: only what is phased out falls to nobody.
        goes_on=said.fate.outcome is not Outcome.PHASED_OUT,
        promise=_promise(said),
        after=handover.receiver_id if handover else None,
        answer=said.answer,
        yearly_cost=said.money.costs.get(of.first_year_after),
        said_at=max((step.at for step in handover.steps if step.step is not Step.REMINDED), default=None)
        if handover
        else None,
        aims=aims,
    )


def _said_at(handover: HandoverFacts) -> datetime | None:
    """A reminder says nothing new."""
    return max((step.at for step in handover.steps if step.step is not Step.REMINDED), default=None)


def _promise(said: ContinuationFacts) -> Promise:
    if said.answer in SECURED:
        return Promise.GIVEN
    return Promise.OPEN if said.answer in _OPEN else Promise.NONE


def _who(known: Iterable[ActorFacts], said: Collection[ContinuationFacts]) -> dict[int, Who]:
    asked = [handover for one in said for handover in one.handovers]
    busy = {one.receiver_id for one in asked if one.is_live and one.standing.answer in _OPEN}
    declined: dict[int, set[int]] = {}
    for one in asked:
        if one.standing.answer is Answer.NO:
            declined.setdefault(one.receiver_id, set()).add(one.item_id)
    return {
        actor.id: Who(
            actor.id,
            actor.is_municipal,
            actor.kind is ActorKind.PROGRAMME_OFFICE,
            actor.id in busy,
            frozenset(declined.get(actor.id, ())),
        )
        for actor in known
    }
