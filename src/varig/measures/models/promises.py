from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import KronerField, PartialDateField, YearField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem
from varig.measures.models.choices import GROUP_CHOICES
from varig.measures.rules.promises import NEEDS_A_REASON, BudgetState, PromiseState
from varig.measures.rules.rows import FIRST_YEAR, LAST_YEAR

STATE_CHOICES = [
    (PromiseState.OPEN.value, _("Åpent")),
    (PromiseState.KEPT.value, _("Holdt")),
    (PromiseState.PARTLY.value, _("Delvis holdt")),
    (PromiseState.NOT_KEPT.value, _("Ikke holdt")),
]
BUDGET_CHOICES = [
    (BudgetState.IN_BUDGET.value, _("Står i budsjettet")),
    (BudgetState.NOT_IN_BUDGET.value, _("Står ikke i budsjettet")),
    (BudgetState.REMOVED.value, _("Tatt ut av budsjettet")),
]


def _not_before_said(field: str, name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(**{field: None}) | Q(said=None) | Q(**{f"{field}__gte": F("said")}) | Q(said__startswith=F(field)),
        name=name,
    )


@tracked()
class Promise(models.Model):
    """What residents were told they would get, the money it hangs on, and how it went."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="promise")
    wording = models.TextField(_("ordlyd"), blank=True, help_text=_("Det som ble sagt, så nær ordene som mulig."))
    groups = ArrayField(
        models.CharField(max_length=20, choices=GROUP_CHOICES),
        verbose_name=_("lovet til"),
        default=list,
        blank=True,
    )
    promised_to = models.CharField(
        _("mer om hvem det ble lovet til"),
        max_length=300,
        blank=True,
        help_text=_("Grupper og lag, ikke enkeltpersoner."),
    )
    promised_by = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("lovet av")
    )
    body = models.CharField(
        _("organ eller rolle som lovet"), max_length=200, blank=True, help_text=_("For eksempel bydelsutvalget.")
    )
    said = PartialDateField(_("når det ble lovet"), null=True, blank=True)
    said_where = models.CharField(_("hvor det ble lovet"), max_length=300, blank=True)
    due = PartialDateField(_("frist"), null=True, blank=True)
    measure = models.ForeignKey(
        LegacyItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("tiltaket det gjelder")
    )
    budget_post = models.CharField(_("budsjettpost"), max_length=200, blank=True)
    budget_year = YearField(_("budsjettår"), null=True, blank=True)
    budget_amount = KronerField(_("beløp i budsjettet"), null=True, blank=True)
    budget_state = models.CharField(_("pengene i budsjettet"), max_length=20, choices=BUDGET_CHOICES, blank=True)
    state = models.CharField(_("hvordan det gikk"), max_length=20, choices=STATE_CHOICES, blank=True)
    reason = models.TextField(_("hvorfor det ikke ble holdt, eller bare delvis"), blank=True)
    told = models.BooleanField(
        _("har fått vite hvordan det gikk"), null=True, blank=True, help_text=_("Gjelder dem som fikk løftet.")
    )
    told_on = PartialDateField(_("når de fikk vite det"), null=True, blank=True)
    told_how = models.CharField(_("hvordan de fikk vite det"), max_length=300, blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)

    class Meta:
        constraints = [
            _not_before_said("due", "promise_due_after_said"),
            _not_before_said("told_on", "promise_told_after_said"),
            models.CheckConstraint(
                condition=~Q(state__in=sorted(state.value for state in NEEDS_A_REASON)) | ~Q(reason=""),
                name="promise_unkept_has_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(budget_amount=None) | Q(budget_amount__gte=0), name="promise_amount_not_negative"
            ),
            models.CheckConstraint(
                condition=Q(budget_year=None) | Q(budget_year__range=(FIRST_YEAR, LAST_YEAR)),
                name="promise_budget_year",
            ),
            models.CheckConstraint(
                condition=Q(told_on=None) | Q(told=None) | Q(told=True), name="promise_told_on_a_day"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
