"""The forms of an import: the file, and where its header stands."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.registers.reading.limits import LARGEST_FILE, MEGABYTE
from varig.foundation.ui.forms import PlainForm


class UploadForm(PlainForm):
    """A spreadsheet to be looked at."""

    file = forms.FileField(
        label=_("Regneark eller CSV-fil"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt,.tsv", "class": "file"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].error_messages["required"] = _("Velg filen du vil hente inn.")

    def clean_file(self) -> Any:
        """Refused before it is read: no file shall fill the server's memory."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            text = _("Filen er større enn %(most)s MB. Ta bort bilder og ark som ikke skal med, eller del den.")
            raise forms.ValidationError(text, params={"most": LARGEST_FILE // MEGABYTE})
        return file


class HeaderRowForm(PlainForm):
    """Where the header stands, when a person says so."""

    header_row = forms.IntegerField(
        label=_("Overskriften står i rad"),
        required=False,
        min_value=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short"}),
        error_messages={"invalid": _("Skriv radens nummer, for eksempel 4.")},
    )
