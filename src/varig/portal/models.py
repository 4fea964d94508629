from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.decisions.models import Decision
from varig.foundation.columns import PartialDateField
from varig.foundation.history.tracking import tracked
from varig.foundation.reports.models import ReportVersion
from varig.initiatives.models import Initiative
from varig.legacy.models import LegacyItem
from varig.portal.rules.stages import Stage

STAGES = [(one.value, one.value) for one in Stage]
_PLAIN = _("Korte setninger og vanlige ord. Innbyggerne leser teksten som den står.")
_NO_PERSONS = _("Enhet eller organisasjon, ikke navn på personer.")


@tracked()
class PublicPage(models.Model):
    """The residents' page of an initiative: what it says by itself, and who published it."""

    history_many = _("siden «Hva skjer videre?»")

    initiative = models.OneToOneField(Initiative, models.CASCADE, primary_key=True, related_name="public_page")
    place = models.CharField(
        _("sted, med «i» eller «på»"), max_length=100, blank=True, help_text=_("For eksempel «på Haugenstua».")
    )
    place_en = models.CharField(
        _("sted på engelsk, med «in» eller «at»"),
        max_length=100,
        blank=True,
        help_text=_("For eksempel «at Haugenstua». Tomt gir overskriften uten sted på engelsk."),
    )
    lead_nb = models.TextField(_("innledning på bokmål"), blank=True)
    lead_nn = models.TextField(_("innledning på nynorsk"), blank=True)
    lead_en = models.TextField(_("innledning på engelsk"), blank=True)
    contact_unit = models.CharField(_("enhet"), max_length=200, blank=True, help_text=_NO_PERSONS)
    contact_phone = models.CharField(_("telefon"), max_length=40, blank=True)
    contact_email = models.EmailField(_("e-post"), blank=True)
    opinion_nb = models.TextField(_("hvordan si hva man mener, på bokmål"), blank=True)
    opinion_nn = models.TextField(_("hvordan si hva man mener, på nynorsk"), blank=True)
    opinion_en = models.TextField(_("hvordan si hva man mener, på engelsk"), blank=True)
    opinion_from = models.DateField(_("første dag"), null=True, blank=True)
    opinion_until = models.DateField(_("siste dag"), null=True, blank=True)
    # For which stage lead and opinion were written (rules.stages): they are read in no other.
    words_stage = models.CharField(
        _("innledningen gjelder"), max_length=20, choices=STAGES, default=Stage.PLANNED.value
    )
    accessibility_address = models.URLField(
        _("tilgjengelighetserklæringen"), max_length=500, blank=True, help_text=_("Nettadressen til kommunens egen.")
    )
    privacy_address = models.URLField(_("personvernerklæringen"), max_length=500, blank=True)
    updated_on = models.DateField(_("oppdatert"), default=timezone.localdate)
    published_on = models.DateField(_("publisert dato"), null=True, blank=True)
    published_by = models.CharField(_("publisert av"), max_length=200, blank=True)
    published_role = models.CharField(_("rolle"), max_length=40, blank=True)
    taken_down_on = models.DateField(_("tatt ned dato"), null=True, blank=True)
    taken_down_by = models.CharField(_("tatt ned av"), max_length=200, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="public_page_published_by_somebody", condition=Q(published_on=None) | ~Q(published_by="")
            ),
            models.CheckConstraint(
                name="public_page_taken_down_by_somebody", condition=Q(taken_down_on=None) | ~Q(taken_down_by="")
            ),
            models.CheckConstraint(
                name="public_page_opinion_ends_after_start",
                condition=Q(opinion_from=None) | Q(opinion_until=None) | Q(opinion_until__gte=models.F("opinion_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.place


@tracked()
class PublicText(models.Model):
    """What residents may read of an item. Without the flag nobody outside the municipality sees that it exists."""

    history_many = _("tekst til innbyggerne")

    item = models.OneToOneField(
        LegacyItem, models.CASCADE, primary_key=True, related_name="public_text", verbose_name=_("punkt")
    )
    text_nb = models.TextField(_("tekst på bokmål"), blank=True, help_text=_PLAIN)
    text_nn = models.TextField(_("tekst på nynorsk"), blank=True)
    text_en = models.TextField(_("tekst på engelsk"), blank=True)
    instead_nb = models.TextField(
        _("hva som kommer i stedet, på bokmål"), blank=True, help_text=_("Bare for det som slutter.")
    )
    instead_nn = models.TextField(_("hva som kommer i stedet, på nynorsk"), blank=True)
    instead_en = models.TextField(_("hva som kommer i stedet, på engelsk"), blank=True)
    known_on = PartialDateField(
        _("når innbyggerne får vite det"), null=True, blank=True, help_text=_("Bare for det som ikke er bestemt.")
    )
    contact_unit = models.CharField(_("kontakt"), max_length=200, blank=True, help_text=_NO_PERSONS)
    contact_phone = models.CharField(
        _("telefon"), max_length=40, blank=True, help_text=_("Tomt betyr sidens egen kontakt.")
    )
    contact_email = models.EmailField(_("e-post"), blank=True)
    is_public = models.BooleanField(_("offentlig"), default=False)
    marked_by = models.CharField(_("merket av"), max_length=200, blank=True)
    marked_on = models.DateField(_("merket dato"), null=True, blank=True)
    # What residents read: the words and the fate as approved (rules.approving). New words wait in the columns above.
    approved = models.JSONField(_("godkjente ord"), null=True, blank=True)
    approved_by = models.CharField(_("godkjent av"), max_length=200, blank=True)
    approved_on = models.DateField(_("godkjent dato"), null=True, blank=True)
    updated_on = models.DateField(_("oppdatert"), default=timezone.localdate)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="public_text_approved_by_somebody",
                condition=Q(is_public=False)
                | (Q(approved__isnull=False) & ~Q(approved_by="") & Q(approved_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="public_text_marked_by_somebody",
                condition=Q(is_public=False) | (~Q(marked_by="") & Q(marked_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="public_text_says_something",
                condition=Q(is_public=False) | ~Q(text_nb="") | ~Q(text_nn="") | ~Q(text_en=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


@tracked()
class ShownDocument(models.Model):
    """A frozen version, or a decision with its file, that somebody who may publish has let residents read."""

    history_many = _("dokumenter på siden «Hva skjer videre?»")
    # Said because the plugin of mypy gives it none: the models it points at are read later.
    objects: models.Manager[ShownDocument]

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="shown_documents")
    report_version = models.ForeignKey(ReportVersion, models.PROTECT, null=True, blank=True, related_name="+")
    decision = models.ForeignKey(Decision, models.PROTECT, null=True, blank=True, related_name="+")
    shown_by = models.CharField(_("vist av"), max_length=200)
    shown_on = models.DateField(_("vist dato"), default=timezone.localdate)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="shown_document_is_one",
                condition=Q(report_version__isnull=False, decision=None)
                | Q(report_version=None, decision__isnull=False),
            ),
            models.CheckConstraint(name="shown_document_by_somebody", condition=~Q(shown_by="")),
            models.UniqueConstraint(fields=["report_version"], name="version_shown_once"),
            models.UniqueConstraint(fields=["decision"], name="decision_shown_once"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
