from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.ui.forms import DateFormField, PlainForm, WithoutBirthNumber

YES, NO = "ja", "nei"


class AskForm(PlainForm):
    """Whom to ask, and by when."""

    actors = forms.MultipleChoiceField(label=_("Hvem skal spørres?"), widget=forms.CheckboxSelectMultiple)
    reply_by = DateFormField(label=_("Svar innen"), required=False)

    def __init__(self, *args: Any, among: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actors"].choices = among  # type: ignore[attr-defined]


class EndorsementForm(PlainForm):
    """A unit's answer about its own part."""

    asked = forms.IntegerField(widget=forms.HiddenInput)
    reply = forms.ChoiceField(
        label=_("Slutter enheten seg til?"),
        widget=forms.RadioSelect,
        choices=[(YES, _("Ja, vi slutter oss til")), (NO, _("Nei, vi slutter oss ikke til"))],
    )
    words = WithoutBirthNumber(
        label=_("Med egne ord"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Skriv hvorfor hvis svaret er nei. Det vises aldri offentlig."),
    )
    on_behalf_of = WithoutBirthNumber(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = WithoutBirthNumber(label=_("Hvilken rolle har du der?"), max_length=200, required=False)
    mandate = WithoutBirthNumber(label=_("Hvilket vedtak står bak svaret?"), max_length=300, required=False)
