"""What is written of an initiative, in parts that are saved each on its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import msg
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import PartialDateFormField
from varig.foundation.ui.text import say
from varig.initiatives.forms.fields import address, label, months, own_words, text
from varig.initiatives.models import Initiative, Phase
from varig.initiatives.rules import PHASE_NAMES, PhaseDates, PhaseNumber

_PHASE: Any = Phase._meta


class FactsForm(VersionedForm):
    """A part that holds facts of the initiative itself. `sections` are its headings, each with its fields."""

    sections: tuple[tuple[Any, tuple[str, ...]], ...] = ()

    def parts(self) -> Iterable[tuple[Any, list[Any]]]:
        """Headings with their fields, for the page."""
        for heading, names in self.sections:
            yield heading, [self[name] for name in names]

    @classmethod
    def facts(cls) -> tuple[str, ...]:
        """The initiative's columns that it changes."""
        columns = {field.name for field in Initiative._meta.concrete_fields}
        return tuple(name for name in cls.base_fields if name in columns and name != "version")


class AboutForm(FactsForm):
    """What it is, and where."""

    sections = ((None, ("name", "area", "description", "source_address")),)

    name = text("name", required=True)
    area = text("area", help_text=_("Med egne ord. Kartet og kodene hører til områdene i registeret."))
    description = own_words("description", _("Hva satsingen gjør, for hvem, og hva den ikke skal gjøre."))
    source_address = address("source_address")


class DecisionForm(FactsForm):
    """How it was decided, how long it lasts and why, and what was thought of what comes after."""

    sections = (
        (
            msg("Vedtaket som startet satsingen"),
            ("decision_body", "decision_case", "decision_date", "decision_address", "start_decision"),
        ),
        (msg("Perioden"), ("start", "end", "period_reason")),
        (msg("Videreføring fra første dag"), ("continuation_from_start",)),
        (msg("Frister før slutt"), ("decision_months", "study_months", "report_months")),
    )

    decision_body = text(
        "decision_body", help_text=_("For eksempel kommunestyret, formannskapet eller bydelsutvalget.")
    )
    decision_case = text("decision_case", look="date")
    decision_date = PartialDateFormField(label=label("decision_date"), required=False)
    decision_address = address("decision_address")
    start_decision = text("start_decision", help_text=_("Det vedtaket gikk ut på, eller en avtale det bygger på."))
    start = PartialDateFormField(label=label("start"), help_text=_("Så mye du vet: 2013, 12.2013 eller 31.12.2013."))
    end = PartialDateFormField(label=label("end"))
    period_reason = own_words(
        "period_reason", _("Hva som må rekke å skje, og hva som avgjør når satsingen kan slutte."), lines=4
    )
    continuation_from_start = own_words(
        "continuation_from_start", _("Det som ble sagt ved starten om hva som skal leve videre, og hvem som tar over.")
    )
    decision_months = months("decision_months")
    study_months = months("study_months")
    report_months = months("report_months")


class AfterForm(FactsForm):
    """What is left when the initiative has ended, and how the municipality stays."""

    sections = ((None, ("remaining_challenges", "presence_after", "other_safeguards", "long_term_view")),)

    remaining_challenges = own_words(
        "remaining_challenges", _("Alt løses ikke. Si hva som står igjen, så noen kan ta tak i det.")
    )
    presence_after = own_words("presence_after", _("Hvem fra kommunen som er i området etterpå, hvor, og hvor ofte."))
    other_safeguards = own_words(
        "other_safeguards",
        _("Hvem som taler områdets sak når satsingen er borte: et utvalg, en kontakt, en fast post."),
    )
    long_term_view = own_words(
        "long_term_view", _("Hva kommunen vil med området de neste ti årene, også uten satsing.")
    )


class PhasesForm(VersionedForm):
    """When each of the five phases began and ended."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number in PhaseNumber:
            for part in ("start", "end"):
                words = f"{say(PHASE_NAMES[number])}: {label(part, _PHASE)}"
                field = PartialDateFormField(label=words, required=False, show_hidden_initial=True)
                self.fields[f"phase_{number}_{part}"] = field

    def phase_fields(self) -> Iterable[tuple[Any, Any, Any]]:
        """Each phase's name with its two fields, for the table of the page."""
        for number in PhaseNumber:
            yield PHASE_NAMES[number], self[f"phase_{number}_start"], self[f"phase_{number}_end"]

    def phases(self) -> dict[int, PhaseDates]:
        """What was written of the phases."""
        data = self.cleaned_data
        return {int(n): (data[f"phase_{n}_start"], data[f"phase_{n}_end"]) for n in PhaseNumber}
