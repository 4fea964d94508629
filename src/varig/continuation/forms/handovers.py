from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from varig.continuation.forms.labels import choices, label
from varig.continuation.models import Handover, HandoverStep
from varig.continuation.queries.asking import Candidate
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, KronerFormField, PlainForm


class _AskedDate(AskedByRule, DateFormField):
    pass


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class _AskedText(AskedByRule, forms.CharField):
    pass


class TermsForm(VersionedForm):
    """What is handed over, from when, and with which money."""

    from_day = DateFormField(
        label=label(HandoverStep, "from_day"),
        help_text=_("Første dag mottakeren svarer for det. Det kan være før satsingen slutter."),
    )
    until = DateFormField(
        label=label(HandoverStep, "until"), required=False, help_text=_("Bare når det er for en tid.")
    )
    amount = KronerFormField(
        label=label(HandoverStep, "amount"),
        required=False,
        help_text=_("Kroner som følger med hvert år. Tomt betyr ukjent, 0 betyr at ingen penger følger med."),
    )
    terms = forms.CharField(
        label=label(HandoverStep, "terms"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Hva følger med, og på hvilke vilkår? For eksempel nøkler, avtaler, utstyr og kontakter."),
    )
    reply_by = DateFormField(label=label(Handover, "reply_by"), required=False)


GOES_ON, LATER = "goes_on", "later"


class WithFate(forms.Form):
    """Whether it is proposed with the question that it goes on with the receiver; left out where that is said."""

    fate = _AskedChoice(
        label=_("Vil du foreslå avgjørelsen samtidig?"),
        choices=[
            (GOES_ON, _("Ja, at det går videre hos mottakeren")),
            (LATER, _("Nei, den foreslås for seg")),
        ],
        widget=forms.RadioSelect,
        help_text=_(
            "Det blir et forslag om «Ordinær drift» når mottakeren er en kommunal enhet, ellers «Overtas av andre»."
        ),
    )
    fate_grounds = _AskedText(
        label=_("Hvorfor skal det gå videre?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Begrunnelsen for avgjørelsen. Teksten brukes i strategien."),
    )

    def ask_for_fate(self, *, lacks_fate: bool) -> None:
        """Keep the two fields where a fate is lacking and whoever asks may propose it."""
        self.fields["fate"].initial = GOES_ON
        if not lacks_fate:
            del self.fields["fate"], self.fields["fate_grounds"]


def grounds_of_fate(typed: Mapping[str, Any]) -> str | None:
    """The reason for the fate that is proposed with the question; None where none is."""
    return typed["fate_grounds"] if typed.get("fate") == GOES_ON else None


class HandoverForm(WithFate, TermsForm):
    """As TermsForm, to a receiver among the actors."""

    receiver = forms.TypedChoiceField(label=label(Handover, "receiver"), coerce=int)
    field_order = ("receiver", "fate", "fate_grounds", "from_day")

    def __init__(
        self, *args: Any, receivers: Sequence[tuple[str, Any]], lacks_fate: bool = False, **kwargs: Any
    ) -> None:
        """`receivers` are choices, perhaps in groups."""
        super().__init__(*args, **kwargs)
        self.fields["receiver"].choices = [("", _("Velg mottaker")), *receivers]  # type: ignore[attr-defined]
        self.ask_for_fate(lacks_fate=lacks_fate)


class ManyForm(WithFate, PlainForm):
    """As HandoverForm, for several items at once: what is common, and whether and on what terms each is asked about."""

    receiver = forms.TypedChoiceField(label=label(Handover, "receiver"), coerce=int)
    from_day = DateFormField(
        label=label(HandoverStep, "from_day"),
        help_text=_("Gjelder alle punktene. Det kan være før satsingen slutter."),
    )
    until = DateFormField(
        label=label(HandoverStep, "until"), required=False, help_text=_("Bare når det er for en tid.")
    )
    reply_by = DateFormField(label=label(Handover, "reply_by"), required=False)
    leave_out = forms.BooleanField(label=_("Spør uten disse"))

    def __init__(
        self,
        *args: Any,
        receivers: Sequence[tuple[str, Any]],
        able: Sequence[Candidate],
        some_left: bool = False,
        lacks_fate: bool = False,
        **kwargs: Any,
    ) -> None:
        """`able` are the items that can be asked about; `some_left` that others were chosen as well."""
        super().__init__(*args, **kwargs)
        self.fields["receiver"].choices = [("", _("Velg mottaker")), *receivers]  # type: ignore[attr-defined]
        text = _("Noen av punktene kan ikke spørres om nå. Kryss av for å spørre uten dem.")
        self.fields["leave_out"].error_messages["required"] = text
        if not some_left:
            del self.fields["leave_out"]
        self.ask_for_fate(lacks_fate=lacks_fate)
        for one in able:
            self.fields |= _fields_of(one)


def _fields_of(one: Candidate) -> dict[str, forms.Field]:
    """What is asked about one item. Each label names it, for the summary of what is wrong and for whoever listens."""
    pk, name = one.item.id, one.item.name
    return {
        f"take_{pk}": forms.BooleanField(label=_("Spør om dette"), required=False, initial=True),
        f"version_{pk}": forms.IntegerField(widget=forms.HiddenInput, initial=one.item.version),
        f"amount_{pk}": KronerFormField(
            # Empty, as in the form for one: what stood here unasked would be read as a promise of money.
            label=gettext("Beløp per år, %(name)s") % {"name": name},
            required=False,
        ),
        f"terms_{pk}": forms.CharField(
            label=gettext("Hva som overleveres, %(name)s") % {"name": name},
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
    }


class GreetingForm(PlainForm):
    """What goes along with a reminder."""

    greeting = forms.CharField(
        label=_("Egen hilsen"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Står i brevet til hver av dem, etter det de er spurt om."),
    )


class AnswerForm(VersionedForm):
    """A unit's answer. What a reply has no use for is left alone."""

    reply = forms.ChoiceField(
        label=_("Hva svarer enheten?"), choices=choices(HandoverStep, "reply"), widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=label(HandoverStep, "words"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Vilkårene, grunnen til et nei, eller det dere foreslår i stedet. Et nei vises aldri offentlig."),
    )
    answer_on = _AskedDate(label=label(HandoverStep, "answer_on"), help_text=_("Dagen for møtet der dere avgjør det."))
    from_day = _AskedDate(label=label(HandoverStep, "from_day"))
    until = DateFormField(label=label(HandoverStep, "until"), required=False)
    amount = KronerFormField(label=label(HandoverStep, "amount"), required=False)
    terms = forms.CharField(
        label=label(HandoverStep, "terms"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    own_amount = KronerFormField(
        label=label(HandoverStep, "own_amount"),
        required=False,
        help_text=_("Av egne penger, i tillegg til det som følger med. Tomt betyr at ingenting er lovet."),
    )
    on_behalf_of = forms.CharField(label=label(HandoverStep, "on_behalf_of"), max_length=200)
    in_role = forms.CharField(
        label=label(HandoverStep, "in_role"), max_length=200, required=False, help_text=_("For eksempel seksjonsleder.")
    )
    mandate = _AskedText(
        label=label(HandoverStep, "mandate"),
        max_length=300,
        help_text=_("Hvilket styrevedtak eller budsjett står bak? Et ja fra en kommunal enhet må ha det."),
    )


class AcceptForm(VersionedForm):
    """The giver accepts a condition or a counter-proposal."""

    words = forms.CharField(label=_("Kommentar"), required=False, widget=forms.Textarea(attrs={"rows": 3}))


class WithdrawForm(VersionedForm):
    """The giver takes the question back."""

    why = forms.CharField(label=_("Hvorfor"), widget=forms.Textarea(attrs={"rows": 3}))


class CarriedOutForm(VersionedForm):
    """It is taken over."""

    day = DateFormField(label=_("Overtatt fra"), help_text=_("Første dag mottakeren svarte for det."))
