from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.continuation.rules.fates import FateState, Home, Outcome
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

OUTCOME_CHOICES = [
    (Outcome.CONTINUED.value, _("Videreføres som det er")),
    (Outcome.CHANGED.value, _("Videreføres i endret form")),
    (Outcome.PHASED_OUT.value, _("Fases ut")),
    (Outcome.ESTABLISHED.value, _("Etableres")),
    (Outcome.UNCLEAR.value, _("Må avklares")),
]
HOME_CHOICES = [
    (Home.SAME.value, _("Den som har det nå")),
    (Home.ORDINARY.value, _("Ordinær drift i kommunen")),
    (Home.OTHER.value, _("En annen aktør")),
]
STATE_CHOICES = [(FateState.PROPOSED.value, _("Forslag")), (FateState.DECIDED.value, _("Vedtatt"))]


@tracked()
class Fate(models.Model):
    """What shall happen to an item. Without a row nobody has said."""

    history_many = _("forslag til avgjørelse")

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="fate")
    outcome = models.CharField(_("avgjørelse"), max_length=20, choices=OUTCOME_CHOICES)
    home = models.CharField(_("hvem har det fra da av"), max_length=20, choices=HOME_CHOICES, blank=True)
    until = models.DateField(_("til"), null=True, blank=True)
    last_day = models.DateField(_("siste dag"), null=True, blank=True)
    alternative = models.TextField(_("hva brukerne får i stedet"), blank=True)
    no_alternative = models.BooleanField(_("ingenting kommer i stedet"), default=False)
    grounds = models.TextField(_("begrunnelse"))
    state = models.CharField(_("status"), max_length=20, choices=STATE_CHOICES, default=FateState.PROPOSED)
    decided_on = models.DateField(_("vedtatt dato"), null=True, blank=True)
    decided_by = models.CharField(_("vedtatt av"), max_length=200, blank=True)
    case_number = models.CharField(_("saksnummer"), max_length=60, blank=True)
    delegation = models.CharField(_("delegasjon"), max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="fate_decided_by_somebody",
                condition=Q(state="proposed")
                | (Q(decided_on__isnull=False) & ~Q(decided_by="") & (~Q(case_number="") | ~Q(delegation=""))),
            ),
            models.CheckConstraint(
                name="fate_home_where_it_goes_on",
                condition=(Q(outcome__in=["continued", "changed", "established"]) & ~Q(home=""))
                | (Q(outcome__in=["phased_out", "unclear"]) & Q(home="")),
            ),
        ]

    def __str__(self) -> str:
        return self.outcome
