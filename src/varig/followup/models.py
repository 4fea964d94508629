"""Rounds after the end, and what was found in them."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.continuation.models import Handover
from varig.followup.rules.observations import Life
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

LIFE_CHOICES = [
    (Life.AS_AGREED.value, _("Lever som avtalt")),
    (Life.CHANGED.value, _("Endret")),
    (Life.STOPPED.value, _("Stanset")),
    (Life.HANDED_ON.value, _("Gitt videre")),
]


@tracked()
class Round(models.Model):
    """A round of follow-up: planned before closing, opened and ended by a person, and perhaps shown to residents."""

    history_many = _("oppfølgingsrunder")
    history_name = "due"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="follow_up_rounds")
    due = models.DateField(_("dato"))
    unit = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ansvarlig enhet")
    )
    sender = models.CharField(_("avsender"), max_length=200, blank=True)
    # After the end: the day that it was planned for then, and why it is another now.
    moved_from = models.DateField(_("flyttet fra"), null=True, blank=True)
    moved_why = models.TextField(_("hvorfor den er flyttet"), blank=True)
    opened_on = models.DateField(_("åpnet"), null=True, blank=True)
    opened_by = models.CharField(_("åpnet av"), max_length=200, blank=True)
    opened_early = models.TextField(_("hvorfor den ble åpnet lenge før dagen"), blank=True)
    ended_on = models.DateField(_("ferdig"), null=True, blank=True)
    ended_by = models.CharField(_("avsluttet av"), max_length=200, blank=True)
    left_out = models.TextField(_("hvorfor noe ikke er sett på"), blank=True)
    summary = models.TextField(_("oppsummert"), blank=True)
    shown_on = models.DateField(_("vist for innbyggerne"), null=True, blank=True)
    shown_by = models.CharField(_("vist av"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "due"], name="round_once_a_day"),
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(opened_on__isnull=False, ended_on=None), name="one_open_round"
            ),
            models.CheckConstraint(
                condition=Q(opened_on=None) | (~Q(opened_by="") & Q(unit__isnull=False) & ~Q(sender="")),
                name="round_opened_by_somebody",
            ),
            models.CheckConstraint(condition=Q(moved_from=None) | ~Q(moved_why=""), name="round_moved_for_a_reason"),
            models.CheckConstraint(
                condition=Q(ended_on=None)
                | (~Q(ended_by="") & Q(opened_on__isnull=False) & Q(ended_on__gte=F("opened_on"))),
                name="round_ended_after_it_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(shown_on=None) | (~Q(shown_by="") & Q(ended_on__isnull=False)), name="round_shown_when_done"
            ),
        ]

    def __str__(self) -> str:
        return str(self.due)


@tracked()
class Observation(models.Model):
    """How it was with an item in a round. `handover` is the one that it was handed on by."""

    history_many = _("oppfølging etter slutt")

    round = models.ForeignKey(Round, models.PROTECT, related_name="observations", verbose_name=_("runde"))
    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="observations")
    life = models.CharField(_("hvordan det går"), max_length=20, choices=LIFE_CHOICES)
    reason = models.TextField(_("hvorfor"), blank=True)
    evidence = models.TextField(_("hva dere bygger det på"))
    for_residents = models.TextField(_("til innbyggerne"), blank=True)
    handover = models.ForeignKey(
        Handover, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("ny overlevering")
    )
    seen_on = models.DateField(_("sett på"))
    seen_by = models.CharField(_("sett av"), max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "item"], name="observed_once_in_a_round"),
            models.CheckConstraint(
                condition=Q(life=Life.AS_AGREED) | ~Q(reason=""), name="observation_not_as_agreed_has_a_reason"
            ),
            models.CheckConstraint(condition=~Q(evidence=""), name="observation_rests_on_something"),
            models.CheckConstraint(condition=~Q(seen_by=""), name="observed_by_somebody"),
        ]

    def __str__(self) -> str:
        return self.life
