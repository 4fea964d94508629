from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Group
from varig.communication.rules.audiences import Lane
from varig.foundation.columns import search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

LANE_CHOICES = [
    (Lane.RESIDENTS.value, _("Beboerne")),
    (Lane.PARTNERS.value, _("Samarbeidspartnere")),
    (Lane.INSIDE.value, _("Internt i kommunen")),
]


@tracked()
class Audience(models.Model):
    """Who shall hear. Three broad ones every initiative has from the start (R28 to R30); others are named."""

    history_word = _("målgruppe")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="audiences")
    name = models.CharField(_("navn"), max_length=200)
    lane = models.CharField(_("hvem de er"), max_length=20, choices=LANE_CHOICES, default=Lane.RESIDENTS.value)
    is_broad = models.BooleanField(_("alle av dette slaget"), default=False)
    group = models.ForeignKey(
        Group,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="audiences",
        verbose_name=_("gruppe i medvirkningen"),
    )
    languages = models.CharField(
        _("språk"), max_length=200, blank=True, help_text=_("Språkene som må til for at alle skal forstå.")
    )
    position = models.PositiveSmallIntegerField(
        _("rekkefølge"), default=50, help_text=_("Den laveste står først blant dem av samme slag.")
    )
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "languages")

    class Meta:
        constraints = [
            models.UniqueConstraint("initiative", Lower("name"), name="unique_audience"),
            models.UniqueConstraint(
                fields=["initiative", "lane"], condition=Q(is_broad=True), name="unique_broad_audience"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="audience_has_a_name"),
            models.CheckConstraint(condition=~Q(name__contains=";"), name="audience_has_no_semicolon"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Affected(models.Model):
    """That a person has said whether an item concerns an audience; without a row the registers say it."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="affected")
    audience = models.ForeignKey(Audience, models.CASCADE, related_name="affected", verbose_name=_("målgruppe"))
    is_affected = models.BooleanField(_("berørt"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["item", "audience"], name="affected_once")]

    def __str__(self) -> str:
        return f"{self.item_id} {self.audience_id}"
