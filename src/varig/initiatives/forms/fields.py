"""Fields with the label, the length and the choices that their model says."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.forms import WithoutBirthNumber
from varig.initiatives.models import Initiative

INITIATIVE: Any = Initiative._meta
LONGEST_TEXT = 20_000


class OwnWordsField(WithoutBirthNumber):
    """Text of several paragraphs, with a blank line between them whatever the browser sends for one."""

    def to_python(self, value: Any) -> str:
        return "\n".join(line.rstrip() for line in (super().to_python(value) or "").splitlines()).strip()


def label(field: str, meta: Any = INITIATIVE) -> Any:
    """What the model calls it."""
    return capfirst(meta.get_field(field).verbose_name)


def text(
    field: str, *, required: bool = False, meta: Any = INITIATIVE, look: str = "", help_text: Any = ""
) -> forms.CharField:
    """One line."""
    return WithoutBirthNumber(
        label=label(field, meta),
        required=required,
        max_length=meta.get_field(field).max_length,
        widget=forms.TextInput(attrs={"class": look} if look else {}),
        help_text=help_text,
    )


def own_words(field: str, help_text: Any = "", *, lines: int = 5) -> forms.CharField:
    """The municipality's own words, as long as they need to be."""
    return OwnWordsField(
        label=label(field),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": lines}),
        help_text=help_text,
    )


def months(field: str) -> forms.IntegerField:
    """A number of months before the end."""
    return forms.IntegerField(
        label=label(field),
        min_value=0,
        max_value=120,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "date"}),
        error_messages={
            "invalid": _("Skriv antall måneder med tall."),
            "min_value": _("Skriv 0 eller mer."),
            "max_value": _("Skriv høyst 120 måneder."),
        },
    )


def address(field: str, meta: Any = INITIATIVE) -> forms.URLField:
    """A web address."""
    return forms.URLField(
        label=label(field, meta),
        required=False,
        max_length=meta.get_field(field).max_length,
        assume_scheme="https",
        error_messages={"invalid": _("Skriv hele nettadressen, for eksempel https://www.kommune.no/side.")},
    )
