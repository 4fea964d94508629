"""Whether a partner endorses its own part, in plain words."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.rules.endorsements import REPLY_WORDS
from varig.foundation.ui.forms import AskedByRule, PlainForm
from varig.foundation.ui.text import say


class _AskedText(AskedByRule, forms.CharField):
    """Asked for by some answers: the page doesn't say that it may be left empty."""


class EndorseForm(PlainForm):
    """One answer about all that it was asked. What is in the way can be said in words."""

    asked = forms.IntegerField(widget=forms.HiddenInput)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reply = forms.ChoiceField(label=_("Slutter dere dere til?"), widget=forms.RadioSelect)
    words = _AskedText(
        label=_("Med deres egne ord"),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Vilkår må stå her, og grunnen når en enhet i kommunen sier nei. Ellers kan det stå tomt. "
            "Et nei vises aldri offentlig."
        ),
    )
    on_behalf_of = forms.CharField(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = forms.CharField(
        label=_("Hvilken rolle har du der?"), max_length=200, required=False, help_text=_("For eksempel styreleder.")
    )
    mandate = forms.CharField(label=_("Hvilket vedtak står bak svaret?"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The choices are said in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["reply"].choices = [(one.value, say(words)) for one, words in REPLY_WORDS.items()]  # type: ignore[attr-defined]
