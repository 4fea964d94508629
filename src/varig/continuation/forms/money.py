from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.continuation.forms.labels import choices, label
from varig.continuation.models import FundingLine
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import KronerFormField


class _YearsForm(VersionedForm):
    """One amount for each year, in fields named `year_<year>`."""

    def __init__(self, *args: Any, years: Sequence[int], **kwargs: Any) -> None:
        """`years` in their order."""
        super().__init__(*args, **kwargs)
        for year in years:
            self.fields[f"year_{year}"] = KronerFormField(label=str(year), required=False)


class CostsForm(_YearsForm):
    """What an item costs in each year after the end."""


class SourceForm(_YearsForm):
    """One source's money, how sure it is, and how much in each year."""

    source = forms.CharField(
        label=label(FundingLine, "source"),
        max_length=200,
        help_text=_("For eksempel Bydelens budsjett eller Husbanken."),
    )
    sureness = forms.ChoiceField(
        label=label(FundingLine, "sureness"),
        choices=choices(FundingLine, "sureness"),
        widget=forms.RadioSelect,
        help_text=_("Bare penger i et vedtatt årsbudsjett er sikre."),
    )
