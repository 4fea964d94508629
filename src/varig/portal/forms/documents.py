"""Which documents residents may read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.editing import VersionedForm


class DocumentsForm(VersionedForm):
    """One tick for each."""

    documents = forms.MultipleChoiceField(
        label=_("Dokumenter"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].choices = choices  # type: ignore[attr-defined]
