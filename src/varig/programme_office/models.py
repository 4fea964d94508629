from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from varig.actors.models import Actor
from varig.foundation.columns import KronerField, PartialDateField, YearField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.models import BASIS_CHOICES, Initiative
from varig.legacy.models import LegacyItem
from varig.programme_office.rules import FIRST_YEAR, HOURS_IN_A_MONTH, LAST_YEAR, LEAST_SHARE, Frequency

FREQUENCY_CHOICES = [
    (Frequency.DAILY.value, _("Hver dag")),
    (Frequency.WEEKLY.value, _("Hver uke")),
    (Frequency.MONTHLY.value, _("Hver måned")),
    (Frequency.QUARTERLY.value, _("Hvert kvartal")),
    (Frequency.YEARLY.value, _("Hvert år")),
    (Frequency.WHEN_NEEDED.value, _("Når det trengs")),
]
_NO_NAMES = _("Roller og enheter, aldri navn på personer.")


def _in_order(first: str, last: str, name: str) -> models.CheckConstraint:
    """«2020» is not before «2020-06», though it sorts so."""
    return models.CheckConstraint(
        condition=Q(**{last: None})
        | Q(**{first: None})
        | Q(**{f"{last}__gte": F(first)})
        | Q(**{f"{first}__startswith": F(last)}),
        name=name,
    )


@tracked()
class Office(models.Model):
    """A special organisation that runs an initiative, from its beginning to its dissolution (R5).

    Mostly there is one; a district and the city may each have their own.
    """

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="offices")
    name = models.CharField(_("navn"), max_length=200, help_text=_("For eksempel «Programkontoret i Eksempeldalen»."))
    sort_key = sort_key("name")
    actor = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("aktøren det er registrert som"),
        help_text=_("Den som står som ansvarlig for punkter i arven."),
    )
    description = models.TextField(_("hva det gjør"), blank=True)
    established = PartialDateField(_("opprettet"), null=True, blank=True)
    part_of = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("enheten det ligger under")
    )
    reports_to = models.CharField(_("rapporterer til"), max_length=200, blank=True, help_text=_NO_NAMES)
    steering_group = models.TextField(_("styringsgruppe"), blank=True, help_text=_NO_NAMES)
    reference_group = models.TextField(_("andre grupper rundt det"), blank=True, help_text=_NO_NAMES)
    dissolution_body = models.CharField(_("hvem som vedtok oppløsningen"), max_length=200, blank=True)
    dissolution_case = models.CharField(_("saksnummer for oppløsningen"), max_length=100, blank=True)
    dissolution_decided = PartialDateField(_("når oppløsningen ble vedtatt"), null=True, blank=True)
    dissolution_address = models.URLField(_("vedtaket"), max_length=500, blank=True)
    dissolved = PartialDateField(_("oppløst"), null=True, blank=True)
    archive = models.CharField(_("hvor arkivet står"), max_length=300, blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    search = search_words("name", "description", "steering_group", "reference_group")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "name"], name="office_once"),
            models.CheckConstraint(condition=~Q(name=""), name="office_has_a_name"),
            _in_order("established", "dissolved", "office_dissolved_after_start"),
            _in_order("dissolution_decided", "dissolved", "office_dissolved_when_decided"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class OfficeYear(models.Model):
    """What the special organisation itself cost a source in a year: so much didn't go to the neighbourhood (F20)."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="office_years")
    year = YearField(_("år"))
    financed_by = models.CharField(_("finansiert av"), max_length=200, blank=True)
    budget = KronerField(_("budsjett"), null=True, blank=True)
    used = KronerField(_("brukt"), null=True, blank=True)
    basis = models.CharField(_("grunnlag"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "year", "financed_by"], name="office_year_once"),
            models.CheckConstraint(condition=Q(year__range=(FIRST_YEAR, LAST_YEAR)), name="office_year_is_a_year"),
            models.CheckConstraint(
                condition=(Q(budget=None) | Q(budget__gte=0)) & (Q(used=None) | Q(used__gte=0)),
                name="office_year_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


@tracked()
class Position(models.Model):
    """A position or role in the special organisation. Who has it is never written down."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="positions")
    name = models.CharField(
        _("stilling eller rolle"),
        max_length=200,
        help_text=_("For eksempel «områdeutvikler». Skriv aldri navnet på den som har den."),
    )
    sort_key = sort_key("name")
    share = models.DecimalField(_("stillingsandel i prosent"), max_digits=7, decimal_places=4, null=True, blank=True)
    employer = models.ForeignKey(
        Actor, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("ansatt i")
    )
    financed_by = models.CharField(_("finansiert av"), max_length=200, blank=True)
    start = PartialDateField(_("fra"), null=True, blank=True)
    end = PartialDateField(_("til"), null=True, blank=True)
    goes_back_to = models.ForeignKey(
        Actor,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("går tilbake til"),
        help_text=_("Enheten som får stillingen når satsingen er slutt."),
    )
    note = models.TextField(_("merknad"), blank=True, help_text=_NO_NAMES)
    version = models.PositiveIntegerField(default=1)
    search = search_words("name", "financed_by", "note")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "name"], name="position_once"),
            models.CheckConstraint(condition=~Q(name=""), name="position_has_a_name"),
            models.CheckConstraint(
                condition=Q(share=None) | Q(share__gt=LEAST_SHARE, share__lte=100), name="position_share_is_a_share"
            ),
            _in_order("start", "end", "position_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Task(models.Model):
    """A task of the special organisation: it needs somebody else before the organisation is dissolved (R5)."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="task")
    description = models.TextField(_("hva den går ut på"), blank=True)
    position = models.ForeignKey(
        Position, models.SET_NULL, null=True, blank=True, related_name="tasks", verbose_name=_("stilling som gjør den")
    )
    frequency = models.CharField(_("hvor ofte"), max_length=20, choices=FREQUENCY_CHOICES, blank=True)
    hours_per_month = models.DecimalField(_("timer i måneden"), max_digits=7, decimal_places=4, null=True, blank=True)
    held_by_one = models.BooleanField(
        _("bare én kan den"),
        null=True,
        blank=True,
        help_text=_("Ja når det er bare én som vet hvordan den gjøres."),
    )
    handover = models.TextField(_("slik gis kunnskapen videre"), blank=True)
    handover_address = models.URLField(
        _("dokument om hvordan den gjøres"),
        max_length=500,
        blank=True,
        help_text=_("Adressen til rutinen eller notatet."),
    )
    systems = models.TextField(
        _("systemer og tilganger"), blank=True, help_text=_("Det den nye må få tilgang til. Skriv aldri passord.")
    )
    partners = models.TextField(
        _("hvem den gjøres sammen med"),
        blank=True,
        help_text=_("Enheter og lag, og hvem som passer på at alle gjør sitt."),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hours_per_month=None) | Q(hours_per_month__range=(0, HOURS_IN_A_MONTH)),
                name="task_hours_in_a_month",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
