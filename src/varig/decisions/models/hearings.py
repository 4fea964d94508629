from __future__ import annotations

from typing import Any

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor, Group
from varig.decisions.rules.hearing_parties import Council, PartyKind
from varig.decisions.rules.hearings import REMIND_DAYS
from varig.foundation.files.models import StoredFile
from varig.foundation.history.tracking import tracked
from varig.foundation.reports.models import ReportVersion
from varig.initiatives.models import Initiative

PARTY_CHOICES = [
    (PartyKind.INTERNAL.value, _("Enhet i kommunen")),
    (PartyKind.PARTNER.value, _("Samarbeidspartner")),
    (PartyKind.COUNCIL.value, _("Lovpålagt råd")),
    (PartyKind.EMPLOYEES.value, _("Tillitsvalgte")),
]
COUNCIL_CHOICES = [
    (Council.YOUTH.value, _("Ungdomsråd")),
    (Council.ELDERLY.value, _("Eldreråd")),
    (Council.DISABLED.value, _("Råd for personer med funksjonsnedsettelse")),
]

_PARTS_STAY = """
    IF TG_OP <> 'INSERT' AND EXISTS (
        SELECT 1 FROM decisions_hearing WHERE id = OLD.hearing_id AND sent_at IS NOT NULL
    ) THEN
        RAISE EXCEPTION 'What a hearing that was sent is about is never changed.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF NOT EXISTS (SELECT 1 FROM reports_reportversion WHERE id = NEW.report_version_id AND frozen_at IS NOT NULL) THEN
        RAISE EXCEPTION 'A hearing is about a frozen version.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM decisions_hearing WHERE id = NEW.hearing_id AND sent_at IS NOT NULL)
    THEN
        RAISE EXCEPTION 'What a hearing that was sent is about is never added to.'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
"""


def _parts_stay() -> Any:
    every = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete
    return pgtrigger.register(pgtrigger.Trigger(name="stay", when=pgtrigger.Before, operation=every, func=_PARTS_STAY))


@tracked()
class Hearing(models.Model):
    """A hearing of a frozen version or parts of it: what is asked, of whom, from when until when.

    The moments carry their zone, and are shown and judged by the clock in Norway. `decision_on` is the day on which
    the plan is to be decided: a hearing never lasts until then.
    """

    history_word = _("høring")
    history_key = "hearing"

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="hearings")
    name = models.CharField(_("navn"), max_length=200)
    question = models.TextField(_("hva dere vil vite"), blank=True)
    opens_at = models.DateTimeField(_("åpner"))
    closes_at = models.DateTimeField(_("svarfrist"))
    decision_on = models.DateField(_("planlagt vedtak"))
    decision_body = models.CharField(_("hvem som vedtar"), max_length=200, blank=True)
    is_public = models.BooleanField(_("åpen for alle"), default=False)
    remind_days = models.PositiveSmallIntegerField(_("påminnelse, dager før fristen"), default=REMIND_DAYS)
    summary = models.TextField(_("oppsummering"), blank=True)
    sent_at = models.DateTimeField(_("sendt ut"), null=True, blank=True)
    sent_by = models.CharField(_("sendt ut av"), max_length=200, blank=True)
    reply_to = models.EmailField(_("svar på e-post går til"), blank=True)
    withdrawn_at = models.DateTimeField(_("trukket tilbake"), null=True, blank=True)
    withdrawn_by = models.CharField(_("trukket tilbake av"), max_length=200, blank=True)
    withdrawn_why = models.CharField(_("hvorfor trukket tilbake"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="hearing_has_a_name"),
            models.CheckConstraint(condition=Q(closes_at__gt=F("opens_at")), name="hearing_closes_after_it_opens"),
            models.CheckConstraint(
                condition=Q(closes_at__date__lt=F("decision_on")), name="hearing_closes_before_the_decision"
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None, sent_by="") | (Q(sent_at__isnull=False) & ~Q(sent_by="")),
                name="hearing_sent_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | (~Q(withdrawn_by="") & ~Q(withdrawn_why="")),
                name="hearing_withdrawn_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@_parts_stay()
@tracked()
class HearingPart(models.Model):
    """What a hearing is about: a frozen version, or one section of it. Of a section its own files are kept.

    Of a whole version people read the files that it was frozen as.
    """

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="parts")
    report_version = models.ForeignKey(ReportVersion, models.PROTECT, related_name="+", verbose_name=_("versjon"))
    section = models.CharField(_("del"), max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing", "report_version", "section"], name="hearing_part_once")
        ]

    def __str__(self) -> str:
        return f"{self.report_version_id} {self.section}"


@tracked()
class HearingFile(models.Model):
    """What is read of a version of which only some sections are heard: those sections, as they were sent out."""

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="files")
    report_version = models.ForeignKey(ReportVersion, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing", "report_version", "kind"], name="hearing_file_of_each_kind")
        ]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.kind}"


@tracked()
class HearingParty(models.Model):
    """Somebody who is asked by name, in a capacity: a unit, a partner, a council by law, employees' representatives."""

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="parties")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("hvem som spørres"))
    kind = models.CharField(_("som"), max_length=20, choices=PARTY_CHOICES)
    council = models.CharField(_("råd"), max_length=20, choices=COUNCIL_CHOICES, blank=True)
    asked_at = models.DateTimeField(_("spurt"), null=True, blank=True)
    reminded_at = models.DateTimeField(_("påminnet"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing", "actor"], name="hearing_party_once"),
            models.UniqueConstraint(
                fields=["hearing", "council"], condition=~Q(council=""), name="hearing_council_once"
            ),
            models.CheckConstraint(
                condition=Q(kind=PartyKind.COUNCIL, council__gt="") | (~Q(kind=PartyKind.COUNCIL) & Q(council="")),
                name="hearing_council_is_named",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.actor_id}"


@tracked()
class HearingGroup(models.Model):
    """A group of residents that is asked in its own way: which way that was is written down (F21)."""

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="groups")
    group = models.ForeignKey(Group, models.CASCADE, related_name="+", verbose_name=_("gruppe"))
    how = models.CharField(_("hvordan de spørres"), max_length=300)
    asked_on = models.DateField(_("spurt"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hearing", "group"], name="hearing_group_once"),
            models.CheckConstraint(condition=~Q(how=""), name="hearing_group_is_asked_somehow"),
        ]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.group_id}"


class HearingTry(models.Model):
    """That something was sent to the open page, from where by a mark of the hour: counted, then let go."""

    hearing = models.ForeignKey(Hearing, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=32)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["hearing", "at"], name="hearing_try_at")]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.at:%Y-%m-%d %H:%M}"
