"""One whole row of each register of cooperation, and what tests do with registers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from tests import builders
from varig.cooperation.register import (
    AGREEMENTS,
    CONTACT_STANDS,
    CONTACTS,
    LEADER_NUMBERS,
    LEADER_PROGRAMMES,
    MEETING_PLACES,
    NETWORKS,
    RESOURCE_PERSONS,
    SUPPORT,
    UMBRELLAS,
    USE_FIGURES,
)
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.importing import Proposal
from varig.foundation.registers.writing import About, Table, write_xlsx
from varig.initiatives.queries import InitiativeFacts

PLACE: dict[str, Any] = {
    "name": "Ungdomshuset Fyret",
    "accountable": "Seksjon for oppvekst",
    "participants": ("Dalen vel",),
    "type": "youth_club",
    "street_address": "Dalsveien 2",
    "operator": "Seksjon for oppvekst",
    "opening_hours": "Mandag og onsdag 17–21",
    "staffed_by": "Frivilligsentralen",
    "staffing": "To ungdomsarbeidere",
    "for_whom": ("children", "youth"),
    "used_by_children": True,
    "yearly_cost": Decimal(940000),
    "premises_owner": "Dalen Eiendom AS",
    "owner_kind": "private",
    "rented": True,
    "lease_end": PartialDate(2026, 6, 30),
    "rent": Decimal(220000),
    "at_risk": True,
    "risk": "Kvartalet er under regulering.",
    "fallback": "Skolens aula",
    "latitude": Decimal("59.963300"),
    "longitude": Decimal("10.895100"),
    "continuation_note": "Bør inn i ordinær drift.",
    "source_address": "https://www.kommune.example/fyret",
    "source_note": "Årsmelding",
}
FIGURE: dict[str, Any] = {
    "item": "Ungdomshuset Fyret",
    "period": PartialDate(2024, 5),
    "counted": "Besøk",
    "number": 1342,
    "method": "Teller i døra",
    "source_address": "https://www.kommune.example/tall",
    "source_note": "Egen telling",
}
NETWORK: dict[str, Any] = {
    "name": "Nærmiljøforum",
    "convener": "Programkontoret",
    "secretary": "Frivilligsentralen",
    "rhythm": "quarterly",
    "last_meeting": PartialDate(2025, 3, 12),
    "next_meeting": PartialDate(2025, 9),
    "purpose": "Se oppvekst i sammenheng.",
    "mandate": "Gitt av bydelsutvalget.",
    "continuation_note": "Noen må kalle inn.",
}
AGREEMENT: dict[str, Any] = {
    "name": "Samarbeidsavtale om Fyret",
    "parties": ("Dalen vel", "Eksempel kommune"),
    "subject": "Drift av huset",
    "signed": PartialDate(2021, 2, 1),
    "start": PartialDate(2021),
    "end": PartialDate(2026, 12, 31),
    "renewal": "by_decision",
    "notice_months": 6,
    "renewal_deadline": PartialDate(2026, 6),
    "amount": Decimal(150000),
    "document_address": "https://www.kommune.example/avtale",
    "kept_at": "Arkivet",
    "case_number": "21/00417",
}
CONTACT: dict[str, Any] = {
    "name": "Jentene på torget",
    "formality": "personal",
    "counterpart": "Dalen vel",
    "about": "Trygghet",
    "towards_youth": True,
    "kept_by": "Seksjon for oppvekst",
    "position": "Ungdomskontakt",
    "one_person": True,
    "rhythm": "weekly",
    "last_contact": PartialDate(2025, 1, 3),
    "next_contact": PartialDate(2025, 1, 10),
    "kept_afterwards": "Feltteamet tar over.",
}
LOAN: dict[str, Any] = {
    "name": "Øvingskveld for korpset",
    "actor": "Dalen skolekorps",
    "form": "premises",
    "during": True,
    "extent_during": "Én kveld i uka",
    "price_during": Decimal(0),
    "amount_during": Decimal(40000),
    "giver_during": "Programkontoret",
    "after": "yes",
    "extent_after": "Én kveld i måneden",
    "price_after": Decimal(450),
    "amount_after": Decimal(10000),
    "giver_after": "Kulturetaten",
    "price_per": "per kveld",
    "basis": "Utlånsreglementet",
}
STAND: dict[str, Any] = {
    "actor": "Dalen vel",
    "stand": "changed",
    "words": "Ett møte i halvåret med kultursjefen.",
    "decided_by": "Bydelsutvalget",
    "decided": PartialDate(2025, 4, 2),
}
UMBRELLA: dict[str, Any] = {
    "name": "Dalen fellesråd",
    "actor": "Dalen fellesråd",
    "founded": PartialDate(2022, 11),
    "member_count": 14,
    "statutes": True,
    "board": False,
    "role_during": "Høringspart",
    "role_after": "Taler for området",
    "convenes": "Dalenkonferansen",
    "funding": "Kontingent",
    "secretariat": "Frivilligsentralen",
}
PROGRAMME: dict[str, Any] = {
    "name": "Unge ledere i Dalen",
    "type": "both",
    "age_group": "16–19 år",
    "run_with": "Dalen skole",
    "cost": Decimal(180000),
    "recruitment": "Tidligere deltakere spør neste kull.",
    "recruited": 9,
    "milieus": "Dansemiljøet",
    "milieus_count": 2,
    "contact_unit": "Seksjon for oppvekst",
    "contact_role": "Ungdomsarbeider",
}
NUMBERS: dict[str, Any] = {"item": "Unge ledere i Dalen", "year": PartialDate(2024), "trained": 12, "went_on": 5}
PERSON: dict[str, Any] = {
    "name": "Nora Nabo",
    "helps_with": "Kjenner alle kulturhusene",
    "contact": "nora@nabo.example",
    "over_18": True,
    "consent": PartialDate(2025, 1, 15),
    "expires": PartialDate(2027, 12, 31),
}

WHOLE: dict[str, tuple[Register, dict[str, Any]]] = {
    "meeting_places": (MEETING_PLACES, PLACE),
    "use_figures": (USE_FIGURES, FIGURE),
    "networks": (NETWORKS, NETWORK),
    "agreements": (AGREEMENTS, AGREEMENT),
    "contacts": (CONTACTS, CONTACT),
    "support": (SUPPORT, LOAN),
    "contact_stands": (CONTACT_STANDS, STAND),
    "umbrellas": (UMBRELLAS, UMBRELLA),
    "leader_programmes": (LEADER_PROGRAMMES, PROGRAMME),
    "leader_numbers": (LEADER_NUMBERS, NUMBERS),
    "resource_persons": (RESOURCE_PERSONS, PERSON),
}
BELONGS_TO = {"use_figures": "meeting_places", "leader_numbers": "leader_programmes"}


def a_whole_row(of: InitiativeFacts, key: str) -> int:
    """The id of the register's whole row; what it belongs to is made first."""
    if key in BELONGS_TO:
        a_whole_row(of, BELONGS_TO[key])
    register, values = WHOLE[key]
    return builders.a_row(of, register, **values)


def values_of(of: InitiativeFacts, register: Register, row_id: int) -> dict[str, Any]:
    """What stands in a row, as far as it is known."""
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    return {key: value for key, value in row.values.items() if value not in (None, ())}


def version_of(of: InitiativeFacts, register: Register, row_id: int) -> int:
    """The version in which a row stands."""
    (row,) = register.stored.kept(register, builders.SYSTEM, of, [row_id])
    return row.version


def sent_back(of: InitiativeFacts, register: Register) -> Proposal:
    """What the register's own Excel file would do to it."""
    rows = [row.values for row in register.stored.kept(register, builders.SYSTEM, of)]
    file = write_xlsx([Table(register.title, register.exported, rows)], About("Varig", date(2025, 1, 1)))
    return builders.proposed(of, register, file, "ut.xlsx")


def problems(register: Register, of: InitiativeFacts, **values: Any) -> list[str | None]:
    """The columns that the register's own rules find something wrong with."""
    assert register.check is not None
    return [problem.field for problem in register.check(of, values)]


def csv(*lines: str) -> bytes:
    """A file as a spreadsheet saves it."""
    return ("\r\n".join(lines) + "\r\n").encode()
