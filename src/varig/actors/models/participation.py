from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.rules.participation import EventForm, GroupKind, NeedState
from varig.foundation.columns import PartialDateField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative

GROUP_CHOICES = [
    (GroupKind.CHILDREN_AND_YOUTH.value, _("Barn og unge")),
    (GroupKind.YOUNG_ADULTS.value, _("Unge voksne")),
    (GroupKind.FAMILIES.value, _("Familier")),
    (GroupKind.ELDERLY.value, _("Eldre")),
    (GroupKind.WOMEN.value, _("Kvinner")),
    (GroupKind.MEN.value, _("Menn")),
    (GroupKind.LANGUAGE_GROUP.value, _("Språkgruppe")),
    (GroupKind.NEWCOMERS.value, _("Nyinnflyttede")),
    (GroupKind.DISABLED.value, _("Personer med funksjonsnedsettelse")),
    (GroupKind.TENANTS.value, _("Leietakere")),
    (GroupKind.OUT_OF_WORK.value, _("Personer uten arbeid")),
    (GroupKind.VOLUNTEERS.value, _("Frivillige")),
    (GroupKind.BUSINESS.value, _("Næringsdrivende")),
    (GroupKind.EVERYBODY.value, _("Alle som bor i området")),
    (GroupKind.OTHER.value, _("Andre")),
]
FORM_CHOICES = [
    (EventForm.OPEN_MEETING.value, _("Åpent møte")),
    (EventForm.WORKSHOP.value, _("Verksted")),
    (EventForm.SURVEY.value, _("Spørreundersøkelse")),
    (EventForm.INTERVIEWS.value, _("Samtaler og intervjuer")),
    (EventForm.WALK.value, _("Gåtur i området")),
    (EventForm.STAND.value, _("Stand")),
    (EventForm.DIGITAL.value, _("Digital medvirkning")),
    (EventForm.COUNCIL.value, _("Råd eller utvalg")),
    (EventForm.OTHER.value, _("Annet")),
]
NEED_CHOICES = [
    (NeedState.OPEN.value, _("Ikke besvart")),
    (NeedState.ANSWERED.value, _("Besvart")),
    (NeedState.TAKEN_UP.value, _("Fulgt opp")),
    (NeedState.NOT_TAKEN_UP.value, _("Ikke fulgt opp")),
]


@tracked()
class Group(models.Model):
    """A group of residents that shall be asked: who they are together, and how they are reached."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="groups")
    name = models.CharField(_("navn"), max_length=200)
    kind = models.CharField(_("type gruppe"), max_length=30, choices=GROUP_CHOICES, blank=True)
    size = models.PositiveIntegerField(
        _("hvor mange i området"), null=True, blank=True, help_text=_("Omtrent. La feltet stå tomt når det er ukjent.")
    )
    language = models.CharField(_("språk"), max_length=100, blank=True)
    reached_by = models.TextField(
        _("hvordan de nås"), blank=True, help_text=_("Steder, kanaler og organisasjoner. Ikke navn på personer.")
    )
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "language", "reached_by")

    class Meta:
        constraints = [models.UniqueConstraint("initiative", Lower("name"), name="group_once")]

    def __str__(self) -> str:
        return self.name


@tracked()
class ParticipationEvent(models.Model):
    """Something by which residents took part: a meeting, a survey, a walk."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="participation_events")
    name = models.CharField(_("navn"), max_length=200)
    date = PartialDateField(_("dato"), null=True, blank=True)
    form = models.CharField(_("måte"), max_length=20, choices=FORM_CHOICES, blank=True)
    place = models.CharField(_("sted"), max_length=200, blank=True)
    count = models.PositiveIntegerField(
        _("hvor mange i alt"), null=True, blank=True, help_text=_("Talt eller anslått. Tomt betyr ukjent.")
    )
    voiced = models.TextField(
        _("hva som kom fram"), blank=True, help_text=_("Oppsummert. Det dere skal svare på, føres under Behov.")
    )
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "place", "voiced")

    class Meta:
        constraints = [models.UniqueConstraint("initiative", Lower("name"), name="participation_event_once")]

    def __str__(self) -> str:
        return self.name


@tracked()
class Attendance(models.Model):
    """That a group took part in an event, and how many of them where somebody counted."""

    event = models.ForeignKey(
        ParticipationEvent, models.CASCADE, related_name="attendance", verbose_name=_("medvirkning")
    )
    group = models.ForeignKey(Group, models.CASCADE, related_name="attendance", verbose_name=_("gruppe"))
    count = models.PositiveIntegerField(
        _("hvor mange"), null=True, blank=True, help_text=_("Talt eller anslått. Tomt betyr ukjent.")
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "group"], name="attendance_once")]

    def __str__(self) -> str:
        return f"{self.event_id} {self.group_id}"


@tracked()
class Need(models.Model):
    """A need or wish that residents voiced, our reply, and what came of it (R36)."""

    history_word = _("behov")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="needs")
    name = models.CharField(_("behov eller ønske"), max_length=300)
    event = models.ForeignKey(
        ParticipationEvent,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="needs",
        verbose_name=_("kom fram i"),
    )
    state = models.CharField(_("status"), max_length=20, choices=NEED_CHOICES, default=NeedState.OPEN)
    reply = models.TextField(_("hva vi svarte"), blank=True)
    outcome = models.TextField(_("hva det ble til"), blank=True)
    reason = models.TextField(_("hvorfor ikke"), blank=True)
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "reply", "outcome")

    class Meta:
        constraints = [
            models.UniqueConstraint("initiative", Lower("name"), name="need_once"),
            models.CheckConstraint(
                condition=~Q(state=NeedState.NOT_TAKEN_UP) | ~Q(reason=""), name="need_not_taken_up_has_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state=NeedState.TAKEN_UP) | ~Q(outcome=""), name="need_taken_up_to_what"
            ),
            models.CheckConstraint(
                condition=~Q(state=NeedState.ANSWERED) | ~Q(reply=""), name="need_answered_with_words"
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class NeedGroup(models.Model):
    """A group that voiced a need."""

    need = models.ForeignKey(Need, models.CASCADE, related_name="voices")
    group = models.ForeignKey(Group, models.CASCADE, related_name="voiced", verbose_name=_("gruppe"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["need", "group"], name="need_group_once")]

    def __str__(self) -> str:
        return f"{self.need_id} {self.group_id}"
