from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Group
from varig.decisions.models.hearings import Hearing, HearingParty
from varig.decisions.rules.hearing_answers import Channel, Result, Stance, Visibility
from varig.foundation.history.tracking import tracked

CHANNEL_CHOICES = [
    (Channel.LINK.value, _("Personlig lenke")),
    (Channel.ACCOUNT.value, _("Logget inn")),
    (Channel.PUBLIC.value, _("Den åpne siden")),
    (Channel.ENTERED.value, _("Ført inn av oss")),
]
STANCE_CHOICES = [
    (Stance.AGREES.value, _("Enig")),
    (Stance.PARTLY.value, _("Delvis enig")),
    (Stance.DISAGREES.value, _("Uenig")),
    (Stance.NONE.value, _("Tar ikke stilling")),
]
VISIBILITY_CHOICES = [
    (Visibility.WAITING.value, _("Ikke lest gjennom")),
    (Visibility.SHOWN.value, _("Vises")),
    (Visibility.HIDDEN.value, _("Vises ikke")),
]
RESULT_CHOICES = [
    (Result.TAKEN_UP.value, _("Tatt til følge")),
    (Result.PARTLY.value, _("Delvis tatt til følge")),
    (Result.NOT_TAKEN_UP.value, _("Ikke tatt til følge")),
    (Result.NOTED.value, _("Tatt med videre")),
]


@tracked()
class HearingAnswer(models.Model):
    """One answer: from a party, from a group, or from a resident whom nobody asks for a name.

    A party may answer anew as long as the hearing is open; the last counts (`is_current`), the others stay. `nonce` is
    of the form it was sent by and of what it says: the same form sent twice with the same answer is one.
    """

    history_word = _("svar på høring")
    history_key = "hearing_answer"

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="answers")
    party = models.ForeignKey(HearingParty, models.PROTECT, null=True, blank=True, related_name="answers")
    group = models.ForeignKey(Group, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("gruppe"))
    channel = models.CharField(_("hvordan det kom"), max_length=20, choices=CHANNEL_CHOICES)
    name = models.CharField(_("navn"), max_length=200, blank=True)
    on_behalf_of = models.CharField(_("på vegne av"), max_length=200, blank=True)
    in_role = models.CharField(_("rolle"), max_length=200, blank=True)
    stance = models.CharField(_("syn"), max_length=20, choices=STANCE_CHOICES, blank=True, default="")
    received_at = models.DateTimeField(_("kom inn"), default=timezone.now)
    summary = models.CharField(_("kort sagt"), max_length=300, blank=True)
    visibility = models.CharField(
        _("på den åpne siden"), max_length=20, choices=VISIBILITY_CHOICES, default=Visibility.WAITING
    )
    moderated_at = models.DateTimeField(_("lest gjennom"), null=True, blank=True)
    moderated_by = models.CharField(_("lest gjennom av"), max_length=200, blank=True)
    hidden_why = models.CharField(_("hvorfor det ikke vises"), max_length=500, blank=True)
    is_current = models.BooleanField(_("gjelder"), default=True)
    nonce = models.CharField(max_length=40, blank=True, default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["hearing", "received_at"], name="hearing_answer_received")]
        constraints = [
            models.UniqueConstraint(
                fields=["hearing", "party"], condition=Q(is_current=True), name="hearing_answer_counts_once"
            ),
            models.UniqueConstraint(
                fields=["hearing", "nonce"], condition=~Q(nonce=""), name="hearing_answer_sent_once"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=[Channel.PUBLIC, Channel.ENTERED]) | Q(party__isnull=False),
                name="hearing_answer_is_somebodys",
            ),
            # Only what came on the open page is shown there; what a partner says is between it and the municipality.
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.SHOWN) | Q(channel=Channel.PUBLIC, party=None),
                name="hearing_answer_shown_is_a_residents",
            ),
            models.CheckConstraint(
                condition=Q(visibility=Visibility.WAITING) | (Q(moderated_at__isnull=False) & ~Q(moderated_by="")),
                name="hearing_answer_moderated_by_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(visibility=Visibility.HIDDEN) | ~Q(hidden_why=""),
                name="hearing_answer_hidden_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.received_at:%Y-%m-%d}"


@tracked()
class HearingPoint(models.Model):
    """What an answer says of one part, or of the whole (`part` empty); our reply; and what it led to, and where."""

    history_word = _("del av svar på høring")

    answer = models.ForeignKey(HearingAnswer, models.CASCADE, related_name="points")
    part = models.CharField(_("del"), max_length=110, blank=True)
    text = models.TextField(_("svar"))
    reply = models.TextField(_("vårt svar"), blank=True)
    result = models.CharField(_("hva det førte til"), max_length=20, choices=RESULT_CHOICES, blank=True)
    reason = models.TextField(_("hvorfor"), blank=True)
    changed_report = models.CharField(max_length=40, blank=True)
    changed_section = models.CharField(max_length=60, blank=True)
    replied_at = models.DateTimeField(_("besvart"), null=True, blank=True)
    replied_by = models.CharField(_("besvart av"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["answer", "part"], name="hearing_point_once"),
            models.CheckConstraint(condition=~Q(text=""), name="hearing_point_says_something"),
            models.CheckConstraint(
                condition=Q(reply="", result="", replied_at=None)
                | (~Q(reply="") & ~Q(result="") & Q(replied_at__isnull=False) & ~Q(replied_by="")),
                name="hearing_point_is_replied_to_whole",
            ),
            models.CheckConstraint(
                condition=~Q(result__in=[Result.PARTLY, Result.NOT_TAKEN_UP]) | ~Q(reason=""),
                name="hearing_point_not_followed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=(Q(result__in=[Result.TAKEN_UP, Result.PARTLY]) & ~Q(changed_section=""))
                | (~Q(result__in=[Result.TAKEN_UP, Result.PARTLY]) & Q(changed_section="")),
                name="hearing_point_changed_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]
