from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.decisions.models.lasting import stays
from varig.decisions.rules.decisions import DECIDES, Result, Way
from varig.foundation.columns import KronerField, YearField
from varig.foundation.files.models import StoredFile
from varig.foundation.history.tracking import tracked
from varig.foundation.reports.models import ReportVersion
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

WAY_CHOICES = [(Way.BODY.value, _("Et organ")), (Way.DELEGATION.value, _("Etter delegasjon"))]
RESULT_CHOICES = [
    (Result.ADOPTED.value, _("Vedtatt")),
    (Result.ADOPTED_WITH_CHANGES.value, _("Vedtatt med endringer")),
    (Result.POSTPONED.value, _("Utsatt")),
    (Result.SENT_BACK.value, _("Sendt tilbake")),
    (Result.NOT_ADOPTED.value, _("Ikke vedtatt")),
    (Result.TAKEN_NOTE_OF.value, _("Tatt til orientering")),
]


@stays("A registered decision is never changed nor removed. Register one that replaces it.")
@tracked()
class Decision(models.Model):
    """What a body, or somebody within a named authority, decided. Corrected only by one that takes its place."""

    history_key = "decision"
    history_word = _("vedtak")
    history_name = "body"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="decisions")
    way = models.CharField(_("hvem som vedtok"), max_length=20, choices=WAY_CHOICES)
    body = models.CharField(_("organ eller person"), max_length=200)
    delegation = models.CharField(_("fullmakt"), max_length=300, blank=True)
    case_number = models.CharField(_("saksnummer"), max_length=60, blank=True)
    on = models.DateField(_("vedtatt dato"))
    text = models.TextField(_("vedtaket, ordrett"))
    result = models.CharField(_("resultat"), max_length=30, choices=RESULT_CHOICES)
    changes = models.TextField(_("hva som ble endret"), blank=True)
    votes_for = models.PositiveIntegerField(_("stemmer for"), null=True, blank=True)
    votes_against = models.PositiveIntegerField(_("stemmer mot"), null=True, blank=True)
    report_version = models.ForeignKey(
        ReportVersion, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("sluttrapporten")
    )
    strategy_version = models.ForeignKey(
        ReportVersion, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("strategien")
    )
    document = models.ForeignKey(
        StoredFile, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("dokument")
    )
    review_on = models.DateField(_("vurderes på nytt"), null=True, blank=True)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name=_("erstatter")
    )
    reason = models.TextField(_("hvorfor det erstattes"), blank=True)
    registered_at = models.DateTimeField(_("ført inn"), default=timezone.now)
    registered_by = models.CharField(_("ført inn av"), max_length=200)

    class Meta:
        indexes = [models.Index(fields=["initiative", "on"], name="decision_by_day")]
        constraints = [
            models.CheckConstraint(condition=~Q(body="") & ~Q(text=""), name="decision_by_somebody_of_something"),
            models.CheckConstraint(
                condition=(Q(way=Way.BODY.value, delegation="") & ~Q(case_number=""))
                | (Q(way=Way.DELEGATION.value) & ~Q(delegation="")),
                name="decision_has_its_authority",
            ),
            models.CheckConstraint(
                condition=~Q(result__in=sorted(one.value for one in DECIDES))
                | Q(report_version__isnull=False)
                | Q(strategy_version__isnull=False),
                name="decision_adopts_a_version",
            ),
            models.CheckConstraint(
                condition=Q(votes_for=None, votes_against=None)
                | Q(votes_for__isnull=False, votes_against__isnull=False)
                & (~Q(result__in=sorted(one.value for one in DECIDES)) | Q(votes_for__gte=F("votes_against"))),
                name="decision_votes_are_whole",
            ),
            models.CheckConstraint(
                condition=Q(review_on=None) | Q(review_on__gt=F("on")), name="decision_reviewed_later"
            ),
            models.CheckConstraint(condition=Q(replaces=None) | ~Q(reason=""), name="decision_replaces_for_a_reason"),
        ]

    def __str__(self) -> str:
        return self.body


@stays("What a decision did to an item is never changed nor removed.")
@tracked()
class DecidedFate(models.Model):
    """What a decision made of an item: decided as it was proposed, or amended. `proposed` is what was proposed.

    An item that a decision was about stays in Arven.
    """

    history_many = _("vedtak om punktet")

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="fates", verbose_name=_("vedtak"))
    item = models.ForeignKey(LegacyItem, models.PROTECT, related_name="decided_fates", verbose_name=_("punkt"))
    outcome = models.CharField(_("avgjørelse"), max_length=20)
    home = models.CharField(_("hvem har det fra da av"), max_length=20, blank=True)
    is_amended = models.BooleanField(_("endret i vedtaket"), default=False)
    proposed_outcome = models.CharField(_("foreslått avgjørelse"), max_length=20, blank=True)
    proposed_home = models.CharField(_("foreslått hvem"), max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "item"], name="decided_once_in_a_decision")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.outcome}"


@stays("The budget line that a decision rested on is never changed nor removed.")
@tracked()
class DecidedBudgetLine(models.Model):
    """The money that a promise hung on when it was decided: what is another now is a promise in danger (F9)."""

    history_many = _("budsjettlinjer ved vedtaket")

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="budget_lines", verbose_name=_("vedtak"))
    item = models.ForeignKey(LegacyItem, models.PROTECT, related_name="+", verbose_name=_("løfte"))
    post = models.CharField(_("budsjettpost"), max_length=200, blank=True)
    year = YearField(_("budsjettår"), null=True, blank=True)
    amount = KronerField(_("beløp i budsjettet"), null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "item"], name="budget_line_once_in_a_decision")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.post}"


@tracked()
class DecisionTask(models.Model):
    """What somebody shall do because of a decision. What it is stays; that it was done is added."""

    history_many = _("det som følger av vedtaket")
    history_name = "what"

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="tasks", verbose_name=_("vedtak"))
    what = models.CharField(_("hva"), max_length=500)
    unit = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("hvem"))
    due = models.DateField(_("innen"))
    done_on = models.DateField(_("gjort"), null=True, blank=True)
    done_how = models.CharField(_("hvordan vi vet det"), max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(what=""), name="decision_task_is_something"),
            models.CheckConstraint(
                condition=Q(done_on=None, done_how="") | (Q(done_on__isnull=False) & ~Q(done_how="")),
                name="decision_task_done_with_proof",
            ),
        ]

    def __str__(self) -> str:
        return self.what


@tracked()
class ReviewReminder(models.Model):
    """That those who register decisions were told that one is to be looked at again. Nobody is told twice."""

    history_many = _("påminnelser om ny vurdering")

    decision = models.OneToOneField(Decision, models.CASCADE, related_name="review_reminder", verbose_name=_("vedtak"))
    at = models.DateTimeField(_("påminnet"), default=timezone.now)

    def __str__(self) -> str:
        return f"{self.decision_id} {self.at}"
