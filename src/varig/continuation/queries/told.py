"""How an item is today, for whoever is asked to take it over: its kind's main facts by its register, and figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from varig.continuation.queries.cost_today import costs_today
from varig.foundation.kernel import msg, system_reader
from varig.foundation.registers.declarations import Named, Register, kept_registers
from varig.foundation.registers.said import is_unknown, said
from varig.foundation.registers.spoken import Words, spoken
from varig.foundation.registers.storing import Kept
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import ItemFacts, table_of
from varig.legacy.rules import Kind, reference_to

# What the thing is, in people's own words: the first of these that a kind has.
_WORDS = ("description", "purpose", "what", "wording", "about", "subject", "role_during")

# What a receiver needs to know of how it is run: not who is behind it by name, what it rests on, or where it was found.
_TOLD = frozenset(
    {
        "type", "area", "place", "street_address", "target_groups", "groups", "groups_note", "for_whom", "age_group",
        "used_by_children", "rhythm", "rhythm_note", "season", "opening_hours", "staffed_by", "staffing", "staff",
        "attendance", "operator", "owner", "premises_owner", "rented", "rent", "lease_end", "condition", "inspected",
        "warranty_until", "yearly_cost", "yearly_income", "cost", "convener", "next_meeting", "parties", "start", "end",
        "renewal", "renewal_deadline", "notice_months", "amount", "formality", "counterpart", "actor", "form", "during",
        "extent_during", "price_during", "price_per", "amount_during", "founded", "member_count", "convenes",
        "secretariat", "funding", "recruited", "milieus_count", "frequency", "hours_per_month", "handover", "systems",
        "described_at", "promised_to", "promised", "due", "body", "arena", "sign",
    }
)  # fmt: skip
# Beside what it costs a year after the end, each sum says which it is.
_CALLED = {
    ("measures", "cost"): msg("Tiltakets kostnad i satsingen"),
    ("activities", "yearly_cost"): msg("Kostnad per år i dag"),
    ("assets", "yearly_cost"): msg("Kostnad per år i dag"),
    ("meeting_places", "yearly_cost"): msg("Kostnad per år i dag"),
}
_FIGURES = frozenset({"use_figures", "leader_numbers", "measure_results"})
"""Registers of what was counted, year by year."""


@dataclass(frozen=True)
class Told:
    """What it is in words; each fact with its name; and what was counted, a line for each row, under its heading."""

    words: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    figures: tuple[tuple[Words, tuple[str, ...]], ...] = ()
    cost_today: Decimal | None = None
    """A year, as its own facts say."""


def told_of(of: InitiativeFacts, items: Sequence[ItemFacts]) -> dict[int, Told]:
    """By item, in the active language. For callers that settle who may: a receiver's own handovers.

    A receiver reads nothing of the initiative by itself, so the program reads these items for it.
    """
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for one in items:
        by_kind[one.kind].append(one.id)
    today = costs_today(of, [one.id for one in items])
    return {
        pk: replace(told, cost_today=today.get(pk))
        for kind, ids in by_kind.items()
        for pk, told in _of_kind(of, kind, ids)
    }


def _of_kind(of: InitiativeFacts, kind: Kind, ids: Sequence[int]) -> Iterator[tuple[int, Told]]:
    table = table_of(kind)
    register = next(one for one in kept_registers() if one.store is table)
    counted = _counted(of, kind, ids)
    for row in register.stored.kept(register, system_reader("continuation"), of, ids):
        words = next((key for key in _WORDS if not is_unknown(row.values.get(key))), "")
        yield row.id, Told(str(row.values[words]) if words else "", _facts(register, row), counted.get(row.id, ()))


def _facts(register: Register, row: Kept) -> tuple[tuple[str, str], ...]:
    shown = [one for one in register.columns if one.key in _TOLD and not is_unknown(row.values.get(one.key))]
    return tuple(
        (spoken(_CALLED.get((register.key, one.key), one.label)), said(one, row.values[one.key])) for one in shown
    )


def _counted(
    of: InitiativeFacts, kind: Kind, ids: Sequence[int]
) -> Mapping[int, tuple[tuple[Words, tuple[str, ...]], ...]]:
    found: dict[int, list[tuple[Words, tuple[str, ...]]]] = defaultdict(list)
    for register in kept_registers():
        if register.key not in _FIGURES or register.column(register.parent).refers != reference_to(kind):
            continue
        lines: dict[int, list[str]] = defaultdict(list)
        for row in register.stored.kept(register, system_reader("continuation"), of):
            parent = row.values.get(register.parent)
            if isinstance(parent, Named) and parent.id is not None and parent.id in ids:
                lines[parent.id].append(_line(register, row))
        for pk, listed in lines.items():
            found[pk].append((register.title, tuple(listed)))
    return {pk: tuple(listed) for pk, listed in found.items()}


def _line(register: Register, row: Kept) -> str:
    """What its list shows of a row, without the heads: «besøk, 3 100, 2024»."""
    shown = [one for one in register.columns if one.listed and one.key != register.parent]
    return ", ".join(said(one, value) for one in shown if not is_unknown(value := row.values.get(one.key)))
