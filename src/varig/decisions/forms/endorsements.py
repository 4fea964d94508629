from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.labels import label
from varig.decisions.forms.moments import choices_of
from varig.decisions.models import EndorsementAnswer
from varig.decisions.rules.endorsements import MANNER_NAMES, REPLY_WORDS
from varig.foundation.files.content.kinds import ENDINGS
from varig.foundation.kernel import says_nothing
from varig.foundation.ui.forms import AskedByRule, DateFormField, PlainForm, WithoutBirthNumber


class _AskedText(AskedByRule, WithoutBirthNumber):
    pass


class AskForm(PlainForm):
    """Whom to ask, by when, and why those who have answered are asked again."""

    actors = forms.MultipleChoiceField(label=_("Hvem skal spørres?"), widget=forms.CheckboxSelectMultiple)
    why = _AskedText(
        label=_("Hvorfor spørres de igjen?"),
        max_length=1_000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_(
            "Må fylles ut når du velger noen som har svart. De leser det. Et ja teller ikke før de har svart igjen."
        ),
    )
    reply_by = DateFormField(label=_("Svar innen"), required=False)

    def __init__(self, *args: Any, among: Sequence[tuple[str, str]], have_answered: Sequence[str], **kw: Any) -> None:
        """`among` are choices, `have_answered` those of them whose answer stands."""
        super().__init__(*args, **kw)
        self.have_answered = frozenset(have_answered)
        self.fields["actors"].choices = among  # type: ignore[attr-defined]
        if not have_answered:
            del self.fields["why"]

    def clean(self) -> dict[str, Any]:
        """The reason is asked for where it is needed, at its own field."""
        typed = super().clean() or {}
        if self.have_answered & set(typed.get("actors", ())) and says_nothing(typed.get("why", "")):
            self.add_error("why", gettext("Skriv hvorfor de spørres igjen, de som har svart."))
        return typed


class EndorsementForm(PlainForm):
    """A unit's answer about its own part."""

    asked = forms.IntegerField(widget=forms.HiddenInput)
    after = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reply = forms.ChoiceField(label=_("Slutter enheten seg til?"), widget=forms.RadioSelect)
    words = _AskedText(
        label=_("Med egne ord"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Vilkårene hvis jaet har noen, og grunnen hvis svaret er nei. Et nei vises aldri offentlig."),
    )
    on_behalf_of = WithoutBirthNumber(label=_("Hvem svarer du på vegne av?"), max_length=200)
    in_role = WithoutBirthNumber(label=_("Hvilken rolle har du der?"), max_length=200, required=False)
    mandate = WithoutBirthNumber(label=_("Hvilket vedtak står bak svaret?"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reply"].choices = choices_of(REPLY_WORDS)  # type: ignore[attr-defined]


class EnterEndorsementForm(EndorsementForm):
    """What a partner answered another way, and how one knows."""

    reply = forms.ChoiceField(label=_("Hva svarte de?"), widget=forms.RadioSelect)
    on_behalf_of = WithoutBirthNumber(label=_("Hvem svarte?"), max_length=200)
    in_role = WithoutBirthNumber(label=_("Hvilken rolle har de der?"), max_length=200, required=False)
    how = forms.ChoiceField(label=label(EndorsementAnswer, "how"), widget=forms.RadioSelect)
    given_on = DateFormField(label=label(EndorsementAnswer, "given_on"))
    file = forms.FileField(
        label=_("Fil med svaret"),
        required=False,
        help_text=_("Brevet, e-posten eller referatet."),
        widget=forms.FileInput({"class": "file", "accept": ",".join(ENDINGS)}),
    )
    reference = _AskedText(
        label=label(EndorsementAnswer, "reference"),
        max_length=300,
        help_text=_("Må fylles ut når ingen fil er lagt ved. For eksempel referatet fra møtet, eller journalnummeret."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].choices = choices_of(MANNER_NAMES)  # type: ignore[attr-defined]
