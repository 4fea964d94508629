"""The answer of an association, a housing cooperative or anybody else who has no account, in plain words."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.continuation.rules.handovers import REPLY_NAMES
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, KronerFormField
from varig.foundation.ui.text import say


class _AskedDate(AskedByRule, DateFormField):
    pass


class ReplyForm(VersionedForm):
    """What a reply has no use for is left alone."""

    reply = forms.ChoiceField(label=_("Hva svarer dere?"), widget=forms.RadioSelect)
    answer_on = _AskedDate(label=_("Når er møtet?"))
    from_day = _AskedDate(label=_("Fra dag"))
    until = DateFormField(label=_("Til dag"), required=False)
    amount = KronerFormField(
        label=_("Kroner dere trenger i året"), required=False, help_text=_("Tomt betyr ukjent, 0 betyr ingen penger.")
    )
    terms = forms.CharField(label=_("Hva dere tar over"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    words = forms.CharField(
        label=_("Med deres egne ord"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Vilkår, spørsmål eller grunner. Et nei trenger ingen grunn, og vises aldri offentlig."),
    )
    on_behalf_of = forms.CharField(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = forms.CharField(
        label=_("Hvilken rolle har du der?"), max_length=200, required=False, help_text=_("For eksempel styreleder.")
    )
    mandate = forms.CharField(
        label=_("Hvilket vedtak står bak svaret?"),
        max_length=300,
        required=False,
        help_text=_("For eksempel styremøtet 3. mai, sak 12."),
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        """The choices are said in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["reply"].choices = [(key.value, say(name)) for key, name in REPLY_NAMES.items()]  # type: ignore[attr-defined]
