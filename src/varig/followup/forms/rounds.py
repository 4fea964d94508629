from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.followup.forms.labels import label
from varig.followup.models import Round
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField

_SENDER = _("Den som står bak når folk blir spurt, for eksempel «Kommunedirektøren». Rolle eller enhet, ikke person.")


class _AskedText(AskedByRule, forms.CharField):
    pass


class PlanForm(VersionedForm):
    """Who answers for the usual rounds, and in whose name they go out."""

    unit = forms.TypedChoiceField(
        label=label(Round, "unit"), coerce=int, help_text=_("Enheten som ser etter, runde for runde.")
    )
    sender = _AskedText(label=label(Round, "sender"), max_length=200, help_text=_SENDER)

    def __init__(self, *args: Any, units: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", _("Velg enhet")), *units]  # type: ignore[attr-defined]


class RoundForm(PlanForm):
    """One round: its day besides. The unit may be found later; without it the round can't be opened."""

    due = DateFormField(label=label(Round, "due"), help_text=_("Når det skal være sett på, for eksempel 31.12.2028."))
    why = _AskedText(
        label=_("Hvorfor flyttes runden?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Bare når datoen endres. Grunnen blir stående på siden til runden."),
    )
    field_order = ("due", "why", "unit", "sender")

    def __init__(self, *args: Any, may_be_asked_why: bool = False, **kwargs: Any) -> None:
        """`may_be_asked_why`: the initiative is over, so that another day needs a reason."""
        super().__init__(*args, **kwargs)
        if not may_be_asked_why:
            del self.fields["why"]
        self.fields["unit"].required = False
        self.fields["unit"].empty_value = None  # type: ignore[attr-defined]


class StepForm(VersionedForm):
    """A step that needs nothing but a yes."""


class WhyForm(VersionedForm):
    """A step that needs a reason."""

    why = _AskedText(label=_("Hvorfor?"), widget=forms.Textarea(attrs={"rows": 3}))


class EarlyForm(VersionedForm):
    """Why a round is opened long before its day."""

    why = _AskedText(label=_("Hvorfor åpnes runden så lenge før dagen?"), widget=forms.Textarea(attrs={"rows": 3}))


class EndForm(VersionedForm):
    """What the round came to, and why something was left out."""

    summary = forms.CharField(
        label=label(Round, "summary"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Det viktigste runden viste."),
    )
    left_out = _AskedText(label=label(Round, "left_out"), widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, left: int, **kwargs: Any) -> None:
        """`left`: how many items nobody has looked at; where there are none, nothing is asked about them."""
        super().__init__(*args, **kwargs)
        if not left:
            del self.fields["left_out"]
