"""An answer to a hearing, in plain words: a partner's by its link, and a resident's on the open page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.queries.hearings import PartFacts
from varig.decisions.rules.hearing_answers import STANCE_NAMES, Stance, field_of
from varig.foundation.kernel import msg
from varig.foundation.ui.forms import AskedByRule, PlainForm, WithoutBirthNumber
from varig.foundation.ui.text import say


class _AskedText(AskedByRule, WithoutBirthNumber):
    """Whether something must be written depends on what else is sent; a rule says when."""


class _HearingForm(PlainForm):
    """What is said of all, and of each part."""

    stance = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    text = _AskedText(widget=forms.Textarea({"rows": 6}))

    about_all = _("Det dere mener om alt")
    asks = _("Hva mener dere?")

    def __init__(self, *args: Any, parts: Sequence[PartFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts = parts
        self.fields["stance"].label = self.asks
        self.fields["text"].label = self.about_all
        self.fields["stance"].choices = [(one.value, say(name)) for one, name in STANCE_NAMES.items()]  # type: ignore[attr-defined]
        for part in parts:
            self.fields[field_of(part.key)] = _AskedText(
                label=say(msg("Svar på «%(part)s»", part=part.title)), widget=forms.Textarea({"rows": 3})
            )

    @property
    def by_part(self) -> list[tuple[PartFacts, Any]]:
        """Each part with its field."""
        return [(part, self[field_of(part.key)]) for part in self.parts]

    @property
    def points(self) -> dict[str, str]:
        """What was written, by the key of its part."""
        return {"": self.cleaned_data["text"], **{p.key: self.cleaned_data[field_of(p.key)] for p in self.parts}}

    @property
    def stood(self) -> Stance | None:
        """What was chosen; None where nothing was: that isn't the same as to take no stand."""
        chosen = self.cleaned_data["stance"]
        return Stance(chosen) if chosen else None


class PartnerAnswerForm(_HearingForm):
    """By link: on whose behalf, in which role, and perhaps a file."""

    on_behalf_of = forms.CharField(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = forms.CharField(
        label=_("Hvilken rolle har du der?"), max_length=200, required=False, help_text=_("For eksempel styreleder.")
    )
    file = forms.FileField(
        label=_("Fil"),
        required=False,
        widget=forms.FileInput({"class": "file"}),
        help_text=_("PDF, Word eller bilde. Høyst 25 MB."),
    )


class ResidentAnswerForm(_HearingForm):
    """On the open page: a name only if one likes. The field that nobody sees is for machines."""

    about_all = _("Det du mener")
    asks = _("Er du enig?")
    name = WithoutBirthNumber(
        label=_("Navn"),
        required=False,
        max_length=100,
        help_text=_("Skriver du navnet ditt, står det sammen med svaret når det vises."),
    )
    form = forms.CharField(widget=forms.HiddenInput, required=False)
    nettsted = forms.CharField(required=False, label=_("La dette feltet stå tomt"))
