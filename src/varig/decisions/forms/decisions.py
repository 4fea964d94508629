from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.labels import label
from varig.decisions.models import Decision, DecisionTask
from varig.decisions.models.decisions import RESULT_CHOICES
from varig.decisions.rules.decisions import WAY_NAMES, amendment_field, task_field
from varig.foundation.files.content.kinds import ENDINGS
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, PlainForm, WholeNumberFormField, WithoutBirthNumber
from varig.foundation.ui.text import say

Choices = Sequence[tuple[str, Any]]
_NOTHING: tuple[str, Any] = ("", _("Velg"))
_OUTCOMES = [
    _NOTHING,
    ("continued", _("Videreføres som det er")),
    ("changed", _("Videreføres i endret form")),
    ("phased_out", _("Fases ut")),
    ("established", _("Etableres")),
]
_HOMES = [
    ("", _("Ingen")),
    ("same", _("Den som har det nå")),
    ("ordinary", _("Ordinær drift i kommunen")),
    ("other", _("En annen aktør")),
]


class _AskedText(AskedByRule, WithoutBirthNumber):
    pass


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class DecisionForm(VersionedForm):
    """A decision as it stands in the minutes, what it changed, and what follows from it."""

    result = forms.ChoiceField(
        label=label(Decision, "result"),
        choices=RESULT_CHOICES,
        widget=forms.RadioSelect,
        help_text=_("Bare det som er vedtatt, gjør forslagene til avgjørelser."),
    )
    way = forms.ChoiceField(label=_("Hvem vedtok?"), widget=forms.RadioSelect)
    body = forms.CharField(
        label=label(Decision, "body"),
        max_length=200,
        help_text=_("For eksempel bydelsutvalget, eller stillingen til den som har fullmakten."),
    )
    on = DateFormField(label=label(Decision, "on"))
    case_number = _AskedText(
        label=label(Decision, "case_number"),
        max_length=60,
        help_text=_("For eksempel 23/47. Etter delegasjon kan det stå tomt."),
    )
    delegation = _AskedText(
        label=label(Decision, "delegation"),
        max_length=300,
        help_text=_("Bare etter delegasjon: hvilken fullmakt, hvor den står, og hvem som har den."),
    )
    report_version = forms.ChoiceField(
        label=_("Sluttrapporten som ble lagt fram"), required=False, help_text=_("Bare frosne versjoner kan vedtas.")
    )
    strategy_version = forms.ChoiceField(label=_("Strategien som ble lagt fram"), required=False)
    text = WithoutBirthNumber(label=label(Decision, "text"), widget=forms.Textarea(attrs={"rows": 6}))
    changes = WithoutBirthNumber(
        label=label(Decision, "changes"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bare når det er vedtatt med endringer. Endrede punkter i arven føres inn under."),
    )
    votes_for = WholeNumberFormField(label=label(Decision, "votes_for"), required=False)
    votes_against = WholeNumberFormField(label=label(Decision, "votes_against"), required=False)
    document = forms.FileField(
        label=_("Protokoll eller vedtaksbrev"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput({"class": "file", "accept": ",".join(ENDINGS)}),
    )
    review_on = DateFormField(
        label=label(Decision, "review_on"), required=False, help_text=_("Når saken skal opp igjen.")
    )

    def __init__(
        self,
        *args: Any,
        reports: Choices = (),
        strategies: Choices = (),
        items: Choices = (),
        units: Choices = (),
        tasks: int = 1,
        amendments: int = 0,
        taken_over: int = 0,
        replaces: bool = False,
        **kwargs: Any,
    ) -> None:
        """`tasks` and `amendments` are how many there is room for; `taken_over` are those of a replaced decision."""
        super().__init__(*args, **kwargs)
        self.fields["way"].choices = [(way.value, say(name)) for way, name in WAY_NAMES.items()]  # type: ignore[attr-defined]
        self.fields["report_version"].choices = [("", _("Ingen")), *reports]  # type: ignore[attr-defined]
        self.fields["strategy_version"].choices = [("", _("Ingen")), *strategies]  # type: ignore[attr-defined]
        self.tasks, self.amendments = range(tasks), range(amendments)
        for index in self.tasks:
            self.fields |= _task(index, units)
        for index in self.amendments:
            self.fields |= _amendment(index, items)
        for index in self.amendments[:taken_over]:
            self.fields[amendment_field(index, "gone")] = forms.BooleanField(
                label=_("Ta bort endringen"), required=False, help_text=_("Da gjelder det versjonen foreslo.")
            )
        if replaces:
            self.fields["reason"] = WithoutBirthNumber(
                label=label(Decision, "reason"), widget=forms.Textarea(attrs={"rows": 3})
            )


def _task(index: int, units: Choices) -> dict[str, forms.Field]:
    return {
        task_field(index, "what"): _AskedText(
            label=label(DecisionTask, "what"), max_length=500, required=False, widget=forms.TextInput
        ),
        task_field(index, "unit"): forms.ChoiceField(
            label=label(DecisionTask, "unit"), choices=[_NOTHING, *units], required=False
        ),
        task_field(index, "due"): DateFormField(label=label(DecisionTask, "due"), required=False),
    }


def _amendment(index: int, items: Choices) -> dict[str, forms.Field]:
    return {
        amendment_field(index, "item"): _AskedChoice(
            label=_("Punktet"),
            choices=[_NOTHING, *items],
            error_messages={"invalid_choice": _("Punktet er fjernet fra Arven siden du åpnet siden. Velg et annet.")},
        ),
        amendment_field(index, "outcome"): _AskedChoice(label=_("Det som ble vedtatt"), choices=_OUTCOMES),
        amendment_field(index, "home"): forms.ChoiceField(
            label=_("Hvem har det fra da av"), choices=_HOMES, required=False
        ),
        amendment_field(index, "last_day"): DateFormField(
            label=_("Siste dag"), required=False, help_text=_("Bare for det som fases ut.")
        ),
        amendment_field(index, "alternative"): forms.CharField(
            label=_("Hva brukerne får i stedet"), required=False, widget=forms.Textarea(attrs={"rows": 2})
        ),
        amendment_field(index, "grounds"): _AskedText(label=_("Begrunnelse"), widget=forms.Textarea(attrs={"rows": 2})),
    }


class TaskDoneForm(PlainForm):
    """That what followed from a decision was done."""

    on = DateFormField(label=label(DecisionTask, "done_on"))
    how = WithoutBirthNumber(
        label=label(DecisionTask, "done_how"),
        max_length=500,
        help_text=_("For eksempel en saksmappe, et bilde eller hvem som har sett det."),
    )
