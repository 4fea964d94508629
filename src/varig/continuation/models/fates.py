from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Group
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
    used_by_children = models.BooleanField(_("brukes av barn"), null=True, blank=True)
    best_for_children = models.TextField(_("hva som er best for barna"), blank=True)
    children_heard = models.TextField(_("hvordan barn er hørt"), blank=True)
    children_weighed = models.TextField(_("hvordan det er veid"), blank=True)
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


@tracked()
class FateAlternative(models.Model):
    """What one target group gets instead of what is phased out, or that it gets nothing.

    What all who use it get stands on the fate itself. `for_whom` is the group as it was named; it is tied to the group
    of that name where participation knows one.
    """

    history_many = _("alternativer for målgrupper")
    history_name = "for_whom"

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="fate_alternatives")
    for_whom = models.CharField(_("for hvem"), max_length=200)
    group = models.ForeignKey(
        Group, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gruppe fra medvirkningen")
    )
    alternative = models.TextField(_("hva de får i stedet"), blank=True)
    nothing = models.BooleanField(_("ingenting kommer i stedet"), default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("item", Lower("for_whom"), name="alternative_once_for_a_group"),
            models.CheckConstraint(condition=~Q(for_whom=""), name="alternative_is_for_somebody"),
            models.CheckConstraint(
                condition=Q(nothing=True, alternative="") | (Q(nothing=False) & ~Q(alternative="")),
                name="alternative_or_an_honest_no",
            ),
        ]

    def __str__(self) -> str:
        return self.for_whom


@tracked()
class FateEvidence(models.Model):
    """Something registered elsewhere that a fate rests on: an indicator, a need, a lesson, a file.

    `source` is its opaque key (`needs:17`), so no table is named here; `name` is what it was called when it was tied.
    """

    history_many = _("det avgjørelsen bygger på")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="fate_evidence")
    source = models.CharField(_("kilde i satsingen"), max_length=100)
    name = models.CharField(_("bygger på"), max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "source"], name="evidence_once_for_a_fate"),
            models.CheckConstraint(condition=~Q(source="") & ~Q(name=""), name="evidence_is_something"),
        ]

    def __str__(self) -> str:
        return self.name
