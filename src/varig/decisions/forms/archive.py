"""Where records are kept in the archive, for one or many; and why a mark is taken away."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.decisions.models.archive import ACCESS_CHOICES, ArchiveMark
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule


class _AskedText(AskedByRule, forms.CharField):
    pass


def _label(name: str) -> Any:
    return capfirst(ArchiveMark._meta.get_field(name).verbose_name)  # type: ignore[union-attr]


class MarkForm(VersionedForm):
    """One or many. What is left empty leaves what stands."""

    case_number = forms.CharField(
        label=_label("case_number"), required=False, max_length=60, help_text=_("For eksempel 27/142.")
    )
    first_journal_number = forms.CharField(label=_label("journal_number"), required=False, max_length=60)
    access = forms.ChoiceField(
        label=_label("access"),
        required=False,
        choices=[("", _("La stå som det er")), *ACCESS_CHOICES],
        widget=forms.RadioSelect,
    )
    basis = _AskedText(
        label=_label("basis"),
        max_length=200,
        help_text=_("Hjemmel i offentleglova, for eksempel «Offl. § 14». Bare for det som er unntatt."),
        widget=forms.TextInput(attrs={"list": "archive-bases"}),
    )

    def __init__(self, *args: Any, count: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if count > 1:
            field = self.fields["first_journal_number"]
            field.label = _("Første journalnummer")
            field.help_text = _("De andre får numrene etter, eldste dokument først: 27/142-3, 27/142-4 …")


class UnmarkForm(VersionedForm):
    """Why a mark is taken away."""

    why = _AskedText(label=_("Hvorfor?"), widget=forms.Textarea(attrs={"rows": 3}))
