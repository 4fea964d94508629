"""The initiative's own facts with its phases and yearly money, and its goals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import CostBasis, PartialDate
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import DateFormField, KronerFormField, PartialDateFormField, PlainForm
from varig.foundation.ui.text import say
from varig.initiatives.models import Goal, Initiative, Municipality, Phase, YearlyFrame
from varig.initiatives.rules import PHASE_NAMES, FrameRow, PhaseNumber

EMPTY_ROWS = 3
"""Rows for more money, below those that stand."""
_MOST_ROWS = 200

_INITIATIVE: Any = Initiative._meta
_PHASE: Any = Phase._meta
_MUNICIPALITY: Any = Municipality._meta
_FRAME: Any = YearlyFrame._meta
_GOAL: Any = Goal._meta


def _label(field: str, meta: Any = _INITIATIVE) -> Any:
    return capfirst(meta.get_field(field).verbose_name)


def _text(
    field: str, *, lines: int = 1, required: bool = False, meta: Any = _INITIATIVE, look: str = ""
) -> forms.CharField:
    attrs = {"class": look} if look else {}
    widget = forms.Textarea(attrs={"rows": lines}) if lines > 1 else forms.TextInput(attrs=attrs)
    return forms.CharField(
        label=_label(field, meta), required=required, max_length=meta.get_field(field).max_length, widget=widget
    )


def _months(field: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=_label(field),
        min_value=0,
        max_value=120,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "date"}),
        error_messages={
            "invalid": _("Skriv antall måneder med tall."),
            "min_value": _("Skriv 0 eller mer."),
            "max_value": _("Skriv høyst 120 måneder."),
        },
    )


def _address(field: str, meta: Any) -> forms.URLField:
    return forms.URLField(
        label=_label(field, meta),
        required=False,
        max_length=meta.get_field(field).max_length,
        assume_scheme="https",
        error_messages={"invalid": _("Skriv hele nettadressen, for eksempel https://www.kommune.no/side.")},
    )


class InitiativeForm(VersionedForm):
    """Facts, deadlines, the five phases, and money per year and source."""

    name = _text("name", required=True)
    area = _text("area")
    start = PartialDateFormField(label=_label("start"), help_text=_("Så mye du vet: 2013, 12.2013 eller 31.12.2013."))
    end = PartialDateFormField(label=_label("end"))
    actual_end = DateFormField(
        label=_label("actual_end"), required=False, help_text=_("Fylles ut når satsingen er avsluttet.")
    )
    start_decision = _text("start_decision")
    description = _text("description", lines=5)
    source_address = _address("source_address", _INITIATIVE)
    decision_months = _months("decision_months")
    study_months = _months("study_months")
    report_months = _months("report_months")

    def __init__(self, *args: Any, frames: int, **kwargs: Any) -> None:
        """`frames` is how many rows of money stand; what is sent may have more."""
        super().__init__(*args, **kwargs)
        for number in PhaseNumber:
            for part in ("start", "end"):
                self.fields[f"phase_{number}_{part}"] = PartialDateFormField(
                    label=f"{say(PHASE_NAMES[number])}: {_label(part, _PHASE)}", required=False
                )
        self.rows = min(max(frames + EMPTY_ROWS, _sent_rows(self.data)), _MOST_ROWS)
        for index in range(self.rows):
            self.fields.update(_frame_fields(index))

    def phase_fields(self) -> Iterable[tuple[Any, Any, Any]]:
        """Each phase's name with its two fields, for the table of the page."""
        for number in PhaseNumber:
            yield PHASE_NAMES[number], self[f"phase_{number}_start"], self[f"phase_{number}_end"]

    def frame_fields(self) -> Iterable[list[Any]]:
        """The fields of each row of money."""
        for index in range(self.rows):
            yield [self[name] for name in _frame_fields(index)]

    def phases(self) -> dict[int, tuple[PartialDate | None, PartialDate | None]]:
        """What was written of the phases."""
        data = self.cleaned_data
        return {int(n): (data[f"phase_{n}_start"], data[f"phase_{n}_end"]) for n in PhaseNumber}

    def frames(self) -> list[FrameRow]:
        """What was written of money, row by row."""
        return [frame_row(self.cleaned_data, index) for index in range(self.rows)]


def frame_row(data: Mapping[str, Any], index: int) -> FrameRow:
    """One row of money."""
    year, source, amount, basis, address = (data[name] for name in _frame_names(index))
    return FrameRow(year, source.strip(), amount, CostBasis(basis or CostBasis.UNKNOWN), address)


def _frame_names(index: int) -> list[str]:
    return [f"frame_{index}_{part}" for part in ("year", "source", "amount", "basis", "address")]


def _frame_fields(index: int) -> dict[str, forms.Field]:
    year, source, amount, basis, address = _frame_names(index)
    return {
        year: forms.IntegerField(
            label=_label("year", _FRAME),
            required=False,
            min_value=1900,
            max_value=2200,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "year"}),
            error_messages={
                "invalid": _("Skriv året med fire sifre."),
                "min_value": _("Skriv året med fire sifre."),
                "max_value": _("Skriv året med fire sifre."),
            },
        ),
        source: _text("source", meta=_FRAME, look="payer"),
        amount: KronerFormField(label=_label("amount", _FRAME), required=False, negative=False),
        basis: forms.ChoiceField(
            label=_label("basis", _FRAME),
            required=False,
            choices=_FRAME.get_field("basis").choices,
            initial=CostBasis.UNKNOWN.value,
            widget=forms.Select(attrs={"class": "kind"}),
        ),
        address: _address("source_address", _FRAME),
    }


def _sent_rows(data: Mapping[str, Any]) -> int:
    """How many rows the page had that is sent."""
    numbers = (name.split("_")[1] for name in data if name.startswith("frame_"))
    return max((int(number) + 1 for number in numbers if number.isascii() and number.isdigit()), default=0)


class GoalForm(PlainForm):
    """A goal."""

    name = forms.CharField(label=_label("name", _GOAL), max_length=_GOAL.get_field("name").max_length)
    is_main = forms.BooleanField(label=_("Dette er et hovedmål"), required=False)


class BudgetInputForm(VersionedForm):
    """The municipality's yearly day for budget input."""

    budget_day = forms.IntegerField(label=_label("budget_day", _MUNICIPALITY), min_value=1, max_value=28)
    budget_month = forms.IntegerField(label=_label("budget_month", _MUNICIPALITY), min_value=1, max_value=12)
