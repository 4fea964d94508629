"""The answer of an association, a housing cooperative or anybody else who has no account, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.continuation.rules.handovers import REPLY_NAMES, Reply
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, KronerFormField, PlainForm
from varig.foundation.ui.text import say


class _AskedDate(AskedByRule, DateFormField):
    pass


class _AskedText(AskedByRule, forms.CharField):
    """Asked for by some answers: the page doesn't say that it may be left empty."""


class _SaidForm(PlainForm):
    """Who says what, whether it is about one thing or several."""

    reply = forms.ChoiceField(label=_("Hva svarer dere?"), widget=forms.RadioSelect)
    answer_on = _AskedDate(label=_("Når er møtet?"))
    words = _AskedText(
        label=_("Med deres egne ord"),
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Vilkår og motforslag må stå her, og grunnen når en enhet i kommunen sier nei. Ellers kan det stå tomt. "
            "Et nei vises aldri offentlig."
        ),
    )
    on_behalf_of = forms.CharField(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = forms.CharField(
        label=_("Hvilken rolle har du der?"), max_length=200, required=False, help_text=_("For eksempel styreleder.")
    )
    mandate = _AskedText(
        label=_("Hvilket vedtak står bak svaret?"),
        max_length=300,
        help_text=_(
            "For eksempel styremøtet 3. mai, sak 12. Sier en enhet i kommunen ja, må det stå her. "
            "Ellers kan det stå tomt."
        ),
    )

    may_reply: tuple[Reply, ...] = tuple(Reply)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The choices are said in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["reply"].choices = [(one.value, say(REPLY_NAMES[one])) for one in self.may_reply]  # type: ignore[attr-defined]


class ReplyForm(_SaidForm, VersionedForm):
    """The answer about one thing. What a reply has no use for is left alone."""

    from_day = _AskedDate(label=_("Fra dag"))
    until = DateFormField(label=_("Til dag"), required=False)
    amount = KronerFormField(
        label=_("Kroner dere trenger i året"), required=False, help_text=_("Tomt betyr ukjent, 0 betyr ingen penger.")
    )
    terms = forms.CharField(label=_("Hva dere tar over"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    own_amount = KronerFormField(
        label=_("Kroner dere selv dekker i året"),
        required=False,
        help_text=_("Av egne penger, i tillegg til det som følger med. Tomt betyr at dere ikke har lovet noe."),
    )


class SameReplyForm(_SaidForm):
    """The same answer about several things. A counter-proposal is about one."""

    may_reply = tuple(one for one in Reply if one is not Reply.COUNTER)

    def __init__(self, *args: Any, versions: Mapping[int, int], **kwargs: Any) -> None:
        """`versions` by handover: each item as it was read."""
        super().__init__(*args, **kwargs)
        for handover_id, version in versions.items():
            field = forms.IntegerField(widget=forms.HiddenInput, initial=version)
            self.fields[f"version_{handover_id}"] = field
