"""The form of a measure's facts, and the forms of an import."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.actors.queries import ActorFacts
from varig.foundation.kernel import CostBasis, Invalid, Period
from varig.foundation.registers.reading.limits import LARGEST_FILE, MEGABYTE
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import KronerFormField, PartialDateFormField, PlainForm, show_refusal
from varig.initiatives.queries import GoalFacts
from varig.measures.models import Measure
from varig.measures.rules import Dates, problems

_MEASURE: Any = Measure._meta
_ITEM = _MEASURE.get_field("item").related_model._meta


def _label(field: str, meta: Any = _MEASURE) -> Any:
    return capfirst(meta.get_field(field).verbose_name)


def _text(
    field: str, *, lines: int = 1, meta: Any = _MEASURE, required: bool = False, **kwargs: Any
) -> forms.CharField:
    """A text as the model has it; several lines where it is a narrative."""
    widget = forms.Textarea(attrs={"rows": lines}) if lines > 1 else forms.TextInput()
    longest = meta.get_field(field).max_length
    return forms.CharField(label=_label(field, meta), required=required, max_length=longest, widget=widget, **kwargs)


def _choices(field: str, empty: Any) -> list[tuple[str, Any]]:
    return [("", empty), *(_MEASURE.get_field(field).choices or ())]


class MeasureForm(VersionedForm):
    """Every fact of a measure. Empty is unknown."""

    name = _text("name", meta=_ITEM, required=True)
    type = forms.ChoiceField(label=_label("type"), required=False, choices=_choices("type", _("Ukjent")))
    description = _text("description", lines=4)
    area = _text("area")
    start = PartialDateFormField(
        label=_label("start"), required=False, help_text=_("Så mye du vet: 2013, 12.2013 eller 31.12.2013.")
    )
    end = PartialDateFormField(label=_label("end"), required=False)
    cost = KronerFormField(
        label=_label("cost"),
        required=False,
        help_text=_("Kroner. Tomt betyr ukjent, 0 betyr at det ikke koster noe."),
    )
    cost_basis = forms.ChoiceField(
        label=_label("cost_basis"),
        required=False,
        choices=_MEASURE.get_field("cost_basis").choices,
        help_text=_("Beløp som gjelder ulike ting, blir aldri lagt sammen."),
    )
    cost_note = _text("cost_note")
    goals = forms.MultipleChoiceField(label=_("Mål"), required=False, widget=forms.CheckboxSelectMultiple)
    delivered = forms.ChoiceField(
        label=_label("delivered"), required=False, choices=_choices("delivered", _("Ikke sagt ennå"))
    )
    delivered_reason = _text("delivered_reason", lines=3)
    status_after = _text("status_after")
    continuation_note = _text("continuation_note", lines=4, meta=_ITEM)
    source_address = forms.URLField(
        label=_label("source_address"),
        required=False,
        max_length=_MEASURE.get_field("source_address").max_length,
        assume_scheme="https",
        help_text=_("Nettadressen til det som er publisert om tiltaket."),
        error_messages={"invalid": _("Skriv hele nettadressen, for eksempel https://www.kommune.no/side.")},
    )
    source_note = _text("source_note", lines=2)

    def __init__(self, *args: Any, goals: Sequence[GoalFacts], period: Period, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.period = period
        field: Any = self.fields["goals"]
        field.choices = [(str(goal.id), goal.name) for goal in goals]
        if not goals:
            field.help_text = _("Ingen mål er registrert ennå.")

    def clean_cost_basis(self) -> str:
        return self.cleaned_data["cost_basis"] or CostBasis.UNKNOWN.value

    def clean(self) -> dict[str, Any]:
        """The rules look at what could be read, so that all that is wrong is said at once."""
        read = self.cleaned_data
        dates = Dates(read.get("start"), read.get("end"))
        if wrong := list(problems(dates, read.get("cost"), self.period)):
            show_refusal(self, Invalid(wrong))
        return read


class NewMeasureForm(MeasureForm):
    """As MeasureForm, with who answers for it from the beginning."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    accountable = forms.ChoiceField(
        label=_("Ansvarlig"),
        required=False,
        help_text=_("Enheten eller organisasjonen som svarer for tiltaket nå."),
    )
    field_order = ["name", "type", "accountable"]

    def __init__(self, *args: Any, actors: Sequence[ActorFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["accountable"]
        field.choices = [("", _("Ikke valgt")), *((str(one.id), one.name) for one in actors)]


class UploadForm(PlainForm):
    """A spreadsheet to be looked at."""

    file = forms.FileField(
        label=_("Regneark eller CSV-fil"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt,.tsv", "class": "file"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].error_messages["required"] = _("Velg filen med tiltakene.")

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
