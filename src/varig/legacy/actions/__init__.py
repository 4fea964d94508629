"""Every change of an item goes through here: claimed by version, told in the history, checked again at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db.models import F
from django.utils import timezone

from varig.actors.queries import actor
from varig.foundation.checks.actions import move_along, recheck
from varig.foundation.history.actions import Action, action
from varig.foundation.history.inserting import insert_rows
from varig.foundation.kernel import Conflict, Invalid, Message, NotAllowed, NotFound, Problem, Reader, msg
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy import queries
from varig.legacy.models import ItemRole, LegacyItem
from varig.legacy.rules import ITEM, Kind, RoleKind


@dataclass(frozen=True)
class NewItem:
    """An item to be made; its kind's own facts are written beside it by its package."""

    name: str
    continuation_note: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None


def demand_change(reader: Reader, permission: roles.Permission, of: InitiativeFacts, item_id: int) -> None:
    """Go on if the reader may do this to the item, by role or because its unit answers for it."""
    if not queries.may_change(reader, permission, of, item_id):
        raise NotAllowed(roles.who_can(permission))


def claim(item_id: int, version: int) -> None:
    """Take the item as it was read. Raises Conflict where somebody changed it since; then nothing is written."""
    claimed = LegacyItem.objects.filter(pk=item_id, version=version).update(version=F("version") + 1)
    if not claimed:
        raise Conflict(msg("Noen andre har endret dette punktet i mellomtiden."))


@contextmanager
def changing(
    *,
    reader: Reader,
    of: InitiativeFacts,
    item_id: int,
    version: int,
    did: Message,
    why: str = "",
    permission: roles.Permission | None = roles.Permission.EDIT_ITEM,
) -> Iterator[Action]:
    """The one frame around a change of an item, its facts, roles, fate, handover or money.

    Raises NotAllowed, NotFound for an item of another initiative, Conflict. The item's gaps are right again when it
    ends. A change that checks on other objects read as well (a goal's measures) touches the scope itself.
    `permission` None: the caller has settled it.
    """
    with changing_many(
        reader=reader, of=of, versions={item_id: version}, did=did, why=why, permission=permission
    ) as act:
        yield act


@contextmanager
def changing_many(
    *,
    reader: Reader,
    of: InitiativeFacts,
    versions: Mapping[int, int],
    did: Message,
    why: str = "",
    permission: roles.Permission | None = roles.Permission.EDIT_ITEM,
) -> Iterator[Action]:
    """As `changing`, around one change of several items, by id and the version that was read: all of them or none."""
    for item_id in versions:
        if permission is not None:
            demand_change(reader, permission, of, item_id)
    queries.demand_within(of, versions)
    today = timezone.localdate()
    with action(reader=reader, did=did, why=why) as act:
        # In the order of their ids, so that two who change the same never wait for each other in a ring.
        for item_id, version in sorted(versions.items()):
            claim(item_id, version)
        yield act
        recheck(of.scope, ITEM, sorted(versions), today)
        act.carry(of.scope, lambda: move_along(of.scope, today))


def create_items(*, reader: Reader, of: InitiativeFacts, kind: Kind, new: Sequence[NewItem]) -> list[int]:
    """New items in one go, inside the caller's action. Returns their ids in order."""
    roles.demand(reader, roles.Permission.EDIT_ITEM, of.place)
    return insert_rows(
        LegacyItem(
            initiative_id=of.id,
            kind=kind,
            name=item.name,
            continuation_note=item.continuation_note,
            latitude=item.latitude,
            longitude=item.longitude,
        )
        for item in new
    )


def set_accountable(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, actor_id: int, since: date | None, why: str = ""
) -> None:
    """Another actor answers for the item from a day on; the one before ends the day before. Raises Invalid."""
    actor(reader, of, actor_id)
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("satte ansvarlig"), why=why):
        replace_accountable(of=of, item_id=item_id, actor_id=actor_id, since=since)


def replace_accountable(*, of: InitiativeFacts, item_id: int, actor_id: int, since: date | None) -> None:
    """End the present accountable role and begin the next, inside `changing`.

    A role that begins on the same day was written by mistake: it is mended, and what it ended goes on where that is
    whom it is mended to.
    """
    roles_here = ItemRole.objects.filter(item_id=item_id, item__initiative_id=of.id, kind=RoleKind.ACCOUNTABLE)
    standing = roles_here.filter(end=None).first()
    if standing is None:
        _begin(item_id, actor_id, since)
    elif standing.actor_id == actor_id:
        return
    elif since is None:
        raise Invalid(Problem(msg("Skriv fra hvilken dag."), "since"))
    elif standing.start is None or since > standing.start:
        ItemRole.objects.filter(pk=standing.pk).update(end=since - timedelta(days=1))
        _begin(item_id, actor_id, since)
    elif since < standing.start:
        text = msg("Den som står nå, tok over %(start)s. Skriv den dagen eller en senere.", start=standing.start)
        raise Invalid(Problem(text, "since"))
    else:
        before = roles_here.filter(actor_id=actor_id, end=since - timedelta(days=1))
        ItemRole.objects.filter(pk=standing.pk).delete()
        if not before.update(end=None):
            _begin(item_id, actor_id, since)


def answers_from_now(*, of: InitiativeFacts, item_id: int, actor_id: int) -> None:
    """As `replace_accountable`, where no day is given: from today, or from when the one who is coming would begin."""
    coming = ItemRole.objects.filter(item_id=item_id, kind=RoleKind.ACCOUNTABLE, end=None).first()
    today = timezone.localdate()
    since = today if coming is None or coming.start is None else max(today, coming.start)
    replace_accountable(of=of, item_id=item_id, actor_id=actor_id, since=since)


def _begin(item_id: int, actor_id: int, since: date | None) -> None:
    ItemRole.objects.create(item_id=item_id, actor_id=actor_id, kind=RoleKind.ACCOUNTABLE, start=since)


def add_participant(
    *, reader: Reader, of: InitiativeFacts, item_id: int, version: int, actor_id: int, what: str, since: date | None
) -> None:
    """An actor takes part. Raises Invalid where it does so already."""
    actor(reader, of, actor_id)
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("la til en som deltar")):
        standing = ItemRole.objects.filter(item_id=item_id, actor_id=actor_id, kind=RoleKind.PARTICIPANT, end=None)
        if standing.exists():
            raise Invalid(Problem(msg("Denne deltar alt. Velg en annen, eller avslutt rollen først."), "actor"))
        ItemRole.objects.create(
            item_id=item_id, actor_id=actor_id, kind=RoleKind.PARTICIPANT, what=what.strip(), start=since
        )


def end_role(*, reader: Reader, of: InitiativeFacts, item_id: int, version: int, role_id: int, day: date) -> None:
    """A role ends; it stays in the list."""
    with changing(reader=reader, of=of, item_id=item_id, version=version, did=msg("avsluttet en rolle")):
        role = ItemRole.objects.filter(pk=role_id, item_id=item_id).first()
        if role is None:
            raise NotFound
        if role.start is not None and day < role.start:
            raise Invalid(Problem(msg("Rollen begynte %(start)s. Skriv en dato etter det.", start=role.start), "end"))
        ItemRole.objects.filter(pk=role_id).update(end=day)


def assign_many(pairs: Sequence[tuple[int, int, RoleKind]]) -> None:
    """Roles from an import, inside its action: (item, actor, role). A role that already stands is left alone."""
    items = {item_id for item_id, _actor, _kind in pairs}
    standing = set(ItemRole.objects.filter(item_id__in=items, end=None).values_list("item_id", "actor_id", "kind"))
    answered = {item_id for item_id, _actor, kind in standing if kind == RoleKind.ACCOUNTABLE}
    insert_rows(
        ItemRole(item_id=item_id, actor_id=actor_id, kind=kind)
        for item_id, actor_id, kind in dict.fromkeys(pairs)
        if (item_id, actor_id, kind) not in standing and not (kind is RoleKind.ACCOUNTABLE and item_id in answered)
    )
