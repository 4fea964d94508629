from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.rules import Kind, RoleKind

KIND_CHOICES = [
    (Kind.MEASURE.value, _("Tiltak")),
    (Kind.ACTIVITY.value, _("Aktivitet")),
    (Kind.ASSET.value, _("Anlegg")),
    (Kind.MEETING_PLACE.value, _("Møteplass")),
    (Kind.NETWORK.value, _("Nettverk")),
    (Kind.AGREEMENT.value, _("Avtale")),
    (Kind.CONTACT.value, _("Kontaktflate")),
    (Kind.SUPPORT.value, _("Støtte")),
    (Kind.UMBRELLA.value, _("Paraplyorganisasjon")),
    (Kind.LEADER_PROGRAMME.value, _("Leder- eller rollemodellprogram")),
    (Kind.METHOD.value, _("Metode")),
    (Kind.TASK.value, _("Oppgave")),
    (Kind.PROMISE.value, _("Løfte")),
    (Kind.COMMITMENT.value, _("Forpliktelse")),
]
ROLE_CHOICES = [(RoleKind.ACCOUNTABLE.value, _("Ansvarlig")), (RoleKind.PARTICIPANT.value, _("Deltar"))]


@tracked()
class LegacyItem(models.Model):
    """Something that could be lost, whatever its kind. The only version of the whole item stands here."""

    history_key = "item"
    history_word = _("punkt i arven")

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="items")
    kind = models.CharField(_("type"), max_length=30, choices=KIND_CHOICES)
    name = models.CharField(_("navn"), max_length=300)
    sort_key = sort_key("name")
    continuation_note = models.TextField(_("notat om videreføring"), blank=True)
    # Where it is, in degrees (WGS84), as far as it has a place on the map.
    latitude = models.DecimalField(_("breddegrad"), max_digits=8, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("lengdegrad"), max_digits=9, decimal_places=6, null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["initiative", "kind", "sort_key", "id"], name="item_by_kind_and_name")]
        constraints = [
            models.UniqueConstraint(fields=["initiative", "kind", "name"], name="item_once"),
            models.CheckConstraint(condition=~Q(name=""), name="item_has_a_name"),
            # An unknown half is said to be none: what is compared with NULL would pass.
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="item_place_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class ItemRole(models.Model):
    """An actor's role for an item over time. Nothing is overwritten: a role ends, a new one begins."""

    history_many = _("roller")

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="roles")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="roles", verbose_name=_("aktør"))
    kind = models.CharField(_("rolle"), max_length=20, choices=ROLE_CHOICES)
    what = models.CharField(_("gjør hva"), max_length=300, blank=True)
    start = models.DateField(_("fra"), null=True, blank=True)
    end = models.DateField(_("til"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(kind="accountable", end=None), name="one_accountable_without_end"
            ),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start=None) | Q(end__gte=F("start")), name="role_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor_id} {self.kind}"
