"""The residents' page of an initiative as the municipality keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from varig.foundation.history.queries import last_written
from varig.foundation.kernel import NotFound, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts, LastChange
from varig.portal.models import PublicPage
from varig.portal.rules import NO_CONTACT, Contact
from varig.portal.rules.stages import Stage


@dataclass(frozen=True)
class PageFacts:
    """What the page says by itself, and whether it is out. Nobody has written anything: empty, at version 0."""

    place: str = ""
    place_en: str = ""
    lead: Mapping[str, str] = field(default_factory=dict)
    opinion: Mapping[str, str] = field(default_factory=dict)
    opinion_from: date | None = None
    opinion_until: date | None = None
    words_stage: Stage = Stage.PLANNED
    """For which stage lead and opinion were written: they are read in no other."""
    contact: Contact = NO_CONTACT
    accessibility_address: str = ""
    privacy_address: str = ""
    updated_on: date | None = None
    published_on: date | None = None
    published_by: str = ""
    published_role: str = ""
    taken_down_on: date | None = None
    taken_down_by: str = ""
    version: int = 0

    @property
    def is_out(self) -> bool:
        """Whether anybody can read it now."""
        return self.published_on is not None and self.taken_down_on is None

    @property
    def has_words(self) -> bool:
        """Whether anything is written that holds for one stage."""
        return any(text.strip() for text in (*self.lead.values(), *self.opinion.values()))

    def place_in(self, language: str) -> str:
        """With its preposition: the Norwegian one does for both kinds of Norwegian, not for English."""
        return self.place_en if language == "en" else self.place


def page(reader: Reader, of: InitiativeFacts) -> PageFacts:
    """The page of an initiative that the reader may read."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return page_as_kept(of)


def page_as_kept(of: InitiativeFacts) -> PageFacts:
    """As `page`, for callers that have settled what may be read of it."""
    row = PublicPage.objects.filter(pk=of.id).first()
    if row is None:
        return PageFacts()
    return PageFacts(
        place=row.place,
        place_en=row.place_en,
        lead={"nb": row.lead_nb, "nn": row.lead_nn, "en": row.lead_en},
        opinion={"nb": row.opinion_nb, "nn": row.opinion_nn, "en": row.opinion_en},
        opinion_from=row.opinion_from,
        opinion_until=row.opinion_until,
        words_stage=Stage(row.words_stage),
        contact=Contact(row.contact_unit, row.contact_phone, row.contact_email),
        accessibility_address=row.accessibility_address,
        privacy_address=row.privacy_address,
        updated_on=row.updated_on,
        published_on=row.published_on,
        published_by=row.published_by,
        published_role=row.published_role,
        taken_down_on=row.taken_down_on,
        taken_down_by=row.taken_down_by,
        version=row.version,
    )


def demand_published(slug: str) -> None:
    """Go on if a page is out at this address. Raises NotFound, whatever the reason."""
    out = PublicPage.objects.filter(initiative__slug=slug, published_on__isnull=False, taken_down_on=None)
    if not out.exists():
        raise NotFound


def last_change(reader: Reader, of: InitiativeFacts) -> LastChange | None:
    """Who wrote on the page last, and when."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = last_written(PublicPage, of.id)
    return LastChange(*found) if found else None
