from __future__ import annotations

from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.decisions.models.lasting import stays
from varig.foundation.columns import KronerField, YearField
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

_ONLY_REOPENED = """
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A closing is never removed. Reopen.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.reopened_at IS NOT NULL OR (
        NEW.initiative_id, NEW.day, NEW.closed_at, NEW.closed_by, NEW.in_spite, NEW.name, NEW.reason, NEW.lacked,
        NEW.forgotten, NEW.removed, NEW.access_ends
    ) IS DISTINCT FROM (
        OLD.initiative_id, OLD.day, OLD.closed_at, OLD.closed_by, OLD.in_spite, OLD.name, OLD.reason, OLD.lacked,
        OLD.forgotten, OLD.removed, OLD.access_ends
    ) THEN
        RAISE EXCEPTION 'What a closing says is never changed.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
"""


def _only_reopened() -> Any:
    operation = pgtrigger.Update | pgtrigger.Delete
    trigger = pgtrigger.Trigger(name="stays", when=pgtrigger.Before, operation=operation, func=_ONLY_REOPENED)
    return pgtrigger.register(trigger)


@_only_reopened()
@tracked()
class Closing(models.Model):
    """That an initiative was closed: by whom, and where it was in spite of something, of what, and why.

    `lacked` is what the gate lacked, demand by demand, as encoded messages; `forgotten` what personal data was deleted
    or anonymised; `removed` what had been taken out of Arven before, which nothing was counted of. Opened again, it
    stays as it was, with who opened it and why.
    """

    history_word = _("avslutning")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="closings")
    day = models.DateField(_("siste dag"))
    closed_at = models.DateTimeField(_("avsluttet"), default=timezone.now)
    closed_by = models.CharField(_("avsluttet av"), max_length=200)
    in_spite = models.BooleanField(_("avsluttet likevel"), default=False)
    name = models.CharField(_("hvem som svarer for det"), max_length=200, blank=True)
    reason = models.TextField(_("hvorfor det avsluttes likevel"), blank=True)
    lacked = models.JSONField(_("det som manglet"), default=list, blank=True)
    forgotten = models.JSONField(_("personopplysninger som er slettet"), default=list, blank=True)
    removed = models.JSONField(_("fjernet fra arven før det"), default=list, blank=True)
    access_ends = models.DateField(_("tilgangen slutter"))
    access_ended_at = models.DateTimeField(_("tilgangen ble avsluttet"), null=True, blank=True)
    reopened_at = models.DateTimeField(_("gjenåpnet"), null=True, blank=True)
    reopened_by = models.CharField(_("gjenåpnet av"), max_length=200, blank=True)
    reopened_why = models.TextField(_("hvorfor den ble gjenåpnet"), blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative"], condition=Q(reopened_at=None), name="one_standing_closing"),
            models.CheckConstraint(
                condition=Q(in_spite=False, name="", reason="", lacked=[])
                | (Q(in_spite=True) & ~Q(name="") & ~Q(reason="") & ~Q(lacked=[])),
                name="closing_in_spite_has_name_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(reopened_at=None, reopened_by="", reopened_why="")
                | (Q(reopened_at__isnull=False) & ~Q(reopened_by="") & ~Q(reopened_why="")),
                name="closing_reopened_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.day)


@stays("The state at the closing is never changed nor removed.")
class Baseline(models.Model):
    """How an item or an indicator stood at the closing: what every later round is held against (R6 to R10).

    `kind` and `object_id` name it as gaps do; `state` is what was known, as plain values. Written once and by nobody in
    particular, so it has no history.
    """

    closing = models.ForeignKey(Closing, models.CASCADE, related_name="baseline")
    kind = models.CharField(max_length=30)
    object_id = models.BigIntegerField()
    name = models.CharField(max_length=300)
    state = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["closing", "kind", "object_id"], name="baseline_once_in_a_closing")
        ]

    def __str__(self) -> str:
        return self.name


@stays("What somebody accepted by name is never changed nor removed.")
@tracked()
class AcceptedShortfall(models.Model):
    """That the programme owner accepts by name that an item isn't financed in its first budget year.

    An amount of None: nobody knows what it costs, and that is what was accepted.
    """

    history_many = _("godtatt uten finansiering")
    history_name = "name"

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="accepted_shortfalls")
    year = YearField(_("år"))
    amount = KronerField(_("beløp som mangler"), null=True, blank=True)
    name = models.CharField(_("hvem som svarer for det"), max_length=200)
    reason = models.TextField(_("hvorfor det godtas"))
    at = models.DateTimeField(_("tidspunkt"), default=timezone.now)
    by = models.CharField(_("ført inn av"), max_length=200)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(reason=""), name="shortfall_accepted_by_name"),
            models.CheckConstraint(condition=Q(amount=None) | Q(amount__gt=0), name="shortfall_is_something"),
        ]

    def __str__(self) -> str:
        return self.name
