from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import PartialDateFormField


class ConfirmForm(VersionedForm):
    """What a service does with the method from now on, who says so, and when."""

    words = forms.CharField(
        label=_("Hva gjør tjenesten fra nå av?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Med tjenestens egne ord. Det står i strategien."),
    )
    confirmed_by = forms.CharField(
        label=_("Hvem bekrefter?"), max_length=200, help_text=_("Stilling eller rolle, ikke navn.")
    )
    confirmed_on = PartialDateFormField(label=_("Når?"))
