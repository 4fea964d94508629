"""Boundaries from a file: which file, and which of its areas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.forms import PartialDateFormField, PlainForm
from varig.initiatives.forms.fields import address, label
from varig.initiatives.models import Area
from varig.initiatives.rules.boundaries import LARGEST_FILE

MEGABYTE = 1024 * 1024

_AREA: Any = Area._meta


class BoundaryFileForm(PlainForm):
    """A GeoJSON file to be looked at."""

    file = forms.FileField(
        label=_("GeoJSON-fil"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".geojson,.json,application/geo+json", "class": "file"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].error_messages["required"] = _("Velg filen med grensene.")

    def clean_file(self) -> Any:
        """Refused before it is read: no file shall fill the server's memory."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_FILE:
            text = _("Filen er større enn %(most)s MB. Ta ut områdene du trenger, eller forenkle grensene.")
            raise forms.ValidationError(text, params={"most": LARGEST_FILE // MEGABYTE})
        return file


class ChosenAreasForm(PlainForm):
    """What is what in the file, what is looked for in it, and what holds for all areas that are chosen."""

    name_key = forms.ChoiceField(label=_("Navnet står i"), required=False)
    code_key = forms.ChoiceField(label=_("Koden står i"), required=False)
    q = forms.CharField(label=_("Finn i filen"), required=False, max_length=100)
    code_kind = forms.ChoiceField(
        label=label("code_kind", _AREA),
        required=False,
        choices=[("", _("Ukjent")), *_AREA.get_field("code_kind").choices],
    )
    valid_from = PartialDateFormField(
        label=label("valid_from", _AREA),
        required=False,
        help_text=_("Koder skiftes når kommuner og bydeler deles på nytt. Så mye du vet."),
    )
    valid_to = PartialDateFormField(label=label("valid_to", _AREA), required=False)
    source_address = address("source_address", _AREA)

    def __init__(self, *args: Any, keys: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(key, key) for key in keys]
        self.fields["name_key"].choices = named or [("", _("Ingen"))]  # type: ignore[attr-defined]
        self.fields["code_key"].choices = [("", _("Ingen")), *named]  # type: ignore[attr-defined]
