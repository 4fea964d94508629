from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from varig.continuation.forms.labels import choices, label
from varig.continuation.models import Fate, FateAlternative
from varig.continuation.queries import Evidence
from varig.continuation.queries.evidence import EvidenceChoices
from varig.continuation.rules.instead import alternative_field
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField
from varig.foundation.ui.text import say

LINES = forms.Textarea(attrs={"rows": 3})
GROUPS = "target-groups"
"""The list of known groups in the page, which a field for a group proposes from."""
UNKNOWN, YES, NO = "", "yes", "no"
_USED = [(YES, _("Ja")), (NO, _("Nei")), (UNKNOWN, _("Vet ikke"))]


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class FateForm(VersionedForm):
    """What should happen to an item, and why."""

    outcome = forms.ChoiceField(label=_("Hva skal skje?"), choices=choices(Fate, "outcome"), widget=forms.RadioSelect)
    home = _AskedChoice(
        label=_("Hvem har det fra da av?"),
        choices=choices(Fate, "home"),
        widget=forms.RadioSelect,
        help_text=_("Gjelder bare det som går videre."),
    )
    until = DateFormField(
        label=label(Fate, "until"),
        required=False,
        help_text=_("Bare når det går videre for en tid. Tomt betyr inntil videre."),
    )
    last_day = DateFormField(
        label=label(Fate, "last_day"),
        required=False,
        help_text=_("Siste dag for dem som bruker det. Tomt betyr ukjent."),
    )
    alternative = forms.CharField(
        label=label(Fate, "alternative"),
        required=False,
        widget=LINES,
        help_text=_("Hvor kan de som bruker det, gå etterpå?"),
    )
    no_alternative = forms.BooleanField(label=label(Fate, "no_alternative"), required=False)
    grounds = forms.CharField(
        label=label(Fate, "grounds"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Skriv så den som ikke var med, forstår. Teksten brukes i strategien."),
    )
    used_by_children = forms.ChoiceField(
        label=_("Brukes det av barn?"),
        choices=_USED,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Alle under 18 år."),
    )
    best_for_children = forms.CharField(label=label(Fate, "best_for_children"), required=False, widget=LINES)
    children_heard = forms.CharField(
        label=label(Fate, "children_heard"),
        required=False,
        widget=LINES,
        help_text=_("Hvem som ble spurt, hvordan og når, og hva de sa. Aldri navn på barn."),
    )
    children_weighed = forms.CharField(
        label=label(Fate, "children_weighed"),
        required=False,
        widget=LINES,
        help_text=_("Hva som talte for og imot, og hvor mye barnas beste fikk å si."),
    )

    def __init__(self, *args: Any, rows: int = 1, **kwargs: Any) -> None:
        """`rows` is how many target groups there is room for."""
        super().__init__(*args, **kwargs)
        self.rows = range(rows)
        for index in self.rows:
            for name, field in _alternative_fields(index).items():
                field.show_hidden_initial = True
                self.fields[name] = field


def _alternative_fields(index: int) -> dict[str, forms.Field]:
    return {
        alternative_field(index, "whom"): forms.CharField(
            label=label(FateAlternative, "for_whom"),
            max_length=200,
            required=False,
            widget=forms.TextInput(attrs={"list": GROUPS}),
        ),
        alternative_field(index, "text"): forms.CharField(
            label=label(FateAlternative, "alternative"), required=False, widget=forms.Textarea(attrs={"rows": 2})
        ),
        alternative_field(index, "nothing"): forms.BooleanField(
            label=label(FateAlternative, "nothing"), required=False
        ),
    }


class DecisionForm(FateForm):
    """A fate as it was decided, and by what authority."""

    on = DateFormField(label=label(Fate, "decided_on"))
    body = forms.CharField(
        label=label(Fate, "decided_by"), max_length=200, help_text=_("For eksempel bydelsutvalget eller kommunestyret.")
    )
    case_number = forms.CharField(
        label=label(Fate, "case_number"), max_length=60, required=False, help_text=_("For eksempel 23/47.")
    )
    delegation = forms.CharField(
        label=label(Fate, "delegation"),
        max_length=200,
        required=False,
        help_text=_("Når programeieren avgjør selv: hvilken fullmakt, og hvor den står."),
    )


class EvidenceForm(VersionedForm):
    """What a fate rests on."""

    sources = forms.MultipleChoiceField(
        label=_("Bygger på"), required=False, widget=forms.CheckboxSelectMultiple, help_text=_("Velg så mange du vil.")
    )

    def __init__(
        self, *args: Any, among: Sequence[EvidenceChoices], standing: Sequence[Evidence] = (), **kwargs: Any
    ) -> None:
        """`among` are what can be chosen; what stands already and is there no more can still be kept."""
        super().__init__(*args, **kwargs)
        groups = [(say(one.title), [(each.source, each.name) for each in one.choices]) for one in among]
        offered = {source for _title, choices in groups for source, _name in choices}
        gone = [(one.source, one.name) for one in standing if one.source not in offered]
        if gone:
            groups.append((gettext("Finnes ikke lenger i registeret"), gone))
        self.fields["sources"].choices = groups  # type: ignore[attr-defined]
