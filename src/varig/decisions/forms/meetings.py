"""What people fill in about a meeting, its participants, agenda, minutes and outcomes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.decisions.forms.moments import ClockField, choices_of
from varig.decisions.queries.documents import SectionRef, sections
from varig.decisions.queries.meetings import EntryFacts, ParticipantFacts
from varig.decisions.rules.meetings import CIRCLE_NAMES, OUTCOME_NAMES
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import AskedByRule, DateFormField, PlainForm, WholeNumberFormField, WithoutBirthNumber
from varig.foundation.ui.text import say

LONGEST_TOPIC = 300
CAME_CHOICES = [("", _("Ikke ført")), ("yes", _("Kom")), ("no", _("Kom ikke"))]
CAME = {"": None, "yes": True, "no": False}


class _AskedText(AskedByRule, forms.CharField):
    pass


class _AskedDate(AskedByRule, DateFormField):
    pass


class _AskedChoice(AskedByRule, forms.ChoiceField):
    pass


class MeetingForm(VersionedForm):
    """A meeting as it is planned."""

    name = WithoutBirthNumber(label=_("Hva heter møtet?"), max_length=200)
    circle = forms.ChoiceField(label=_("Hvem er møtet for?"), widget=forms.RadioSelect)
    purpose = WithoutBirthNumber(
        label=_("Hva skal møtet komme fram til?"), widget=forms.Textarea({"rows": 3}), max_length=4_000
    )
    day = DateFormField(label=_("Dato"))
    starts = ClockField(label=_("Begynner kl."))
    ends = ClockField(label=_("Slutter kl."), required=False)
    place = forms.CharField(label=_("Sted"), required=False, max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["circle"].choices = choices_of(CIRCLE_NAMES)  # type: ignore[attr-defined]


class ParticipantsForm(VersionedForm):
    """Who is invited and who came: those who stand there, and more."""

    invite = forms.MultipleChoiceField(
        label=_("Inviter flere"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    by_role = forms.CharField(
        label=_("En rolle som ikke står i listen"),
        required=False,
        max_length=200,
        help_text=_("For eksempel «kommunalsjef» eller «FAU-leder». Skriv rollen, ikke navnet."),
    )

    def __init__(
        self,
        *args: Any,
        standing: Sequence[ParticipantFacts],
        choices: Sequence[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing
        self.fields["invite"].choices = choices  # type: ignore[attr-defined]
        for one in standing:
            self.fields[f"role_{one.id}"] = forms.CharField(
                label=_("Rolle"), required=not one.actor_id, max_length=200, initial=one.role
            )
            came = {True: "yes", False: "no", None: ""}[one.came]
            self.fields[f"came_{one.id}"] = forms.ChoiceField(
                label=_("Kom"), required=False, choices=CAME_CHOICES, initial=came
            )
            self.fields[f"gone_{one.id}"] = forms.BooleanField(label=_("Ta bort"), required=False)

    @property
    def rows(self) -> Iterator[tuple[ParticipantFacts, Any, Any, Any]]:
        """Each who stands there with its fields."""
        for one in self.standing:
            yield one, self[f"role_{one.id}"], self[f"came_{one.id}"], self[f"gone_{one.id}"]


class AgendaForm(VersionedForm):
    """The agenda: the order of what stands, and more from gaps, sections, items, or in one's own words."""

    gaps = forms.MultipleChoiceField(
        label=_("Mangler"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    sections = forms.MultipleChoiceField(
        label=_("Deler av dokumentene"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    items = forms.MultipleChoiceField(
        label=_("Punkter i arven"), required=False, widget=forms.CheckboxSelectMultiple({"class": "many"})
    )
    topics = WithoutBirthNumber(
        label=_("Egne temaer"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Ett på hver linje."),
    )
    find = forms.CharField(
        label=_("Søk i mangler, deler og punkter"),
        required=False,
        max_length=100,
        help_text=_("Det du har krysset av, blir stående."),
    )

    def __init__(
        self,
        *args: Any,
        standing: Sequence[EntryFacts],
        choices: dict[str, list[tuple[str, str]]],
        shown: Mapping[str, Collection[str]],
        **kwargs: Any,
    ) -> None:
        """`choices` is all that can be chosen; `shown` those of each that stand on the page."""
        super().__init__(*args, **kwargs)
        self.standing = standing
        for name, listed in choices.items():
            field: Any = self.fields[name]
            field.choices = listed
            field.widget.choices = [one for one in listed if one[0] in shown[name]]
        for one in standing:
            self.fields[f"place_{one.id}"] = WholeNumberFormField(label=_("Nummer"), initial=one.position)
            self.fields[f"gone_{one.id}"] = forms.BooleanField(label=_("Ta bort"), required=False)

    def clean_topics(self) -> list[str]:
        """The lines on which something stands."""
        lines = [line for text in self.cleaned_data["topics"].splitlines() if (line := " ".join(text.split()))]
        for line in lines:
            if len(line) > LONGEST_TOPIC:
                text = _("«%(start)s …» er for langt. Skriv temaet kortere, med høyst %(most)s tegn.")
                raise forms.ValidationError(text, params={"start": line[:40], "most": LONGEST_TOPIC})
        return lines

    @property
    def rows(self) -> Iterator[tuple[EntryFacts, Any, Any]]:
        """Each entry that stands with its fields."""
        for one in self.standing:
            yield one, self[f"place_{one.id}"], self[f"gone_{one.id}"]


class MinutesForm(VersionedForm):
    """What was said, of each point of the agenda and as a whole."""

    minutes = WithoutBirthNumber(
        label=_("Referat"),
        required=False,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Det som gjelder hele møtet. Roller og enheter, ikke navn på personer."),
    )
    minutes_by = forms.CharField(label=_("Referent, etter rolle"), required=False, max_length=200)
    approved_on = DateFormField(label=_("Referatet er godkjent"), required=False)

    def __init__(self, *args: Any, standing: Sequence[EntryFacts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing
        for one in standing:
            self.fields[f"said_{one.id}"] = WithoutBirthNumber(
                label=f"{one.position}. {one.title}",
                required=False,
                initial=one.said,
                widget=forms.Textarea({"rows": 3}),
            )
        self.order_fields([*(f"said_{one.id}" for one in standing), "minutes", "minutes_by", "approved_on"])


def section_choices(empty: str = "") -> list[Any]:
    """Every section, under its document."""
    found: dict[str, list[tuple[str, str]]] = {}
    for one in sections():
        found.setdefault(say(one.document), []).append((one.key, say(one.title)))
    return [*([("", empty)] if empty else []), *found.items()]


class OutcomeForm(VersionedForm):
    """What the meeting came to. A task asks for a unit and a day, a statement for a section."""

    kind = forms.ChoiceField(label=_("Hva blir det?"), widget=forms.RadioSelect)
    text = WithoutBirthNumber(label=_("Hva kom møtet fram til?"), widget=forms.Textarea({"rows": 3}), max_length=4_000)
    entry = forms.ChoiceField(label=_("Hvilken sak gjelder det?"), required=False)
    unit = _AskedChoice(label=_("Hvem gjør det?"), help_text=_("For en oppgave."))
    due = _AskedDate(label=_("Gjort innen"), help_text=_("For en oppgave."))
    section = _AskedChoice(label=_("Hvor skal det stå?"), help_text=_("For et utsagn til et dokument."))

    def __init__(
        self, *args: Any, units: Sequence[tuple[str, str]], entries: Sequence[EntryFacts], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["kind"].choices = choices_of(OUTCOME_NAMES)
        fields["unit"].choices = [("", "–"), *units]
        fields["section"].choices = section_choices("–")
        fields["entry"].choices = [("", "–"), *((str(one.id), f"{one.position}. {one.title}") for one in entries)]


class SettleForm(VersionedForm):
    """That a task is done, or a statement written in."""

    done_on = DateFormField(label=_("Gjort"), required=False, help_text=_("Tomt betyr at det ikke er gjort."))
    how = WithoutBirthNumber(label=_("Hva ble det til?"), required=False, max_length=500)


class WhyForm(VersionedForm):
    """The grounds of something that is cancelled or taken back."""

    why = WithoutBirthNumber(
        label=_("Hvorfor"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Skriv hvorfor.")},
    )


class AgainForm(PlainForm):
    """A cancelled meeting is planned after all: nothing is asked but which version was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput)


def place_of(ref: SectionRef | None) -> str:
    """A section as a form's value."""
    return ref.key if ref else ""
