from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import KronerField, PartialDateField
from varig.foundation.history.tracking import tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.models import BASIS_CHOICES
from varig.legacy.models import LegacyItem
from varig.measures.rules.assets import AssetType, Condition

TYPE_CHOICES = [
    (AssetType.PARK.value, _("Park")),
    (AssetType.PLAYGROUND.value, _("Lekeplass")),
    (AssetType.SPORTS_GROUND.value, _("Idrettsanlegg")),
    (AssetType.SQUARE.value, _("Torg eller plass")),
    (AssetType.PATH.value, _("Gangvei eller sti")),
    (AssetType.BUILDING.value, _("Bygg")),
    (AssetType.PREMISES.value, _("Lokale i et bygg")),
    (AssetType.LIGHTING.value, _("Belysning")),
    (AssetType.ART.value, _("Kunst")),
    (AssetType.FURNITURE.value, _("Møbler og utstyr")),
    (AssetType.GARDEN.value, _("Hage eller beplantning")),
    (AssetType.OTHER.value, _("Annet")),
]
CONDITION_CHOICES = [
    (Condition.GOOD.value, _("God")),
    (Condition.FAIR.value, _("Slitt, men brukbar")),
    (Condition.POOR.value, _("Dårlig")),
]


def _not_negative(*names: str) -> Q:
    condition = Q()
    for name in names:
        condition &= Q(**{name: None}) | Q(**{f"{name}__gte": 0})
    return condition


@tracked()
class Asset(models.Model):
    """Something built: who owns it, who looks after it for what money, and what the grants for it demand."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="asset")
    type = models.CharField(_("slag"), max_length=20, choices=TYPE_CHOICES, blank=True)
    description = models.TextField(_("beskrivelse"), blank=True)
    place = models.CharField(_("sted"), max_length=200, blank=True)
    built = PartialDateField(_("ferdig"), null=True, blank=True)
    measure = models.ForeignKey(
        LegacyItem, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("tiltaket det kom av")
    )
    used_by_children = models.BooleanField(_("brukes av barn"), null=True, blank=True)
    owner = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("eier"))
    operator = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("drift og vedlikehold (FDV)"),
        help_text=_("Den som holder det ved like, også etter satsingen."),
    )
    yearly_cost = KronerField(_("driftskostnad per år"), null=True, blank=True)
    yearly_income = KronerField(
        _("inntekt per år"), null=True, blank=True, help_text=_("Leie og annet som skal dekke driften.")
    )
    budget_post = models.CharField(
        _("budsjettpost for driften"), max_length=200, blank=True, help_text=_("Hvor pengene står, hos hvem.")
    )
    condition = models.CharField(_("tilstand"), max_length=20, choices=CONDITION_CHOICES, blank=True)
    inspected = PartialDateField(_("sist sett over"), null=True, blank=True)
    warranty_until = PartialDateField(_("garanti til"), null=True, blank=True)
    investment = KronerField(_("investering"), null=True, blank=True)
    investment_basis = models.CharField(
        _("investeringen gjelder"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN
    )
    grant_conditions = models.TextField(
        _("vilkår fra dem som ga tilskudd"),
        blank=True,
        help_text=_("For eksempel hva det skal brukes til, og hvor lenge."),
    )
    repayment = models.BooleanField(
        _("tilskudd kan kreves tilbake"),
        null=True,
        blank=True,
        help_text=_("Ja når det står i vilkårene eller er tinglyst, for eksempel ved salg eller ny bruk."),
    )
    repayment_amount = KronerField(_("beløp som kan kreves tilbake"), null=True, blank=True)
    repayment_until = PartialDateField(_("kan kreves tilbake til"), null=True, blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    source_note = models.TextField(_("om kilden"), blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=_not_negative("yearly_cost", "yearly_income", "investment", "repayment_amount"),
                name="asset_amounts_not_negative",
            ),
            # An unanswered question is no yes: without the second half NULL would pass.
            models.CheckConstraint(
                condition=Q(repayment=True, repayment__isnull=False) | Q(repayment_amount=None, repayment_until=None),
                name="asset_repayment_has_a_clause",
            ),
            models.CheckConstraint(
                condition=Q(warranty_until=None)
                | Q(built=None)
                | Q(warranty_until__gte=F("built"))
                | Q(built__startswith=F("warranty_until")),
                name="asset_warranty_after_built",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
