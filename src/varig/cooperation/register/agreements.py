"""Agreements: between whom, about what, and until when."""

from __future__ import annotations

from varig.cooperation.models import Agreement, AgreementParty
from varig.cooperation.register.words import GROUP
from varig.cooperation.rules.ties import Renewal, agreement_problems
from varig.foundation.kernel import msg
from varig.foundation.registers.declarations import Register, declare
from varig.foundation.registers.deriving import column, linked
from varig.legacy.actions.columns import name_columns, note_columns
from varig.legacy.actions.tables import KindTable
from varig.legacy.rules import Kind

_RENEWALS: dict[str, tuple[str, ...]] = {
    Renewal.AUTOMATIC: ("automatisk", "fornyes automatisk", "løper", "løpende", "automatic"),
    Renewal.BY_DECISION: ("etter vedtak", "ved vedtak", "etter avtale", "må besluttes", "by decision"),
    Renewal.NONE: ("nei", "ingen", "ikke", "fornyast ikkje", "none", "no"),
}

AGREEMENTS = declare(
    Register(
        key="agreements",
        path="avtaler",
        title=msg("Avtaler"),
        one=msg("avtale"),
        about=msg("Det som er avtalt skriftlig: hvem som er bundet, til når, og hva som må gjøres før det går ut."),
        group=GROUP,
        order=530,
        identity=("name",),
        label="name",
        store=KindTable(Kind.AGREEMENT, Agreement),
        check=agreement_problems,
        columns=(
            *name_columns("avtale", "avtalenavn", "avtalenamn", "navn på avtale", "kontrakt", "agreement"),
            linked(
                "parties",
                msg("Parter"),
                AgreementParty,
                own="item",
                other="actor",
                refers="actors",
                listed=True,
                aliases=(
                    "avtaleparter",
                    "partar",
                    "avtalepartnere",
                    "mellom hvem",
                    "mellom kven",
                    "parter i avtalen",
                    "avtalepart",
                    "motpart",
                    "leverandør",
                ),
            ),
            column(Agreement, "subject", aliases=("gjelder", "gjeld", "hva det gjelder", "innhold", "tema", "subject")),
            column(
                Agreement,
                "signed",
                section=msg("Når"),
                aliases=("signert", "signeringsdato", "avtaledato", "dato", "underskrevet", "underteikna"),
            ),
            column(Agreement, "start", aliases=("fra", "frå", "fra dato", "startdato", "avtale fra", "valid from")),
            column(
                Agreement,
                "renewal_deadline",
                listed=True,
                aliases=("frist", "fornyelsesfrist", "frist for fornyelse", "må fornyes innen", "renewal deadline"),
            ),
            column(
                Agreement,
                "end",
                listed=True,
                aliases=(
                    "til",
                    "til dato",
                    "sluttdato",
                    "utløper",
                    "går ut",
                    "utløp",
                    "avtale til",
                    "valid to",
                    "utløpsdato",
                ),
                guesses=("varighet",),
            ),
            column(
                Agreement,
                "renewal",
                words=_RENEWALS,
                listed=True,
                aliases=("fornyelse", "fornying", "hvordan fornyes den", "renewal"),
            ),
            column(
                Agreement,
                "notice_months",
                aliases=("oppsigelse", "oppsigelsestid", "oppseiing", "oppsigelsesfrist", "notice"),
            ),
            column(
                Agreement,
                "amount",
                section=msg("Penger og papirer"),
                aliases=("beløp", "beløp per år", "årlig beløp", "kroner", "sum", "kostnad", "amount"),
            ),
            column(
                Agreement, "document_address", aliases=("lenke", "lenkje", "nettadresse", "dokument", "url", "document")
            ),
            column(
                Agreement, "kept_at", aliases=("arkiv", "arkivert", "ligger hvor", "mappe", "plassering", "kept at")
            ),
            column(Agreement, "case_number", aliases=("saksnr", "sak", "saksnr.", "arkivsak", "case number")),
            *note_columns(on_the_map=False),
        ),
    )
)
