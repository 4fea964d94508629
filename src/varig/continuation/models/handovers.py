from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.continuation.rules.handovers import Reply, Step
from varig.foundation.columns import KronerField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

STEP_CHOICES = [
    (Step.PROPOSED.value, _("Foreslått")),
    (Step.ANSWERED.value, _("Svar")),
    (Step.TERMS_ACCEPTED.value, _("Vilkåret godtatt")),
    (Step.CARRIED_OUT.value, _("Overtatt")),
    (Step.WITHDRAWN.value, _("Trukket tilbake")),
    (Step.REMINDED.value, _("Påminnet")),
]
REPLY_CHOICES = [
    (Reply.YES.value, _("Ja")),
    (Reply.CONDITIONAL.value, _("Ja, på vilkår")),
    (Reply.NO.value, _("Nei")),
    (Reply.LATER.value, _("Vi svarer etter et møte")),
    (Reply.COUNTER.value, _("Vi foreslår noe annet")),
]


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
    own_amount = KronerField(_("kroner mottakeren selv dekker i året"), null=True, blank=True)

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
