from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.decisions.models.lasting import stays
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

    class Meta:
        indexes = [models.Index(fields=["initiative", "actor", "id"], name="endorsement_by_actor")]
        constraints = [models.CheckConstraint(condition=~Q(part=[]), name="endorsement_of_something")]

    def __str__(self) -> str:
        return str(self.actor_id)


@stays("An answer is never changed nor removed. Ask again.")
@tracked()
class EndorsementAnswer(models.Model):
    """A partner's answer about its own part: once for each time it is asked."""

    history_many = _("svar om tilslutning")

    endorsement = models.OneToOneField(Endorsement, models.CASCADE, related_name="answer")
    confirmed = models.BooleanField(_("slutter seg til"))
    at = models.DateTimeField(_("tidspunkt"), default=timezone.now)
    by = models.CharField(_("av"), max_length=200)
    on_behalf_of = models.CharField(_("på vegne av"), max_length=200)
    in_role = models.CharField(_("i rollen"), max_length=200, blank=True)
    mandate = models.CharField(_("vedtak bak svaret"), max_length=300, blank=True)
    words = models.TextField(_("med egne ord"), blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(on_behalf_of=""), name="endorsement_answered_for_somebody")]

    def __str__(self) -> str:
        return str(self.confirmed)
