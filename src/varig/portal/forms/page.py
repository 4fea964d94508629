"""What the residents' page says by itself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import DateFormField, WithoutBirthNumber
from varig.portal.models import PublicPage

_META: Any = PublicPage._meta
_LONGEST = 5_000
_ADDRESS_WRONG = _("Skriv hele nettadressen, for eksempel https://www.kommune.no/side.")
_EMAIL_WRONG = _("Skriv adressen som navn@kommune.no.")


def _about(name: str) -> dict[str, Any]:
    field = _META.get_field(name)
    return {"label": capfirst(field.verbose_name), "help_text": field.help_text, "required": False}


def _line(name: str) -> forms.CharField:
    return WithoutBirthNumber(max_length=_META.get_field(name).max_length, **_about(name))


def _words(name: str) -> forms.CharField:
    return WithoutBirthNumber(max_length=_LONGEST, widget=forms.Textarea(attrs={"rows": 4}), **_about(name))


def _address(name: str) -> forms.URLField:
    return forms.URLField(assume_scheme="https", error_messages={"invalid": _ADDRESS_WRONG}, **_about(name))


class PageForm(VersionedForm):
    """Empty is left out of the page; what it can't do without is asked for when it is published."""

    place = _line("place")
    place_en = _line("place_en")
    lead_nb = _words("lead_nb")
    lead_nn = _words("lead_nn")
    lead_en = _words("lead_en")
    words_hold = forms.BooleanField(
        label=_("Tekstene gjelder fortsatt"),
        required=False,
        help_text=_(
            "Innledningen og hvordan si hva man mener, ble skrevet for en annen del av satsingen, og vises ikke nå. "
            "Kryss av for å vise dem som de står, eller skriv dem om."
        ),
    )
    contact_unit = _line("contact_unit")
    contact_phone = _line("contact_phone")
    contact_email = forms.EmailField(error_messages={"invalid": _EMAIL_WRONG}, **_about("contact_email"))
    opinion_nb = _words("opinion_nb")
    opinion_nn = _words("opinion_nn")
    opinion_en = _words("opinion_en")
    opinion_from = DateFormField(**_about("opinion_from"))
    opinion_until = DateFormField(**_about("opinion_until"))
    accessibility_address = _address("accessibility_address")
    privacy_address = _address("privacy_address")

    def __init__(self, *args: Any, is_stale: bool = False, **kwargs: Any) -> None:
        """`is_stale`: what was written holds for another stage than this."""
        super().__init__(*args, **kwargs)
        if not is_stale:
            del self.fields["words_hold"]


PARTS: tuple[tuple[Any, tuple[str, ...]], ...] = (
    (_("Overskrift og innledning"), ("place", "place_en", "words_hold", "lead_nb", "lead_nn", "lead_en")),
    (_("Hvem innbyggerne kan ta kontakt med"), ("contact_unit", "contact_phone", "contact_email")),
    (_("Si hva du mener"), ("opinion_nb", "opinion_nn", "opinion_en", "opinion_from", "opinion_until")),
    (_("Kommunens erklæringer"), ("accessibility_address", "privacy_address")),
)
"""The form's parts, each with its heading."""
