from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import KronerField, PartialDateField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem
from varig.lessons.rules import MethodType, Stage

METHOD_TYPE_CHOICES = [
    (MethodType.METHOD.value, _("Metode")),
    (MethodType.SERVICE_MODEL.value, _("Tjenestemodell")),
    (MethodType.FORM_OF_COOPERATION.value, _("Samarbeidsform")),
]
STAGE_CHOICES = [
    (Stage.PROPOSED.value, _("Foreslått")),
    (Stage.TRIED.value, _("Prøvd ut")),
    (Stage.DECIDED.value, _("Besluttet")),
    (Stage.ORDINARY.value, _("I ordinær drift")),
]


@tracked()
class Lesson(models.Model):
    """What was learned, and what it rests on."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="lessons")
    name = models.CharField(
        _("erfaringen"), max_length=300, help_text=_("I én setning: hva vet dere nå som dere ikke visste før?")
    )
    sort_key = sort_key("name")
    what_happened = models.TextField(_("hva som skjedde"), blank=True)
    evidence = models.TextField(
        _("hva den bygger på"), blank=True, help_text=_("Evaluering, tall, intervjuer, egne notater.")
    )
    item = models.ForeignKey(
        LegacyItem, models.SET_NULL, null=True, blank=True, related_name="lessons", verbose_name=_("fra hvilket tiltak")
    )
    field = models.CharField(_("fagfelt"), max_length=200, blank=True)
    for_whom = models.TextField(_("hvem den er nyttig for"), blank=True)
    search = search_words("name", "what_happened", "evidence", "field", "for_whom")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint("initiative", Lower("name"), name="unique_lesson"),
            models.CheckConstraint(condition=~Q(name=""), name="lesson_is_said"),
            # Several are named in one cell, with semicolons between.
            models.CheckConstraint(condition=~Q(name__contains=";"), name="lesson_has_no_semicolon"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Method(models.Model):
    """A way of working that is worth keeping."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="method")
    type = models.CharField(_("slag"), max_length=30, choices=METHOD_TYPE_CHOICES, blank=True)
    description = models.TextField(_("hva det er"), blank=True)
    described_at = models.URLField(
        _("beskrevet hvor"), max_length=500, blank=True, help_text=_("Nettadressen til veileder, rutine eller håndbok.")
    )
    staff = models.CharField(
        _("bemanning som trengs"),
        max_length=300,
        blank=True,
        help_text=_("Stillinger og roller, ikke navn på personer."),
    )
    cost = KronerField(_("kostnad per år"), null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(cost=None) | Q(cost__gte=0), name="method_cost_not_negative")]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class LessonMethod(models.Model):
    """A lesson that a method builds on."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="method_lessons")
    lesson = models.ForeignKey(Lesson, models.CASCADE, related_name="methods", verbose_name=_("erfaring"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "lesson"], name="unique_lesson_of_method")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.lesson_id}"


@tracked()
class Adoption(models.Model):
    """A service that takes a method into use: how far it has come, and what it rests on."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="adoptions", verbose_name=_("metode"))
    service = models.ForeignKey(Actor, models.PROTECT, related_name="+", verbose_name=_("tjeneste"))
    stage = models.CharField(_("hvor langt"), max_length=20, choices=STAGE_CHOICES, blank=True)
    since = PartialDateField(_("siden"), null=True, blank=True, help_text=_("Når tjenesten kom så langt."))
    steering_document = models.CharField(
        _("styringsdokument"), max_length=300, blank=True, help_text=_("Planen, rutinen eller vedtaket der det står.")
    )
    budget = KronerField(_("budsjett per år"), null=True, blank=True)
    budget_post = models.CharField(_("budsjettpost"), max_length=200, blank=True)
    responsible = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ansvarlig enhet")
    )
    responsible_role = models.CharField(
        _("ansvarlig rolle"), max_length=200, blank=True, help_text=_("Stilling eller rolle, ikke navn.")
    )
    next_step = models.TextField(_("neste steg"), blank=True)
    # What the line itself has said: a stage that only the programme office has written is a hope.
    confirmed = models.TextField(
        _("hva tjenesten har bekreftet"), blank=True, help_text=_("Med tjenestens egne ord: hva den gjør fra nå av.")
    )
    confirmed_by = models.CharField(
        _("bekreftet av"), max_length=200, blank=True, help_text=_("Stilling eller rolle, ikke navn.")
    )
    confirmed_on = PartialDateField(_("bekreftet dato"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "service"], name="unique_adoption"),
            models.CheckConstraint(condition=Q(budget=None) | Q(budget__gte=0), name="adoption_budget_not_negative"),
            models.CheckConstraint(
                condition=Q(confirmed_on=None, confirmed="") | Q(confirmed_on__isnull=False) & ~Q(confirmed_by=""),
                name="adoption_confirmed_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id} {self.service_id}"
