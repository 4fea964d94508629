from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.labels import label
from varig.decisions.models import AcceptedShortfall, Closing
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import DateFormField, WithoutBirthNumber

_LINES = forms.Textarea(attrs={"rows": 4})


class ClosingForm(VersionedForm):
    """The day, and when the staff's access ends; in spite of something also who answers for it, and why.

    `shown` is a mark of all that the page said. `looking`: only the day is asked about, the rest is kept as typed.
    """

    day = DateFormField(label=label(Closing, "day"))
    access_ends = DateFormField(
        label=_("Fra denne dagen har programleder og koordinator ikke tilgang"),
        help_text=_("Programeier, enhetene og sekretariatet beholder sin tilgang."),
    )
    shown = forms.CharField(widget=forms.HiddenInput, required=False)
    confirmed = forms.BooleanField(label=_("Jeg har lest hva som slettes, og vil avslutte satsingen"))

    def __init__(self, *args: Any, in_spite: bool = False, looking: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if in_spite:
            self.fields["name"] = WithoutBirthNumber(
                label=_("Navnet på deg som svarer for det"),
                max_length=200,
                error_messages={"required": _("Skriv navnet på den som svarer for at satsingen avsluttes likevel.")},
            )
            self.fields["reason"] = WithoutBirthNumber(
                label=label(Closing, "reason"),
                widget=_LINES,
                help_text=_("Navn og grunn vises for alle etterpå."),
                error_messages={
                    "required": _("Skriv hvorfor satsingen avsluttes likevel. Det vises for alle etterpå.")
                },
            )
            self.fields["confirmed"] = self.fields.pop("confirmed")
        self._looking = looking

    def full_clean(self) -> None:
        """To look, only the day is needed. The labels stay as they are: to close, the rest is."""
        super().full_clean()
        for name in list(self.errors) if self._looking else ():
            if name != "day" and all(one.code == "required" for one in self.errors[name].as_data()):
                del self.errors[name]


class ReopeningForm(VersionedForm):
    """Why it is opened again."""

    reason = WithoutBirthNumber(
        label=_("Hvorfor"), widget=_LINES, error_messages={"required": _("Skriv hvorfor satsingen gjenåpnes.")}
    )


class ShortfallForm(VersionedForm):
    """Who accepts by name that it isn't financed, and why. `seen` is the amount as it was shown."""

    seen = forms.DecimalField(widget=forms.HiddenInput, required=False)
    name = WithoutBirthNumber(label=label(AcceptedShortfall, "name"), max_length=200)
    reason = WithoutBirthNumber(label=label(AcceptedShortfall, "reason"), widget=_LINES)
