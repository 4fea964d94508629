"""How actors are reached, what was agreed with them, and whom they belong to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from varig.actors.models import Actor, ContactEntry, ContactRole, Membership
from varig.actors.queries import ActorFacts, actors
from varig.actors.rules.contact import Basis
from varig.foundation.columns import lasts_to
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts


@dataclass(frozen=True)
class ContactRoleFacts:
    """A role by which an actor is reached."""

    id: int
    actor_id: int
    role: str
    person: str
    email: str
    phone: str
    basis: Basis
    expires: PartialDate | None


@dataclass(frozen=True)
class ContactFacts:
    """One contact: the subject and what was agreed. `ours` is the unit of ours that had it."""

    id: int
    actor_id: int
    date: PartialDate
    subject: str
    agreement: str
    ours: str


@dataclass(frozen=True)
class MembershipFacts:
    """Who belongs to which umbrella organisation, from when and until when."""

    id: int
    member_id: int
    member: str
    umbrella_id: int
    umbrella: str
    start: PartialDate | None
    end: PartialDate | None

    def holds(self, today: date) -> bool:
        """Whether it has begun and isn't over, as far as anybody knows."""
        begun = self.start is None or self.start.first_day() <= today
        return begun and (self.end is None or self.end.last_day() >= today)


@dataclass(frozen=True)
class Kept:
    """An actor with who keeps the contact (R58), when it was last and when it is next. None is unknown."""

    actor: ActorFacts
    contact_unit: str
    last: PartialDate | None
    next: PartialDate | None


def contact_roles(reader: Reader, of: InitiativeFacts, actor_id: int) -> list[ContactRoleFacts]:
    """The roles of one actor, by name. One whose last day has passed is gone, also before the clock deletes it."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ContactRole.objects.filter(actor_id=actor_id, actor__municipality_id=of.municipality.id)
    rows = rows.filter(lasts_to("expires", timezone.localdate()))
    return [
        ContactRoleFacts(row.pk, actor_id, row.role, row.person, row.email, row.phone, Basis(row.basis), row.expires)
        for row in rows.order_by("role", "pk")
    ]


def contact_log(reader: Reader, of: InitiativeFacts, actor_id: int) -> list[ContactFacts]:
    """What was agreed with one actor in the initiative, newest first."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ContactEntry.objects.filter(initiative_id=of.id, actor_id=actor_id).select_related("ours")
    return [
        ContactFacts(row.pk, actor_id, row.date, row.subject, row.agreement, row.ours.name if row.ours else "")
        for row in rows.order_by("-date", "-pk")
    ]


def last_contacts(reader: Reader, of: InitiativeFacts) -> dict[int, PartialDate]:
    """When each actor was last in contact with the initiative. Who never was is left out."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ContactEntry.objects.filter(initiative_id=of.id).order_by("date").only("actor_id", "date")
    return {row.actor_id: row.date for row in rows}


def contacts_kept(reader: Reader, of: InitiativeFacts) -> list[Kept]:
    """Every actor with who keeps the contact, last and next: what falls silent when nobody does (F19)."""
    last = last_contacts(reader, of)
    rows = Actor.objects.filter(municipality_id=of.municipality.id).select_related("contact_unit")
    known = {row.pk: (row.contact_unit.name if row.contact_unit else "", row.next_contact) for row in rows}
    return [Kept(one, known[one.id][0], last.get(one.id), known[one.id][1]) for one in actors(reader, of)]


def memberships(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[MembershipFacts]:
    """All memberships among the municipality's actors by member and time, or those in which these actors are."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Membership.objects.filter(member__municipality_id=of.municipality.id)
    if ids is not None:
        rows = rows.filter(Q(member_id__in=ids) | Q(umbrella_id__in=ids))
    rows = rows.select_related("member", "umbrella").order_by("member__sort_key", "start", "pk")
    return [
        MembershipFacts(row.pk, row.member_id, row.member.name, row.umbrella_id, row.umbrella.name, row.start, row.end)
        for row in rows
    ]
