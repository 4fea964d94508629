"""What people fill in about a hearing: what it is about, who is asked, and for how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.moments import ClockField
from varig.decisions.queries.hearings import AskedGroup, PartyFacts
from varig.decisions.rules.hearing_parties import COUNCIL_NAMES, PartyKind, party_field
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, WholeNumberFormField, WithoutBirthNumber
from varig.foundation.ui.text import say

_PUBLIC_HELP = _("Alle kan lese versjonen og svare på siden «Hva skjer videre?», uten å logge inn.")


class _AskedText(AskedByRule, WithoutBirthNumber):
    pass


class HearingForm(VersionedForm):
    """What is heard, from when until when, before which decision."""

    name = WithoutBirthNumber(
        label=_("Hva heter høringen?"), max_length=200, error_messages={"required": _("Gi høringen et navn.")}
    )
    parts = forms.MultipleChoiceField(
        label=_("Hva gjelder den?"),
        widget=forms.CheckboxSelectMultiple({"class": "many"}),
        help_text=_("En fryst versjon, eller deler av den. Velger dere bare deler, ser de som spørres, bare dem."),
        error_messages={"required": _("Velg hvilken fryst versjon høringen gjelder.")},
    )
    question = WithoutBirthNumber(
        label=_("Hva vil dere vite?"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Korte spørsmål i vanlige ord. Alle som spørres, leser dette først."),
    )
    opens_on = DateFormField(label=_("Åpner"))
    opens_at = ClockField(label=_("Kl."))
    closes_on = DateFormField(
        label=_("Svarfrist"), help_text=_("Minst en uke etter at den åpner, og før dagen det vedtas. Norsk tid.")
    )
    closes_at = ClockField(label=_("Kl."))
    decision_on = DateFormField(label=_("Når skal planen vedtas?"))
    decision_body = forms.CharField(label=_("Hvem vedtar?"), required=False, max_length=200)
    remind_days = WholeNumberFormField(label=_("Påminnelse, dager før fristen"))
    is_public = forms.BooleanField(label=_("Åpen for alle"), required=False, help_text=_PUBLIC_HELP)

    def __init__(self, *args: Any, parts: Sequence[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parts"].choices = parts  # type: ignore[attr-defined]


class AskedForm(VersionedForm):
    """Who is asked by name, and which groups of residents in which way."""

    units = forms.MultipleChoiceField(
        label=_("Enheter i kommunen"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    partners = forms.MultipleChoiceField(
        label=_("Samarbeidspartnere"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    employees = forms.MultipleChoiceField(
        label=_("Tillitsvalgte"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "many"}),
        help_text=_("Registrer dem som aktør først, med slaget «Tillitsvalgte»."),
    )

    def __init__(
        self,
        *args: Any,
        choices: dict[str, list[tuple[str, str]]],
        standing: Sequence[PartyFacts],
        groups: Sequence[tuple[int, str, AskedGroup | None]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.standing, self.groups = standing, groups
        for name in ("units", "partners", "employees"):
            self.fields[name].choices = choices[name]  # type: ignore[attr-defined]
        taken = {one.council for one in standing}
        for council, called in COUNCIL_NAMES.items():
            if council not in taken:
                self.fields[party_field(PartyKind.COUNCIL, council)] = forms.ChoiceField(
                    label=say(called), required=False, choices=[("", "–"), *choices["councils"]]
                )
        for one in standing:
            if one.asked_at is None:
                self.fields[f"gone_{one.id}"] = forms.BooleanField(label=_("Ta bort"), required=False)
        for group_id, name, asked in groups:
            self.fields[f"group_{group_id}"] = forms.CharField(
                label=name, required=False, max_length=300, initial=asked.how if asked else ""
            )

    @property
    def rows(self) -> Iterator[tuple[PartyFacts, Any]]:
        """Each who stands there, and the field that takes it out where nobody has written to it yet."""
        for one in self.standing:
            yield one, self[f"gone_{one.id}"] if one.asked_at is None else None

    @property
    def councils(self) -> list[Any]:
        """Fields for the councils that nobody has asked."""
        return [self[name] for name in self.fields if name.startswith("council_")]

    @property
    def group_fields(self) -> list[Any]:
        """A field for each group."""
        return [self[f"group_{group_id}"] for group_id, _name, _asked in self.groups]


class EndForm(VersionedForm):
    """Another end, and why where it is sooner."""

    closes_on = DateFormField(label=_("Ny svarfrist"), help_text=_("Må være før dagen det vedtas. Norsk tid."))
    closes_at = ClockField(label=_("Kl."))
    why = _AskedText(
        label=_("Hvorfor blir fristen kortere?"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Bare når fristen flyttes fram. De som er spurt, får lese grunnen."),
    )


class SumUpForm(VersionedForm):
    """Our own words about what the hearing said."""

    summary = WithoutBirthNumber(
        label=_("Oppsummering"),
        required=False,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Hva sa de fleste, hva er folk uenige om, og hva er endret? Står i saksframlegget."),
    )


class SendForm(VersionedForm):
    """Nothing is asked but which version was seen."""
