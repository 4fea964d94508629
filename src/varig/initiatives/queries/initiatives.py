"""Initiatives that a reader may read, and who changed one last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from varig.foundation.history.queries import Trail, last_written, newest
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import NotFound, PartialDate, Reader, ReaderKind, msg
from varig.initiatives import roles, rules
from varig.initiatives.models import Initiative, Municipality
from varig.initiatives.queries.facts import InitiativeFacts, MunicipalityFacts

# Long texts, which only the page that shows them reads: every page reads the initiatives there are.
_TEXTS = (
    "period_reason",
    "continuation_from_start",
    "remaining_challenges",
    "presence_after",
    "other_safeguards",
    "long_term_view",
)


@dataclass(frozen=True)
class AboutFacts:
    """What is written of an initiative: how it was decided, why it is that long, and what comes after it.

    Empty text is what nobody has written.
    """

    decision_body: str
    decision_case: str
    decision_date: PartialDate | None
    decision_address: str
    start_decision: str
    description: str
    period_reason: str
    continuation_from_start: str
    remaining_challenges: str
    presence_after: str
    other_safeguards: str
    long_term_view: str

    @property
    def is_decided(self) -> bool:
        """Whether anything is known of the decision that began it."""
        return bool(self.decision_body or self.decision_case or self.decision_date or self.start_decision)


@dataclass(frozen=True)
class LastChange:
    """Who wrote something last, and when."""

    who: str
    at: datetime


def initiative(reader: Reader, slug: str) -> InitiativeFacts:
    """The initiative by its short name. Raises NotFound where there is none that the reader may read."""
    facts = next((one for one in _every() if one.slug == slug), None)
    if facts is not None and roles.may(reader, roles.Permission.READ, facts.place):
        return facts
    raise NotFound(msg("Vi fant ingen satsing som heter «%(slug)s» og som du kan se.", slug=slug))


def initiative_by_id(reader: Reader, initiative_id: int) -> InitiativeFacts:
    """As `initiative`. A receiver with a personal link sees the initiative that the link is for."""
    facts = next((one for one in _every() if one.id == initiative_id), None)
    if facts is not None and (roles.may(reader, roles.Permission.READ, facts.place) or _linked(reader, facts)):
        return facts
    raise NotFound


def initiatives(reader: Reader) -> list[InitiativeFacts]:
    """All the reader may read, the one that ends first on top."""
    return [facts for facts in _every() if roles.may(reader, roles.Permission.READ, facts.place)]


def about(reader: Reader, of: InitiativeFacts) -> AboutFacts:
    """What is written of it."""
    roles.demand(reader, roles.Permission.READ, of.place)
    row = Initiative.objects.get(pk=of.id)
    return AboutFacts(**{name: getattr(row, name) for name in AboutFacts.__dataclass_fields__})


def last_change(reader: Reader, of: InitiativeFacts) -> LastChange | None:
    """Who changed the initiative last, and when."""
    roles.demand(reader, roles.Permission.READ, of.place)
    found = last_written(Initiative, of.id)
    return LastChange(*found) if found else None


def history(reader: Reader, of: InitiativeFacts, limit: int | None = None) -> Trail:
    """What happened to the initiative itself and its phases, and what was taken out of it, newest first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return newest(Initiative, of.id, limit)


def municipality(name: str) -> MunicipalityFacts | None:
    """A municipality by its exact name; its name is public."""
    row = Municipality.objects.filter(name=name).first()
    return _municipality(row) if row else None


def scopes_of_municipality(municipality_id: int) -> list[str]:
    """The scopes of its initiatives: what is shared between them raises the revision of each."""
    ids = Initiative.objects.filter(municipality_id=municipality_id).values_list("pk", flat=True)
    return [rules.initiative_scope(pk) for pk in ids]


def _every() -> tuple[InitiativeFacts, ...]:
    """All there are, whoever asks: a handful, which every page needs and which hardly ever change."""
    return remembered(rules.EVERY, "initiatives", _read)


def _read() -> tuple[InitiativeFacts, ...]:
    rows = Initiative.objects.select_related("municipality").defer(*_TEXTS).order_by("end", "name")
    return tuple(_facts(row) for row in rows)


def _linked(reader: Reader, facts: InitiativeFacts) -> bool:
    return reader.kind is ReaderKind.LINK and any(grant.scope == facts.scope for grant in reader.grants)


def _municipality(row: Municipality) -> MunicipalityFacts:
    return MunicipalityFacts(row.pk, row.name, row.language, (row.budget_month, row.budget_day))


def _facts(row: Initiative) -> InitiativeFacts:
    municipality_facts = _municipality(row.municipality)
    return InitiativeFacts(
        id=row.pk,
        slug=row.slug,
        name=row.name,
        area=row.area,
        municipality=municipality_facts,
        start=row.start,
        end=row.end,
        actual_end=row.actual_end,
        start_decision=row.start_decision,
        description=row.description,
        source_address=row.source_address,
        is_sample=row.is_sample,
        version=row.version,
        settings=rules.DeadlineSettings(
            row.decision_months, row.study_months, row.report_months, municipality_facts.budget_input
        ),
    )
