from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.cooperation.models.constraints import SOURCE_HELP, actor_key, not_below_zero
from varig.cooperation.rules.places import OwnerKind, PlaceType, TargetGroup
from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import tracked
from varig.legacy.models import LegacyItem

PLACE_TYPE_CHOICES = [
    (PlaceType.YOUTH_CLUB.value, _("Fritidsklubb eller ungdomshus")),
    (PlaceType.NEIGHBOURHOOD_HOUSE.value, _("Nabolagshus")),
    (PlaceType.VOLUNTEER_CENTRE.value, _("Frivilligsentral")),
    (PlaceType.LIBRARY.value, _("Bibliotek")),
    (PlaceType.CAFE.value, _("Kafé")),
    (PlaceType.SCHOOL.value, _("Skole eller barnehage")),
    (PlaceType.SPORTS.value, _("Idrettsanlegg")),
    (PlaceType.OUTDOOR.value, _("Uteområde")),
    (PlaceType.OTHER.value, _("Annet sted")),
]
OWNER_KIND_CHOICES = [
    (OwnerKind.MUNICIPALITY.value, _("Kommunen")),
    (OwnerKind.PRIVATE.value, _("Privat eier")),
    (OwnerKind.HOUSING_COOPERATIVE.value, _("Borettslag eller sameie")),
    (OwnerKind.OTHER.value, _("En annen")),
]
TARGET_GROUP_CHOICES = [
    (TargetGroup.EVERYBODY.value, _("Alle")),
    (TargetGroup.CHILDREN.value, _("Barn")),
    (TargetGroup.YOUTH.value, _("Ungdom")),
    (TargetGroup.YOUNG_ADULTS.value, _("Unge voksne")),
    (TargetGroup.FAMILIES.value, _("Familier")),
    (TargetGroup.ADULTS.value, _("Voksne")),
    (TargetGroup.ELDERLY.value, _("Eldre")),
    (TargetGroup.WOMEN.value, _("Kvinner")),
    (TargetGroup.NEWCOMERS.value, _("Nyankomne og språkgrupper")),
    (TargetGroup.DISABLED.value, _("Personer med funksjonsnedsettelse")),
]


@tracked()
class MeetingPlace(models.Model):
    """A place where people meet, and what it stands on: an operator, an owner, a lease."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="meeting_place")
    type = models.CharField(_("slags sted"), max_length=30, choices=PLACE_TYPE_CHOICES, blank=True)
    street_address = models.CharField(_("adresse"), max_length=300, blank=True)
    operator = actor_key(_("drives av"))
    opening_hours = models.CharField(_("åpningstider"), max_length=300, blank=True)
    staffed_by = actor_key(_("bemannes av"))
    staffing = models.CharField(
        _("bemanning"), max_length=300, blank=True, help_text=_("Stillinger og roller, ikke navn på personer.")
    )
    for_whom = ArrayField(
        models.CharField(max_length=30, choices=TARGET_GROUP_CHOICES),
        verbose_name=_("hvem stedet er for"),
        default=list,
        blank=True,
    )
    used_by_children = models.BooleanField(_("brukes av barn"), null=True, blank=True)
    premises_owner = actor_key(_("eier av lokalene"))
    owner_kind = models.CharField(_("slags eier"), max_length=30, choices=OWNER_KIND_CHOICES, blank=True)
    rented = models.BooleanField(_("leid"), null=True, blank=True)
    lease_end = PartialDateField(_("leieavtalen går ut"), null=True, blank=True)
    rent = KronerField(_("leie per år"), null=True, blank=True)
    at_risk = models.BooleanField(_("fare for ombygging eller omregulering"), null=True, blank=True)
    risk = models.TextField(_("hva som truer lokalene"), blank=True)
    fallback = models.TextField(_("hvis lokalene går tapt"), blank=True, help_text=_("Hvor folk da kan møtes."))
    yearly_cost = KronerField(
        _("kostnad per år"), null=True, blank=True, help_text=_("Alt det koster å holde stedet i gang, med leie.")
    )
    source_address = models.URLField(_("kilde"), max_length=500, blank=True, help_text=SOURCE_HELP)
    source_note = models.TextField(_("om kilden"), blank=True)

    class Meta:
        constraints = [
            not_below_zero("meeting_place_amounts_not_negative", "rent", "yearly_cost"),
            models.CheckConstraint(
                condition=~Q(rented=False) | Q(lease_end=None) | Q(rented=None), name="meeting_place_lease_is_rented"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class UseFigure(models.Model):
    """How much a meeting place was used in a period, and how that was counted."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="use_figures", verbose_name=_("møteplass"))
    period = PartialDateField(_("år eller måned"))
    counted = models.CharField(
        _("hva som er talt"), max_length=200, help_text=_("For eksempel besøk, ulike brukere eller utlån.")
    )
    number = models.PositiveIntegerField(_("antall"))
    method = models.CharField(
        _("hvordan det er talt"), max_length=300, blank=True, help_text=_("For eksempel teller i døra eller anslag.")
    )
    source_address = models.URLField(_("kilde"), max_length=500, blank=True, help_text=SOURCE_HELP)
    source_note = models.TextField(_("om kilden"), blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "period", "counted"], name="unique_use_figure"),
            models.CheckConstraint(condition=~Q(counted=""), name="use_figure_says_what_is_counted"),
        ]

    def __str__(self) -> str:
        return f"{self.period} {self.counted}"
