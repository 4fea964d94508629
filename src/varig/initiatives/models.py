from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from varig.foundation.columns import KronerField, PartialDateField, YearField, search_words, sort_key
from varig.foundation.history.tracking import raises, tracked
from varig.foundation.kernel import CostBasis
from varig.initiatives.rules import DECISION_MONTHS, EVERY, REPORT_MONTHS, STUDY_MONTHS, CodeKind, Heading

BASIS_LABELS = {
    CostBasis.ANNOUNCED: _("annonsert"),
    CostBasis.FUNDERS_PART: _("bare én parts del"),
    CostBasis.LISTED_FUNDING: _("summen av oppgitt finansiering"),
    CostBasis.ESTIMATE: _("anslag"),
    CostBasis.TOTAL: _("samlet kostnad"),
    CostBasis.ACCOUNT: _("regnskap"),
    CostBasis.UNKNOWN: _("ukjent grunnlag"),
}
BASIS_CHOICES = [(basis.value, label) for basis, label in BASIS_LABELS.items()]
CODE_KIND_CHOICES = [
    (CodeKind.DISTRICT.value, _("Bydel")),
    (CodeKind.SUBDISTRICT.value, _("Delbydel")),
    (CodeKind.BASIC_UNIT.value, _("Grunnkrets")),
    (CodeKind.LIVING_CONDITIONS.value, _("Levekårssone")),
    (CodeKind.OTHER.value, _("Annet")),
]
HEADING_CHOICES = [
    (Heading.HOUSING.value, _("Flere boliginvesteringer")),
    (Heading.SERVICES.value, _("Bedre privat og offentlig tjenesteyting")),
    (Heading.PLACES.value, _("Økt investering i og bruk av møteplasser og uteområder")),
    (Heading.PARTICIPATION.value, _("Økt sosial deltakelse")),
]


@raises(EVERY)
@tracked()
class Municipality(models.Model):
    """A municipality, or a district that acts as one. Everything reaches exactly one."""

    name = models.CharField(_("navn"), max_length=200, unique=True)
    language = models.CharField(
        _("målform"), max_length=2, default="nb", choices=[("nb", _("bokmål")), ("nn", _("nynorsk"))]
    )
    budget_month = models.PositiveSmallIntegerField(_("måned for budsjettinnspill"), default=9)
    budget_day = models.PositiveSmallIntegerField(_("dag for budsjettinnspill"), default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(budget_month__range=(1, 12)), name="municipality_budget_month"),
            models.CheckConstraint(condition=Q(budget_day__range=(1, 28)), name="municipality_budget_day"),
        ]

    def __str__(self) -> str:
        return self.name


@raises(EVERY)
@tracked()
class Initiative(models.Model):
    """A neighbourhood initiative (satsing). `is_sample` marks what is invented."""

    history_key = "initiative"
    history_frame = True

    municipality = models.ForeignKey(Municipality, models.PROTECT, verbose_name=_("kommune"))
    slug = models.SlugField(_("kortnavn"), max_length=60, unique=True)
    name = models.CharField(_("navn"), max_length=200)
    area = models.CharField(_("område"), max_length=200, blank=True)
    start = PartialDateField(_("start"))
    end = PartialDateField(_("planlagt slutt"))
    actual_end = models.DateField(_("faktisk slutt"), null=True, blank=True)
    decision_body = models.CharField(_("vedtatt av"), max_length=200, blank=True)
    decision_case = models.CharField(_("saksnummer"), max_length=60, blank=True)
    decision_date = PartialDateField(_("vedtaksdato"), null=True, blank=True)
    decision_address = models.URLField(_("vedtaket på nett"), max_length=500, blank=True)
    start_decision = models.CharField(_("om vedtaket"), max_length=300, blank=True)
    description = models.TextField(_("hva innsatsen innebærer"), blank=True)
    period_reason = models.TextField(_("hvorfor den varer så lenge"), blank=True)
    continuation_from_start = models.TextField(_("videreføring tenkt inn fra starten"), blank=True)
    remaining_challenges = models.TextField(_("gjenstående utfordringer"), blank=True)
    presence_after = models.TextField(_("kommunens tilstedeværelse etterpå"), blank=True)
    other_safeguards = models.TextField(_("andre måter å ivareta områdets interesser på"), blank=True)
    long_term_view = models.TextField(_("langsiktig perspektiv"), blank=True)
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    decision_months = models.PositiveSmallIntegerField(_("vedtak, måneder før slutt"), default=DECISION_MONTHS)
    study_months = models.PositiveSmallIntegerField(_("utredning, måneder før slutt"), default=STUDY_MONTHS)
    report_months = models.PositiveSmallIntegerField(_("sluttrapport, måneder før slutt"), default=REPORT_MONTHS)
    is_sample = models.BooleanField(_("oppdiktet eksempel"), default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            # «2020» ends after «2020-06» has begun, though it sorts before it.
            models.CheckConstraint(
                condition=Q(end__gte=models.F("start")) | Q(start__startswith=models.F("end")),
                name="initiative_ends_after_start",
            )
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Phase(models.Model):
    """One of the five phases with its dates, as far as they are known."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="phases")
    number = models.PositiveSmallIntegerField(_("fase"))
    start = PartialDateField(_("start"), null=True, blank=True)
    end = PartialDateField(_("slutt"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "number"], name="phase_once"),
            models.CheckConstraint(condition=Q(number__range=(1, 5)), name="phase_one_to_five"),
        ]

    def __str__(self) -> str:
        return str(self.number)


@tracked()
class Boundary(models.Model):
    """Where an area lies: a Polygon or MultiPolygon in degrees (GeoJSON, WGS84). Never changed and never removed.

    An area is given another one when its boundary is replaced: so its history names each it has had, and isn't filled
    with points.
    """

    name = models.CharField(_("navn"), max_length=300)
    geometry = models.JSONField(_("grense"))
    points = models.PositiveIntegerField(_("punkter"))

    def __str__(self) -> str:
        return self.name


@tracked()
class Area(models.Model):
    """A part of the town that the initiative is about, as statistics know it: its code, and for how long."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="areas")
    name = models.CharField(_("navn"), max_length=200)
    code = models.CharField(_("kode"), max_length=40, blank=True)
    code_kind = models.CharField(_("slags kode"), max_length=20, choices=CODE_KIND_CHOICES, blank=True)
    valid_from = PartialDateField(_("koden gjelder fra"), null=True, blank=True)
    valid_to = PartialDateField(_("koden gjelder til"), null=True, blank=True)
    boundary = models.ForeignKey(
        Boundary, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("grense")
    )
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "code")

    class Meta:
        constraints = [
            # The same area may have had another code before.
            models.UniqueConstraint(fields=["initiative", "name", "code"], name="area_once"),
            models.CheckConstraint(condition=~Q(name=""), name="area_has_a_name"),
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_to=None)
                | Q(valid_to__gte=models.F("valid_from"))
                | Q(valid_from__startswith=models.F("valid_to")),
                name="area_code_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class Goal(models.Model):
    """A main goal or a sub-goal, how it is measured, and how it went."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="goals")
    is_main = models.BooleanField(_("hovedmål"), default=False)
    name = models.CharField(_("mål"), max_length=300)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="children", verbose_name=_("ligger under")
    )
    heading = models.CharField(_("overskrift"), max_length=20, choices=HEADING_CHOICES, blank=True)
    measurable = models.TextField(_("målbart"), blank=True)
    baseline = models.CharField(_("utgangspunkt"), max_length=300, blank=True)
    target = models.CharField(_("ønsket verdi"), max_length=300, blank=True)
    value_at_end = models.CharField(_("verdi ved slutt"), max_length=300, blank=True)
    source = models.CharField(_("hvor verdiene kommer fra"), max_length=300, blank=True)
    source_address = models.URLField(_("kildens nettadresse"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)
    sort_key = sort_key("name")
    search = search_words("name", "measurable")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "name"], name="goal_once"),
            models.CheckConstraint(condition=Q(parent=None) | ~Q(parent=models.F("id")), name="goal_not_below_itself"),
            models.CheckConstraint(condition=Q(parent=None) | Q(is_main=False), name="main_goal_on_top"),
        ]

    def __str__(self) -> str:
        return self.name


@tracked()
class YearlyFrame(models.Model):
    """What one source gave the initiative in one year of its period, and what was used of it."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="frames")
    year = YearField(_("år"))
    source = models.CharField(_("kilde til pengene"), max_length=200)
    amount = KronerField(_("beløp"))
    basis = models.CharField(_("grunnlag"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN)
    used = KronerField(_("brukt"), null=True, blank=True)
    used_basis = models.CharField(
        _("grunnlag for det brukte"), max_length=20, choices=BASIS_CHOICES, default=CostBasis.UNKNOWN
    )
    source_address = models.URLField(_("kilde"), max_length=500, blank=True)
    version = models.PositiveIntegerField(default=1)

    history_name = "source"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["initiative", "year", "source"], name="frame_once"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="frame_not_negative"),
            models.CheckConstraint(condition=Q(used=None) | Q(used__gte=0), name="frame_used_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.year} {self.source}"
