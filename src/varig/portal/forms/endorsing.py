"""Whether a partner endorses its own part, in plain words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.forms import PlainForm

YES, NO = "ja", "nei"


class EndorseForm(PlainForm):
    """One answer about all that it was asked. What is in the way can be said in words."""

    asked = forms.IntegerField(widget=forms.HiddenInput)
    reply = forms.ChoiceField(
        label=_("Slutter dere dere til?"),
        widget=forms.RadioSelect,
        choices=[(YES, _("Ja, vi slutter oss til")), (NO, _("Nei, vi slutter oss ikke til"))],
    )
    words = forms.CharField(
        label=_("Med deres egne ord"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Skriv hva som ikke stemmer, hvis noe ikke gjør det. Et nei vises aldri offentlig."),
    )
    on_behalf_of = forms.CharField(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = forms.CharField(
        label=_("Hvilken rolle har du der?"), max_length=200, required=False, help_text=_("For eksempel styreleder.")
    )
    mandate = forms.CharField(label=_("Hvilket vedtak står bak svaret?"), max_length=300, required=False)
