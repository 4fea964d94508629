"""Support to associations and the stand on contact with them, for those who may read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q

from varig.actors.queries import ActorFacts, actors
from varig.cooperation.models import Contact, ContactStand, ResourcePerson
from varig.cooperation.models import Support as SupportRow
from varig.cooperation.rules.support import (
    ASSOCIATIONS,
    After,
    Answered,
    ContactWith,
    Stand,
    Support,
    SupportForm,
    answers,
)
from varig.cooperation.rules.ties import Formality
from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible
from varig.legacy.rules import Kind

_SUPPORT = (
    "item_id", "item__name", "actor_id", "form", "during", "after", "price_during", "price_after", "price_per",
    "amount_during", "amount_after",
)  # fmt: skip


def supports(reader: Reader, of: InitiativeFacts, actor_ids: Collection[int] | None = None) -> list[Support]:
    """Every support that is registered, or those to some actors, by name."""
    rows = SupportRow.objects.filter(item_id__in=visible(reader, of, kind=Kind.SUPPORT).ids)
    if actor_ids is not None:
        rows = rows.filter(actor_id__in=actor_ids)
    return [_support(row) for row in rows.order_by("item__sort_key", "item_id").values_list(*_SUPPORT)]


def contact_stands(reader: Reader, of: InitiativeFacts, actor_ids: Collection[int] | None = None) -> list[ContactWith]:
    """The stands on contact that are registered, or those on some actors."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = ContactStand.objects.filter(initiative_id=of.id)
    if actor_ids is not None:
        rows = rows.filter(actor_id__in=actor_ids)
    values = rows.order_by("pk").values_list("pk", "actor_id", "stand", "words")
    return [ContactWith(pk, actor_id, Stand(stand), words) for pk, actor_id, stand, words in values]


def answered(reader: Reader, of: InitiativeFacts) -> list[Answered]:
    """Every association, and any other that is given support, with all seven forms and the stand on contact."""
    given, stands = supports(reader, of), contact_stands(reader, of)
    named = {one.actor_id for one in given} | {one.actor_id for one in stands}
    shown = [one for one in actors(reader, of) if one.kind in ASSOCIATIONS or one.id in named]
    return answers([(one.id, one.name) for one in shown], given, stands)


def answered_of(reader: Reader, of: InitiativeFacts, actor: ActorFacts) -> Answered | None:
    """As `answered`, for one; None for one that is no association and is given nothing."""
    given, stands = supports(reader, of, [actor.id]), contact_stands(reader, of, [actor.id])
    if actor.kind not in ASSOCIATIONS and not given and not stands:
        return None
    return answers([(actor.id, actor.name)], given, stands)[0]


def personal_contacts(reader: Reader, of: InitiativeFacts) -> list[int]:
    """The contact surfaces that are between people, or that one person alone keeps: they go when the person goes."""
    rows = Contact.objects.filter(item_id__in=visible(reader, of, kind=Kind.CONTACT).ids)
    held = rows.filter(Q(formality=Formality.PERSONAL) | Q(one_person=True))
    return list(held.order_by("pk").values_list("pk", flat=True))


def expired_persons(today: date) -> dict[int, list[int]]:
    """Ids of those whose consent is over, by initiative, for the program itself. A month is over on its last day."""
    found: dict[int, list[int]] = defaultdict(list)
    rows: Any = ResourcePerson.objects.filter(expires__lte=PartialDate.of(today)).order_by("initiative_id", "pk")
    for initiative_id, pk, expires in rows.values_list("initiative_id", "pk", "expires"):
        if expires.last_day() <= today:
            found[initiative_id].append(pk)
    return dict(found)


def _support(row: tuple[Any, ...]) -> Support:
    item_id, name, actor_id, form, during, after, *money = row
    price_during, price_after, price_per, amount_during, amount_after = money
    return Support(
        item_id=item_id,
        name=name,
        actor_id=actor_id,
        form=SupportForm(form),
        during=during,
        after=After(after),
        price_during=price_during,
        price_after=price_after,
        price_per=price_per,
        amount_during=amount_during,
        amount_after=amount_after,
    )
