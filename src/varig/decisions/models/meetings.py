from __future__ import annotations

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.decisions.rules.meetings import AgendaKind, Circle, MeetingState, OutcomeKind
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

CIRCLE_CHOICES = [
    (Circle.INTERNAL.value, _("Internt i kommunen")),
    (Circle.PARTNERS.value, _("Med samarbeidspartnere")),
    (Circle.OPEN.value, _("Åpent for alle")),
]
STATE_CHOICES = [
    (MeetingState.PLANNED.value, _("Planlagt")),
    (MeetingState.HELD.value, _("Holdt")),
    (MeetingState.CANCELLED.value, _("Avlyst")),
]
AGENDA_CHOICES = [
    (AgendaKind.TOPIC.value, _("Eget tema")),
    (AgendaKind.ITEM.value, _("Punkt i arven")),
    (AgendaKind.SECTION.value, _("Del av et dokument")),
    (AgendaKind.GAP.value, _("Mangel")),
]
OUTCOME_CHOICES = [
    (OutcomeKind.TASK.value, _("Oppgave")),
    (OutcomeKind.STATEMENT.value, _("Utsagn til et dokument")),
    (OutcomeKind.NOTED.value, _("Til orientering")),
]


@tracked()
class Meeting(models.Model):
    """A meeting where the plan is discussed: inside the municipality (R66), with partners (R68), or open to all."""

    history_word = _("møte")
    history_key = "meeting"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="meetings")
    name = models.CharField(_("navn"), max_length=200)
    purpose = models.TextField(_("hva møtet skal komme fram til"))
    circle = models.CharField(_("hvem møtet er for"), max_length=20, choices=CIRCLE_CHOICES)
    starts_at = models.DateTimeField(_("begynner"))
    ends_at = models.DateTimeField(_("slutter"), null=True, blank=True)
    place = models.CharField(_("sted"), max_length=200, blank=True)
    state = models.CharField(_("status"), max_length=20, choices=STATE_CHOICES, default=MeetingState.PLANNED)
    cancelled_why = models.CharField(_("hvorfor avlyst"), max_length=500, blank=True)
    minutes = models.TextField(_("referat"), blank=True)
    minutes_by = models.CharField(_("referent, etter rolle"), max_length=200, blank=True)
    approved_on = models.DateField(_("referatet godkjent"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="meeting_has_a_name"),
            models.CheckConstraint(condition=~Q(purpose=""), name="meeting_has_a_purpose"),
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")), name="meeting_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(state=MeetingState.HELD) | Q(minutes="", approved_on=None),
                name="meeting_minutes_of_what_was_held",
            ),
            models.CheckConstraint(
                condition=Q(state=MeetingState.CANCELLED, cancelled_why__gt="")
                | (~Q(state=MeetingState.CANCELLED) & Q(cancelled_why="")),
                name="meeting_cancelled_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class MeetingParticipant(models.Model):
    """Who was invited, by role and organisation, and whether they came; None where nobody wrote it down."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="participants")
    actor = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisasjon")
    )
    role = models.CharField(_("rolle"), max_length=200, blank=True)
    came = models.BooleanField(_("kom"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                F("meeting"), Coalesce("actor", Value(0)), F("role"), name="meeting_participant_once"
            ),
            models.CheckConstraint(
                condition=Q(actor__isnull=False) | ~Q(role=""), name="meeting_participant_is_somebody"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.role}"


@tracked()
class AgendaEntry(models.Model):
    """A point of a meeting's agenda, and what was said about it. A gap is known by its code and object."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="agenda")
    position = models.PositiveIntegerField(_("plass"))
    kind = models.CharField(_("slag"), max_length=20, choices=AGENDA_CHOICES)
    title = models.CharField(_("sak"), max_length=300)
    item = models.ForeignKey(
        LegacyItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("punkt")
    )
    report = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=60, blank=True)
    gap = models.CharField(max_length=120, blank=True)
    said = models.TextField(_("hva som ble sagt"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="agenda_entry_has_a_title"),
            models.CheckConstraint(
                condition=~Q(kind=AgendaKind.SECTION) | ~Q(section=""), name="agenda_section_is_named"
            ),
            models.CheckConstraint(condition=~Q(kind=AgendaKind.GAP) | ~Q(gap=""), name="agenda_gap_is_named"),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class MeetingOutcome(models.Model):
    """What a meeting came to: a task with unit and day, a statement for a section of a document, or a note of it."""

    history_word = _("utfall av et møte")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="outcomes")
    entry = models.ForeignKey(
        AgendaEntry, models.SET_NULL, null=True, blank=True, related_name="outcomes", verbose_name=_("sak")
    )
    kind = models.CharField(_("hva det blir"), max_length=20, choices=OUTCOME_CHOICES)
    text = models.TextField(_("hva møtet kom fram til"))
    unit = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("hvem som gjør det")
    )
    due = models.DateField(_("gjort innen"), null=True, blank=True)
    report = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=60, blank=True)
    done_on = models.DateField(_("gjort"), null=True, blank=True)
    done_how = models.CharField(_("hva det ble til"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="meeting_outcome_says_something"),
            models.CheckConstraint(
                condition=~Q(kind=OutcomeKind.TASK) | Q(unit__isnull=False, due__isnull=False),
                name="meeting_task_has_unit_and_day",
            ),
            models.CheckConstraint(
                condition=~Q(kind=OutcomeKind.STATEMENT) | ~Q(section=""), name="meeting_statement_has_a_place"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
