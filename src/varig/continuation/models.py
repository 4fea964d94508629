from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.continuation.rules.fates import FateState, Home, Outcome
from varig.continuation.rules.handovers import Reply, Step
from varig.continuation.rules.money import Sureness
from varig.foundation.columns import KronerField, YearField
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
STEP_CHOICES = [
    (Step.PROPOSED.value, _("Foreslått")),
    (Step.ANSWERED.value, _("Svar")),
    (Step.TERMS_ACCEPTED.value, _("Vilkåret godtatt")),
    (Step.CARRIED_OUT.value, _("Overtatt")),
    (Step.WITHDRAWN.value, _("Trukket tilbake")),
]
REPLY_CHOICES = [
    (Reply.YES.value, _("Ja")),
    (Reply.CONDITIONAL.value, _("Ja, på vilkår")),
    (Reply.NO.value, _("Nei")),
    (Reply.LATER.value, _("Vi svarer etter et møte")),
    (Reply.COUNTER.value, _("Vi foreslår noe annet")),
]
SURENESS_CHOICES = [
    (Sureness.ADOPTED.value, _("Vedtatt i årsbudsjett")),
    (Sureness.PLANNED.value, _("I økonomiplan")),
    (Sureness.PROPOSED.value, _("Foreslått")),
    (Sureness.APPLIED.value, _("Søkt")),
    (Sureness.POSSIBLE.value, _("Mulig")),
]


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


@tracked()
class Handover(models.Model):
    """One receiver asked to take an item over. What was said stands in its steps."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="handovers")
    giver = models.ForeignKey(Actor, models.PROTECT, related_name="+", null=True, verbose_name=_("fra"))
    receiver = models.ForeignKey(Actor, models.PROTECT, related_name="handovers", verbose_name=_("mottaker"))
    reply_by = models.DateField(_("svarfrist"), null=True, blank=True)
    is_live = models.BooleanField(_("gjelder"), default=True)

    history_name = "receiver__name"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], condition=Q(is_live=True), name="one_live_handover"),
        ]

    def __str__(self) -> str:
        return str(self.receiver_id)


@tracked()
class HandoverStep(models.Model):
    """One dated and signed step of a handover. Added, never changed."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="+")
    handover = models.ForeignKey(Handover, models.CASCADE, related_name="steps", verbose_name=_("overlevering til"))
    step = models.CharField(_("steg"), max_length=20, choices=STEP_CHOICES)
    at = models.DateTimeField(_("tidspunkt"))
    by = models.CharField(_("av"), max_length=200)
    from_day = models.DateField(_("fra dag"), null=True, blank=True)
    until = models.DateField(_("til dag"), null=True, blank=True)
    amount = KronerField(_("beløp per år"), null=True, blank=True)
    terms = models.TextField(_("hva som overleveres"), blank=True)
    reply = models.CharField(_("svar"), max_length=20, choices=REPLY_CHOICES, blank=True)
    words = models.TextField(_("med egne ord"), blank=True)
    on_behalf_of = models.CharField(_("på vegne av"), max_length=200, blank=True)
    in_role = models.CharField(_("i rollen"), max_length=200, blank=True)
    mandate = models.CharField(_("vedtak bak svaret"), max_length=300, blank=True)
    answer_on = models.DateField(_("svarer etter møte"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="answered_step_has_a_reply",
                condition=(Q(step="answered") & ~Q(reply="")) | (~Q(step="answered") & Q(reply="")),
            ),
            models.CheckConstraint(
                name="step_ends_after_start",
                condition=Q(until=None) | Q(from_day=None) | Q(until__gte=F("from_day")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.step} {self.reply}".strip()


@tracked()
class YearlyCost(models.Model):
    """What an item costs in one year after the end."""

    history_many = _("kostnader år for år")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="costs")
    year = YearField(_("år"))
    amount = KronerField(_("kostnad"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "year"], name="cost_once_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="cost_not_negative"),
        ]

    def __str__(self) -> str:
        return str(self.year)


@tracked()
class FundingLine(models.Model):
    """One source's money for an item in one year after the end, and how sure it is."""

    history_many = _("penger fra kilder")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="funding")
    year = YearField(_("år"))
    source = models.CharField(_("kilde til pengene"), max_length=200)
    sureness = models.CharField(_("hvor sikkert"), max_length=20, choices=SURENESS_CHOICES)
    amount = KronerField(_("beløp"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "source", "sureness", "year"], name="funding_once_a_year"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="funding_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.year}"
