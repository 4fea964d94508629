from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Need
from varig.final_report.rules.findings import FindingKind, Sureness
from varig.foundation.columns import search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.knowledge.models import Indicator
from varig.legacy.models import LegacyItem
from varig.lessons.models import Lesson

FINDING_KIND_CHOICES = [
    (FindingKind.STRENGTH.value, _("Styrke")),
    (FindingKind.CHALLENGE.value, _("Utfordring")),
    (FindingKind.EFFECT.value, _("Virkning")),
    (FindingKind.LEARNING.value, _("Lærdom")),
]
SURENESS_CHOICES = [
    (Sureness.SHOWN.value, _("Vist")),
    (Sureness.LIKELY.value, _("Sannsynlig")),
    (Sureness.NOT_SHOWN.value, _("Ikke vist")),
]


@tracked()
class Finding(models.Model):
    """What the report has found. Its number is what others point to, so it never changes and never comes again."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="findings")
    number = models.PositiveIntegerField(_("nr."))
    name = models.CharField(_("funnet"), max_length=250, help_text=_("I én setning: hva har dere funnet ut?"))
    sort_key = sort_key("name")
    kind = models.CharField(_("slag"), max_length=20, choices=FINDING_KIND_CHOICES, blank=True)
    sureness = models.CharField(
        _("hvor sikkert"),
        max_length=20,
        choices=SURENESS_CHOICES,
        blank=True,
        help_text=_("Vist er bare det som er målt eller dokumentert. Det dere tror, er sannsynlig eller ikke vist."),
    )
    consequence = models.TextField(_("hva det betyr videre"), blank=True)
    source = models.CharField(
        _("kilde"), max_length=300, blank=True, help_text=_("En rapport eller undersøkelse som ikke er registrert her.")
    )
    source_address = models.URLField(_("kildens nettadresse"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = search_words("name", "consequence", "source")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "number"], name="finding_number_once"),
            models.UniqueConstraint("initiative", Lower("name"), name="unique_finding"),
            models.CheckConstraint(condition=~Q(name="") & Q(number__gte=1), name="finding_is_said_and_numbered"),
            models.CheckConstraint(condition=~Q(name__contains=";"), name="finding_has_no_semicolon"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class FindingNumbers(models.Model):
    """The last number given to a finding of an initiative. It only grows, also when findings are taken away."""

    initiative = models.OneToOneField(Initiative, models.CASCADE, primary_key=True, related_name="finding_numbers")
    last = models.PositiveIntegerField(_("siste nummer"), default=0)

    def __str__(self) -> str:
        return str(self.last)


@tracked()
class FindingIndicator(models.Model):
    """An indicator that a finding rests on."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="indicators", verbose_name=_("funn"))
    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="findings", verbose_name=_("indikator"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "indicator"], name="unique_indicator_of_finding")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.indicator_id}"


@tracked()
class FindingItem(models.Model):
    """An item of any kind that a finding rests on."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="items", verbose_name=_("funn"))
    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="findings", verbose_name=_("punkt"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "item"], name="unique_item_of_finding")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.item_id}"


@tracked()
class FindingLesson(models.Model):
    """A lesson that a finding rests on."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="lessons", verbose_name=_("funn"))
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="findings", verbose_name=_("erfaring"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "lesson"], name="unique_lesson_of_finding")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.lesson_id}"


@tracked()
class FindingNeed(models.Model):
    """A need or wish of residents that a finding rests on."""

    finding = models.ForeignKey(Finding, models.CASCADE, related_name="needs", verbose_name=_("funn"))
    need = models.ForeignKey(Need, models.CASCADE, related_name="findings", verbose_name=_("behov eller ønske"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "need"], name="unique_need_of_finding")]

    def __str__(self) -> str:
        return f"{self.finding_id} {self.need_id}"
