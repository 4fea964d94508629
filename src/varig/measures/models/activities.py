from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem
from varig.measures.models.choices import GROUP_CHOICES
from varig.measures.rules.activities import ActivityType, Rhythm

TYPE_CHOICES = [
    (ActivityType.RECURRING.value, _("Fast aktivitet")),
    (ActivityType.YEARLY.value, _("Årlig arrangement")),
    (ActivityType.SINGLE.value, _("Enkeltarrangement")),
]
RHYTHM_CHOICES = [
    (Rhythm.DAILY.value, _("Hver dag")),
    (Rhythm.WEEKLY.value, _("Hver uke")),
    (Rhythm.FORTNIGHTLY.value, _("Annenhver uke")),
    (Rhythm.MONTHLY.value, _("Hver måned")),
    (Rhythm.SEVERAL_A_YEAR.value, _("Noen ganger i året")),
    (Rhythm.YEARLY.value, _("Hvert år")),
    (Rhythm.ONCE.value, _("Én gang")),
    (Rhythm.NO_PATTERN.value, _("Uten fast rytme")),
]


@tracked()
class Activity(models.Model):
    """An activity or event: when it is, whom it brings together, and who owns it as time goes."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="activity")
    type = models.CharField(_("slag"), max_length=20, choices=TYPE_CHOICES, blank=True)
    description = models.TextField(_("beskrivelse"), blank=True)
    place = models.CharField(_("sted"), max_length=200, blank=True)
    rhythm = models.CharField(_("hvor ofte"), max_length=20, choices=RHYTHM_CHOICES, blank=True)
    rhythm_note = models.CharField(
        _("dag og tid"), max_length=200, blank=True, help_text=_("For eksempel «onsdager kl. 17 til 20».")
    )
    season = models.CharField(
        _("når på året"), max_length=200, blank=True, help_text=_("For eksempel «hele året» eller «april til oktober».")
    )
    started = PartialDateField(_("startet"), null=True, blank=True)
    ended = PartialDateField(_("sluttet"), null=True, blank=True)
    groups = ArrayField(
        models.CharField(max_length=20, choices=GROUP_CHOICES),
        verbose_name=_("grupper som møtes"),
        default=list,
        blank=True,
    )
    groups_note = models.CharField(_("mer om gruppene"), max_length=300, blank=True)
    builds_relations = models.TextField(
        _("hvordan det bygger relasjoner mellom grupper"),
        blank=True,
        help_text=_("Hvem som blir kjent med hvem, og hva ved aktiviteten som gjør det."),
    )
    attendance = models.PositiveIntegerField(_("deltakere hver gang"), null=True, blank=True)
    used_by_children = models.BooleanField(_("brukes av barn"), null=True, blank=True)
    roles_rest_on = models.TextField(
        _("ressurser og interesser rollene bygger på"),
        blank=True,
        help_text=_("Hva arrangørene har å bidra med, og hva de selv vil med det."),
    )
    started_by = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("satt i gang av")
    )
    owned_by = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("har eierskapet nå"),
        help_text=_("De som regner aktiviteten som sin. Det kan være andre enn den som er ansvarlig."),
    )
    ownership_plan = models.TextField(
        _("hvordan eierskapet skal utvikle seg"),
        blank=True,
        help_text=_("Hvem som skal ta mer av ansvaret, og hva som må til."),
    )
    yearly_cost = KronerField(_("kostnad per år"), null=True, blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    source_note = models.TextField(_("om kilden"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ended=None)
                | Q(started=None)
                | Q(ended__gte=F("started"))
                | Q(started__startswith=F("ended")),
                name="activity_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(yearly_cost=None) | Q(yearly_cost__gte=0), name="activity_cost_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(rhythm="")
                | Q(type__in=["", ActivityType.RECURRING.value])
                | Q(type=ActivityType.YEARLY.value, rhythm=Rhythm.YEARLY.value)
                | Q(type=ActivityType.SINGLE.value, rhythm=Rhythm.ONCE.value),
                name="activity_rhythm_fits_type",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
