from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.followup.forms.labels import label
from varig.followup.models import LIFE_CHOICES, Observation
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, KronerFormField


class _AskedText(AskedByRule, forms.CharField):
    pass


class _AskedDate(AskedByRule, DateFormField):
    pass


class _AskedReceiver(AskedByRule, forms.TypedChoiceField):
    pass


class ObservationForm(VersionedForm):
    """How it is with an item, why, and what that rests on; and where it is handed on, who is to take over."""

    life = forms.ChoiceField(label=label(Observation, "life"), choices=LIFE_CHOICES, widget=forms.RadioSelect)
    reason = _AskedText(
        label=label(Observation, "reason"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Hva er annerledes enn avtalt? Kan stå tomt når det lever som avtalt."),
    )
    evidence = _AskedText(
        label=label(Observation, "evidence"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Et besøk, et møte, en telling, en årsmelding eller en nettadresse."),
    )
    receiver = _AskedReceiver(
        label=_("Hvem skal ta over?"),
        coerce=int,
        empty_value=None,
        help_text=_("De får spørsmålet på samme måte som før slutten, og svarer selv."),
    )
    from_day = _AskedDate(label=_("Fra dag"))
    amount = KronerFormField(
        label=_("Beløp per år"), required=False, help_text=_("Kroner som følger med. Tomt betyr ukjent.")
    )
    terms = forms.CharField(label=_("Hva som overleveres"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    for_residents = forms.CharField(
        label=label(Observation, "for_residents"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Korte setninger og vanlige ord. Vises bare når runden er ferdig og noen har vist den fram."),
    )

    def __init__(
        self,
        *args: Any,
        receivers: Sequence[tuple[str, list[tuple[int, str]]]],
        handed_on: str = "",
        **kwargs: Any,
    ) -> None:
        """`receivers` are choices in groups. `handed_on`: whoever is asked already in this round."""
        super().__init__(*args, **kwargs)
        self.handed_on = handed_on
        self.fields["receiver"].choices = [("", _("Velg mottaker")), *receivers]  # type: ignore[attr-defined]
        if handed_on:
            for name in ("receiver", "from_day", "amount", "terms"):
                del self.fields[name]
