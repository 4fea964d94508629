"""An answer as a unit's manager sends it or we enter it, and what we do with one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.meetings import section_choices
from varig.decisions.forms.moments import choices_of
from varig.decisions.queries.hearings import PartFacts
from varig.decisions.rules.hearing_answers import RESULT_NAMES, STANCE_NAMES, field_of
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, PlainForm, WithoutBirthNumber
from varig.foundation.ui.text import say


class _AskedText(AskedByRule, WithoutBirthNumber):
    pass


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class OwnAnswerForm(PlainForm):
    """A unit's answer by its manager."""

    stance = forms.ChoiceField(label=_("Hva mener dere?"), required=False, widget=forms.RadioSelect)
    text = _AskedText(label=_("Om alt"), widget=forms.Textarea({"rows": 6}))
    on_behalf_of = forms.CharField(label=_("På vegne av"), max_length=200)
    in_role = forms.CharField(label=_("Rolle"), required=False, max_length=200)
    file = forms.FileField(label=_("Fil"), required=False, widget=forms.FileInput({"class": "file"}))

    def __init__(self, *args: Any, parts: Sequence[PartFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parts = parts
        self.fields["stance"].choices = choices_of(STANCE_NAMES)  # type: ignore[attr-defined]
        for part in parts:
            label = f"{say(part.document)}: {say(part.title)}"
            self.fields[field_of(part.key)] = WithoutBirthNumber(
                label=label, required=False, widget=forms.Textarea({"rows": 3})
            )
        self.order_fields(["sender", "received", "stance", "text", *(field_of(part.key) for part in parts)])

    @property
    def points(self) -> dict[str, str]:
        """What was written, by the key of its part."""
        return {"": self.cleaned_data["text"], **{p.key: self.cleaned_data[field_of(p.key)] for p in self.parts}}


class EnterForm(OwnAnswerForm):
    """What came another way: whose it is, and when it came."""

    sender = forms.ChoiceField(label=_("Hvem er svaret fra?"))
    received = DateFormField(label=_("Når kom det?"))

    def __init__(self, *args: Any, senders: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sender"].choices = senders  # type: ignore[attr-defined]
        self.fields["on_behalf_of"].required = False


class ModerateForm(VersionedForm):
    """Whether residents see it, and why not."""

    to = forms.ChoiceField(
        label=_("Skal innbyggerne se svaret?"),
        widget=forms.RadioSelect,
        choices=[("shown", _("Ja, vis det")), ("hidden", _("Nei, vis det ikke"))],
    )
    why = _AskedText(
        label=_("Hvorfor ikke"),
        max_length=500,
        help_text=_("For eksempel at det omtaler en annen person. Svaret slettes ikke, og grunnen blir stående."),
    )


class DescribeForm(VersionedForm):
    """Our own short words for the summary, and the group it is from."""

    summary = WithoutBirthNumber(
        label=_("Kort sagt"), required=False, max_length=300, help_text=_("Én setning. Står i saksframlegget.")
    )
    group = forms.ChoiceField(label=_("Svaret er fra gruppa"), required=False)

    def __init__(self, *args: Any, groups: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [("", "–"), *groups]  # type: ignore[attr-defined]


class ReplyForm(VersionedForm):
    """Our reply to one point, what it led to, why, and where it changed something."""

    reply = WithoutBirthNumber(label=_("Vårt svar"), widget=forms.Textarea({"rows": 4}), max_length=4_000)
    result = forms.ChoiceField(label=_("Hva førte det til?"), widget=forms.RadioSelect)
    reason = _AskedText(
        label=_("Hvorfor"),
        widget=forms.Textarea({"rows": 2}),
        max_length=2_000,
        help_text=_("Må fylles ut når det ikke er fulgt, eller bare delvis."),
    )
    changed = _AskedChoice(
        label=_("Hvor er det endret?"), help_text=_("Må fylles ut når det er tatt til følge, helt eller delvis.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["result"].choices = choices_of(RESULT_NAMES)  # type: ignore[attr-defined]
        self.fields["changed"].choices = section_choices("–")  # type: ignore[attr-defined]
