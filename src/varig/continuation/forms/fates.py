from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.continuation.forms.labels import choices, label
from varig.continuation.models import Fate
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField

LINES = forms.Textarea(attrs={"rows": 3})


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
