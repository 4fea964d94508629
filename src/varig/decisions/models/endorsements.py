from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.continuation.rules.handovers import Reply
from varig.decisions.models.lasting import stays
from varig.decisions.rules.endorsements import Manner
from varig.foundation.history.tracking import tracked
from varig.foundation.reports.models import ReportVersion
from varig.initiatives.models import Initiative


@stays("What a partner was asked to endorse is never changed nor removed.")
@tracked()
class Endorsement(models.Model):
    """That a partner was asked to endorse its part as of a frozen version of the strategy.

    `part` is what it was asked about, line by line (`continuation.rules.parts.plain`), with the items' names as they
    were.
    """

    history_many = _("spørsmål om tilslutning")
    history_name = "actor__name"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="endorsements")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="endorsements", verbose_name=_("partner"))
    version = models.ForeignKey(ReportVersion, models.PROTECT, related_name="+", verbose_name=_("versjon"))
    part = models.JSONField(_("egen del"))
    reply_by = models.DateField(_("svarfrist"), null=True, blank=True)
    asked_at = models.DateTimeField(_("spurt"), default=timezone.now)
    asked_by = models.CharField(_("spurt av"), max_length=200)
    why = models.TextField(_("hvorfor de spørres igjen"), blank=True)

    class Meta:
        indexes = [models.Index(fields=["initiative", "actor", "id"], name="endorsement_by_actor")]
        constraints = [models.CheckConstraint(condition=~Q(part=[]), name="endorsement_of_something")]

    def __str__(self) -> str:
        return str(self.actor_id)


REPLY_CHOICES = [
    (Reply.YES.value, _("Ja")),
    (Reply.CONDITIONAL.value, _("Ja, på vilkår")),
    (Reply.NO.value, _("Nei")),
]
MANNER_CHOICES = [
    (Manner.MEETING.value, _("I et møte")),
    (Manner.LETTER.value, _("I brev")),
    (Manner.EMAIL.value, _("På e-post")),
    (Manner.TELEPHONE.value, _("På telefon")),
]


@stays("An answer is never changed nor removed. Answer anew.")
@tracked()
class EndorsementAnswer(models.Model):
    """A partner's answer about its own part. Of several to one question the last counts.

    `how` and `given_on` say when and in which way it was given where somebody inside has written it down.
    """

    history_many = _("svar om tilslutning")

    endorsement = models.ForeignKey(Endorsement, models.CASCADE, related_name="answers")
    reply = models.CharField(_("svar"), max_length=20, choices=REPLY_CHOICES)
    at = models.DateTimeField(_("tidspunkt"), default=timezone.now)
    by = models.CharField(_("av"), max_length=200)
    on_behalf_of = models.CharField(_("på vegne av"), max_length=200)
    in_role = models.CharField(_("i rollen"), max_length=200, blank=True)
    mandate = models.CharField(_("vedtak bak svaret"), max_length=300, blank=True)
    words = models.TextField(_("med egne ord"), blank=True)
    how = models.CharField(_("hvordan svaret ble gitt"), max_length=20, choices=MANNER_CHOICES, blank=True)
    given_on = models.DateField(_("dagen svaret ble gitt"), null=True, blank=True)
    reference = models.CharField(_("hvor svaret ligger"), max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(on_behalf_of=""), name="endorsement_answered_for_somebody"),
            models.CheckConstraint(condition=~Q(reply="conditional", words=""), name="endorsement_condition_is_said"),
            models.CheckConstraint(
                condition=Q(how="", given_on=None) | ~Q(how="") & Q(given_on__isnull=False),
                name="endorsement_entered_with_its_day",
            ),
        ]

    def __str__(self) -> str:
        return self.reply
