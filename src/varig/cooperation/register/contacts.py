"""Contact with people and organisations: what it is about, who keeps it, and who will."""

from __future__ import annotations

from varig.cooperation.models import Contact
from varig.cooperation.register.words import GROUP, RHYTHM_ALIASES, RHYTHMS
from varig.cooperation.rules.ties import Formality, contact_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind

_FORMALITY: dict[str, tuple[str, ...]] = {
    Formality.FORMAL: ("formelt", "formell relasjon", "avtalt", "formal"),
    Formality.PERSONAL: ("personleg", "uformell", "uformelt", "personlig kontakt", "personal", "informal"),
}

CONTACTS = declare(
    Register(
        key="contacts",
        path="kontaktflater",
        title=msg("Kontaktflater"),
        one=msg("kontaktflate"),
        about=msg("Formell og personlig kontakt som satsingen har bygd. Det som én person holder, går lett tapt."),
        group=GROUP,
        order=540,
        identity=("name",),
        label="name",
        store=KindTable(Kind.CONTACT, Contact),
        check=contact_problems,
        columns=(
            *name_columns("kontaktflate", "kontakt", "relasjon", "kontaktpunkt", "contact"),
            column(
                Contact,
                "formality",
                words=_FORMALITY,
                listed=True,
                aliases=("formell", "type kontakt", "type relasjon", "slag", "formal or personal"),
            ),
            column(
                Contact,
                "counterpart",
                refers="actors",
                listed=True,
                aliases=("med", "kontakt med", "motpart", "organisasjon", "med kven", "with whom"),
            ),
            column(Contact, "about", aliases=("om hva", "om kva", "tema", "gjelder", "gjeld", "about what")),
            column(Contact, "towards_youth", aliases=("ungdom", "ungdomsmiljø", "mot ungdom", "youth")),
            column(
                Contact,
                "kept_by",
                refers="actors",
                rests=True,
                listed=True,
                section=msg("Hvem som holder kontakten"),
                aliases=("hvem hos oss", "kven hos oss", "enhet", "eining", "vår enhet", "kept by"),
            ),
            column(Contact, "position", aliases=("stilling", "rolle", "stilling hos oss", "position")),
            column(
                Contact,
                "one_person",
                listed=True,
                aliases=("bare én person", "én person", "en person", "sårbar", "personavhengig", "one person only"),
            ),
            column(Contact, "rhythm", words=RHYTHMS, aliases=RHYTHM_ALIASES),
            column(Contact, "last_contact", aliases=("sist kontakt", "sist", "sist snakket", "last contact")),
            column(Contact, "next_contact", aliases=("neste", "neste avtale", "next contact")),
            column(
                Contact,
                "kept_afterwards",
                aliases=("etter satsingen", "etter satsinga", "hvordan holdes den videre", "kept afterwards"),
            ),
            *note_columns(on_the_map=False),
        ),
    )
)
