"""Texts for residents as a register: written in the browser or prepared in Excel, item by item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from varig.foundation.kernel import Problem, msg
from varig.foundation.registers.declarations import Asked, Register, declare
from varig.foundation.registers.deriving import column
from varig.foundation.registers.storing import Frame
from varig.legacy.rules import ITEM
from varig.portal.actions.texts import KEY, PATH, PublicTextTable
from varig.portal.models import PublicText


def check(_of: Frame, values: Mapping[str, Any]) -> Iterable[Problem]:
    """What residents read can't be emptied while they read it."""
    if values.get("is_public") and not any(values.get(f"text_{code}") for code in ("nb", "nn", "en")):
        yield Problem(msg("Punktet er offentlig. Fjern merket før du tar bort teksten."), "text_nb")


PUBLIC_TEXTS = declare(
    Register(
        key=KEY,
        path=PATH,
        title=msg("Tekster til innbyggerne"),
        one=msg("tekst til innbyggerne"),
        about=msg("Det innbyggerne leser om hvert punkt på «Hva skjer videre?», i klart språk."),
        group=msg("Kommunikasjon"),
        order=790,
        identity=("item",),
        parent="item",
        store=PublicTextTable(),
        check=check,
        columns=(
            column(
                PublicText,
                "item",
                refers=ITEM,
                required=True,
                listed=True,
                filtered=False,
                aliases=("punktet", "navn", "namn", "hva", "kva", "tiltak", "item", "arven"),
                width=36,
            ),
            column(
                PublicText,
                "is_public",
                listed=True,
                imported=False,
                asked=Asked.NEVER,
            ),
            column(
                PublicText,
                "text_nb",
                section=msg("Hva det er, og hva som skjer"),
                aliases=("tekst", "bokmål", "text", "text nb", "beskrivelse", "til innbyggerne"),
                width=60,
            ),
            column(PublicText, "text_nn", aliases=("nynorsk", "text nn", "tekst nynorsk"), width=60),
            column(PublicText, "text_en", aliases=("engelsk", "english", "text en", "tekst engelsk"), width=60),
            column(
                PublicText,
                "instead_nb",
                section=msg("Når det slutter"),
                aliases=("i stedet", "hva kommer i stedet", "i staden", "instead", "i stedet bokmål"),
                width=40,
            ),
            column(PublicText, "instead_nn", aliases=("i staden nynorsk", "kva kjem i staden", "i stedet nynorsk")),
            column(PublicText, "instead_en", aliases=("i stedet engelsk", "what comes instead")),
            column(
                PublicText,
                "known_on",
                section=msg("Når det ikke er bestemt"),
                listed=True,
                aliases=("når får vi vite det", "når får vi vite det?", "svar kommer", "kjent dato", "known on"),
            ),
            column(
                PublicText,
                "contact_unit",
                section=msg("Hvem innbyggerne kan ringe eller skrive til"),
                listed=True,
                aliases=("enhet", "eining", "kontaktenhet", "hvem svarer", "kven svarar", "contact"),
            ),
            column(PublicText, "contact_phone", aliases=("tlf", "telefonnummer", "mobil", "phone")),
            column(PublicText, "contact_email", aliases=("epost", "mail", "e-postadresse", "email")),
        ),
    )
)
