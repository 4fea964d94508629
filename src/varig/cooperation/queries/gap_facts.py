"""What the checks ask of meeting places, networks, agreements, contact, support, umbrellas and programmes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Max

from varig.actors.queries import actors
from varig.actors.rules import ActorKind
from varig.cooperation.models import (
    Agreement,
    Contact,
    ContactStand,
    LeaderProgramme,
    MeetingPlace,
    Network,
    ResourcePerson,
    Support,
    Umbrella,
    UseFigure,
)
from varig.cooperation.rules.places import OwnerKind
from varig.cooperation.rules.support import ASSOCIATIONS, After, Stand, SupportForm
from varig.cooperation.rules.ties import Renewal, Rhythm
from varig.foundation.checks import Facts, once
from varig.foundation.kernel import ObjectRef, PartialDate
from varig.initiatives.queries import InitiativeFacts
from varig.initiatives.rules import INITIATIVE
from varig.legacy.queries.judged import READER, actors_with_a_role, counted_by_kind, each, judged_initiative, rows_of
from varig.legacy.rules import ITEM, Kind

ACTOR = "actor"
_RHYTHMS = {one.value: one for one in Rhythm}
_OWNERS = {one.value: one for one in OwnerKind}
_RENEWALS = {one.value: one for one in Renewal}
_FORMS = {one.value: one for one in SupportForm}
_AFTERS = {one.value: one for one in After}


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """What the checks ask of a meeting place: what it stands on (F16, F17), and whether it is used (F23)."""

    object: ObjectRef
    initiative_end: date
    operator_known: bool
    owner_known: bool
    owner_kind: OwnerKind | None
    rented: bool | None
    lease_end: PartialDate | None
    at_risk: bool | None
    fallback: str
    last_counted: PartialDate | None

    @property
    def is_others(self) -> bool:
        """Whether somebody else than the municipality decides over the premises."""
        return self.rented is True or self.owner_kind not in {None, OwnerKind.MUNICIPALITY}


def _place_facts(scope: str, ids: Collection[int] | None) -> list[PlaceFact]:
    of = judged_initiative(scope)
    columns = ("operator_id", "premises_owner_id", "owner_kind", "rented", "lease_end", "at_risk", "fallback")
    listed = list(each(of, Kind.MEETING_PLACE, MeetingPlace.objects.all(), ids, *columns))
    counted = _last_counted(of, ids) if listed else {}
    return [
        PlaceFact(
            thing,
            of.last_day,
            operator is not None,
            owner is not None,
            _OWNERS.get(kind),
            rented,
            lease_end,
            at_risk,
            fallback,
            counted.get(thing.id),
        )
        for thing, (operator, owner, kind, rented, lease_end, at_risk, fallback) in listed
    ]


def _last_counted(of: InitiativeFacts, ids: Collection[int] | None) -> dict[int, PartialDate]:
    """The latest period in which somebody counted, by place: dates sort as text."""
    rows = rows_of(of, Kind.MEETING_PLACE, UseFigure.objects.all(), ids)
    return dict(rows.order_by().values("item_id").annotate(last=Max("period")).values_list("item_id", "last"))


@dataclass(frozen=True, slots=True)
class NetworkFact:
    """What the checks ask of a network: who convenes it, and when it meets (F6)."""

    object: ObjectRef
    convened: bool
    by_office: bool
    rhythm: Rhythm | None
    last_meeting: PartialDate | None
    next_meeting: PartialDate | None


def _network_facts(scope: str, ids: Collection[int] | None) -> list[NetworkFact]:
    of = judged_initiative(scope)
    columns = ("convener_id", "convener__kind", "rhythm", "last_meeting", "next_meeting")
    listed = each(of, Kind.NETWORK, Network.objects.all(), ids, *columns)
    return [
        NetworkFact(thing, convener is not None, kind == ActorKind.PROGRAMME_OFFICE, _RHYTHMS.get(rhythm), last, coming)
        for thing, (convener, kind, rhythm, last, coming) in listed
    ]


@dataclass(frozen=True, slots=True)
class UmbrellaFact:
    """What the checks ask of an umbrella organisation: who keeps it going (F6), and what it is afterwards (R55)."""

    object: ObjectRef
    kept_going: bool
    role_after: str


def _umbrella_facts(scope: str, ids: Collection[int] | None) -> list[UmbrellaFact]:
    of, columns = judged_initiative(scope), ("secretariat_id", "convenes", "role_after")
    return [
        UmbrellaFact(thing, secretariat is not None or bool(convenes.strip()), after)
        for thing, (secretariat, convenes, after) in each(of, Kind.UMBRELLA, Umbrella.objects.all(), ids, *columns)
    ]


@dataclass(frozen=True, slots=True)
class AgreementFact:
    """What the checks ask of an agreement: until when it holds, and where it is kept (R59, F7, F25)."""

    object: ObjectRef
    initiative_end: date
    end: PartialDate | None
    renewal: Renewal | None
    renewal_deadline: PartialDate | None
    is_kept: bool


def _agreement_facts(scope: str, ids: Collection[int] | None) -> list[AgreementFact]:
    of = judged_initiative(scope)
    columns = ("end", "renewal", "renewal_deadline", "document_address", "kept_at", "case_number")
    return [
        AgreementFact(thing, of.last_day, end, _RENEWALS.get(renewal), deadline, any(kept))
        for thing, (end, renewal, deadline, *kept) in each(of, Kind.AGREEMENT, Agreement.objects.all(), ids, *columns)
    ]


@dataclass(frozen=True, slots=True)
class ContactFact:
    """What the checks ask of contact that is kept: by whom, and whether that goes on (F19, R58)."""

    object: ObjectRef
    keeper_known: bool
    by_office: bool
    one_person: bool
    kept_afterwards: str


def _contact_facts(scope: str, ids: Collection[int] | None) -> list[ContactFact]:
    of = judged_initiative(scope)
    columns = ("kept_by_id", "kept_by__kind", "position", "one_person", "kept_afterwards")
    listed = each(of, Kind.CONTACT, Contact.objects.all(), ids, *columns)
    return [
        ContactFact(
            thing,
            keeper is not None or bool(position.strip()),
            kind == ActorKind.PROGRAMME_OFFICE,
            one_person is True,
            afterwards,
        )
        for thing, (keeper, kind, position, one_person, afterwards) in listed
    ]


@dataclass(frozen=True, slots=True)
class SupportFact:
    """What the checks ask of a support: whether somebody has taken a stand (R42), and what it comes to cost (F18)."""

    object: ObjectRef
    form: SupportForm
    during: bool | None
    after: After
    price_during: Decimal | None
    price_after: Decimal | None
    price_per: str


def _support_facts(scope: str, ids: Collection[int] | None) -> list[SupportFact]:
    of = judged_initiative(scope)
    columns = ("form", "during", "after", "price_during", "price_after", "price_per")
    return [
        SupportFact(thing, _FORMS[form], during, _AFTERS[after], *prices)
        for thing, (form, during, after, *prices) in each(of, Kind.SUPPORT, Support.objects.all(), ids, *columns)
    ]


@dataclass(frozen=True, slots=True)
class ProgrammeFact:
    """What the checks ask of a programme for leaders: how it gets new ones (R63), and who keeps the contact (R64)."""

    object: ObjectRef
    recruitment: str
    keeper_known: bool


def _programme_facts(scope: str, ids: Collection[int] | None) -> list[ProgrammeFact]:
    of, columns = judged_initiative(scope), ("recruitment", "contact_unit_id", "contact_role")
    return [
        ProgrammeFact(thing, recruitment, unit is not None or bool(role.strip()))
        for thing, (recruitment, unit, role) in each(
            of, Kind.LEADER_PROGRAMME, LeaderProgramme.objects.all(), ids, *columns
        )
    ]


@dataclass(frozen=True, slots=True)
class AssociationFact:
    """An association that the initiative has to do with: whether there is a stand on contact with it (R41, R42)."""

    object: ObjectRef
    stand_taken: bool


def _association_facts(scope: str, ids: Collection[int] | None) -> list[AssociationFact]:
    """Those that have a role, are given support or have a stand here: a municipality has many others."""
    of = judged_initiative(scope)
    supported = Support.objects.filter(item__initiative_id=of.id).values_list("actor_id", flat=True)
    stands = dict(ContactStand.objects.filter(initiative_id=of.id).values_list("actor_id", "stand"))
    of_concern = {*once(actors_with_a_role, of), *supported, *stands}
    return [
        AssociationFact(ObjectRef(ACTOR, one.id, one.name), stands.get(one.id, Stand.UNKNOWN) != Stand.UNKNOWN)
        for one in once(actors, READER, of)
        if one.kind in ASSOCIATIONS and one.id in of_concern and (ids is None or one.id in ids)
    ]


@dataclass(frozen=True, slots=True)
class CooperationFact:
    """What there is at all of cooperation that the guide names (R55 to R57, R61, R62, R65)."""

    object: ObjectRef
    items: int
    kinds: frozenset[Kind]
    resource_persons: int


def _cooperation_facts(scope: str, ids: Collection[int] | None) -> list[CooperationFact]:  # noqa: ARG001 -- only one
    of = judged_initiative(scope)
    counted = once(counted_by_kind, of)
    persons = ResourcePerson.objects.filter(initiative_id=of.id).count()
    thing = ObjectRef(INITIATIVE, of.id, of.name)
    return [CooperationFact(thing, sum(counted.values()), frozenset(counted), persons)]


def actors_with_a_stand(of: InitiativeFacts) -> set[int]:
    """The actors on the contact with whom somebody has taken a stand."""
    rows = ContactStand.objects.filter(initiative_id=of.id).exclude(stand=Stand.UNKNOWN)
    return set(rows.values_list("actor_id", flat=True))


def places(of: InitiativeFacts) -> list[tuple[int, str, frozenset[str], Decimal | None, Decimal | None]]:
    """Every meeting place: its id and name, whom it is for, and where it is."""
    rows = MeetingPlace.objects.filter(item__initiative_id=of.id).order_by("item__sort_key", "item_id")
    columns = ("item_id", "item__name", "for_whom", "item__latitude", "item__longitude")
    return [(pk, name, frozenset(groups), *where) for pk, name, groups, *where in rows.values_list(*columns)]


PLACE_FACTS = Facts(ITEM, _place_facts)
NETWORK_FACTS = Facts(ITEM, _network_facts)
UMBRELLA_FACTS = Facts(ITEM, _umbrella_facts)
AGREEMENT_FACTS = Facts(ITEM, _agreement_facts)
CONTACT_FACTS = Facts(ITEM, _contact_facts)
SUPPORT_FACTS = Facts(ITEM, _support_facts)
PROGRAMME_FACTS = Facts(ITEM, _programme_facts)
ASSOCIATION_FACTS = Facts(ACTOR, _association_facts, follow=frozenset({ITEM}))
COOPERATION_FACTS = Facts(INITIATIVE, _cooperation_facts)
