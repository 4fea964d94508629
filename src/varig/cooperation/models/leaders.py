from __future__ import annotations

from django.db import models
from django.db.models import CharField, F, IntegerField, Q, Value
from django.db.models.functions import Cast, Concat, Substr
from django.utils.translation import gettext_lazy as _

from varig.cooperation.models.constraints import actor_key, in_order, not_below_zero
from varig.cooperation.rules.leaders import CONSENT_YEARS, ProgrammeType
from varig.foundation.columns import KronerField, PartialDateField, search_words, sort_key
from varig.foundation.history.tracking import tracked
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem

PROGRAMME_TYPE_CHOICES = [
    (ProgrammeType.LEADERS.value, _("Lokale ledere")),
    (ProgrammeType.ROLE_MODELS.value, _("Rollemodeller")),
    (ProgrammeType.BOTH.value, _("Både ledere og rollemodeller")),
]
NO_MINORS = _("Skriv antall og roller. Navn på barn og unge skal aldri stå her.")


@tracked()
class LeaderProgramme(models.Model):
    """How local leaders and role models are made. It knows numbers and roles, and no young person by name."""

    item = models.OneToOneField(LegacyItem, models.CASCADE, primary_key=True, related_name="leader_programme")
    type = models.CharField(_("program for"), max_length=20, choices=PROGRAMME_TYPE_CHOICES, blank=True)
    age_group = models.CharField(_("aldersgruppe"), max_length=60, blank=True)
    run_with = actor_key(_("drives sammen med"))
    cost = KronerField(_("kostnad per år"), null=True, blank=True)
    recruitment = models.TextField(_("hvordan eldre ungdom rekrutteres"), blank=True, help_text=NO_MINORS)
    recruited = models.PositiveIntegerField(_("eldre ungdom rekruttert"), null=True, blank=True)
    milieus = models.TextField(_("ungdomsmiljøer som er åpnet"), blank=True, help_text=NO_MINORS)
    milieus_count = models.PositiveIntegerField(_("antall ungdomsmiljøer"), null=True, blank=True)
    contact_unit = actor_key(_("hvem som holder kontakten etterpå"))
    contact_role = models.CharField(
        _("den voksnes rolle"), max_length=200, blank=True, help_text=_("Stilling eller rolle, ikke navn.")
    )

    class Meta:
        constraints = [not_below_zero("leader_programme_cost_not_negative", "cost")]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class LeaderNumber(models.Model):
    """How many a programme made in a year."""

    item = models.ForeignKey(LegacyItem, models.CASCADE, related_name="leader_numbers", verbose_name=_("program"))
    year = PartialDateField(_("år"))
    trained = models.PositiveIntegerField(_("lært opp"), null=True, blank=True)
    went_on = models.PositiveIntegerField(_("ble ledere selv"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item", "year"], name="unique_leader_number"),
            models.CheckConstraint(
                condition=Q(trained=None) | Q(went_on=None) | Q(went_on__lte=F("trained")),
                name="leader_number_went_on_of_trained",
            ),
        ]

    def __str__(self) -> str:
        return str(self.year)


def _consent_and_some_years() -> Concat:
    """The day on which a consent is over, as text: dates are kept so. The end of the month or year for one that is
    known to it: what ends with 99 stands after each of its days.
    """
    year = Cast(Cast(Substr("consent", 1, 4), IntegerField()) + Value(CONSENT_YEARS), CharField())
    return Concat(year, Substr("consent", 5), Value("-99"))


# Who the person is stays out of the history: what is deleted shall be gone (R65).
@tracked(only=["initiative", "over_18", "consent", "expires", "version"])
class ResourcePerson(models.Model):
    """An adult who has said yes to be asked for help, for a time."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="resource_persons")
    name = models.CharField(_("navn"), max_length=200, help_text=_("Bare voksne som selv har sagt ja. Aldri barn."))
    sort_key = sort_key("name")
    helps_with = models.TextField(_("kan hjelpe med"), blank=True)
    contact = models.CharField(_("telefon eller e-post"), max_length=200, blank=True)
    over_18 = models.BooleanField(_("har fylt 18 år"), default=False)
    consent = PartialDateField(_("sa ja"), help_text=_("Dagen personen selv sa ja til å stå her."))
    expires = PartialDateField(
        _("slettes"), help_text=_("Senest tre år etter at personen sa ja. Da slettes raden av seg selv.")
    )
    search = search_words("name", "helps_with")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(over_18=True), name="resource_person_is_an_adult"),
            models.CheckConstraint(condition=~Q(name=""), name="resource_person_has_a_name"),
            in_order("consent", "expires", "resource_person_expires_after_consent"),
            models.CheckConstraint(
                condition=Q(expires__lte=_consent_and_some_years()),
                name="resource_person_consent_is_for_a_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
