"""The coverage matrix, and the same for one item: read narrowly, since there may be thousands of items."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from varig.actors.queries import actors
from varig.actors.queries.participation import GroupFacts, groups
from varig.actors.rules import MUNICIPAL, ActorKind
from varig.actors.rules.participation import GroupKind
from varig.communication.queries.audiences import audiences, said_affected
from varig.communication.queries.messages import tellings
from varig.communication.rules.affected import CHANGES, Concerned, changes
from varig.communication.rules.audiences import Audience
from varig.communication.rules.coverage import Coverage, Telling, coverage, missing_of
from varig.continuation.queries.short import ShortFate, receivers, short_fates
from varig.foundation.checks import once
from varig.foundation.history.revisions import remembered
from varig.foundation.kernel import Reader
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import items, standing_roles
from varig.legacy.rules import RoleKind
from varig.measures.queries import target_groups, voices_answered
from varig.measures.rules.groups import TargetGroup

MEANT: dict[TargetGroup, GroupKind] = {
    TargetGroup.CHILDREN: GroupKind.CHILDREN_AND_YOUTH,
    TargetGroup.YOUTH: GroupKind.CHILDREN_AND_YOUTH,
    TargetGroup.YOUNG_ADULTS: GroupKind.YOUNG_ADULTS,
    TargetGroup.FAMILIES: GroupKind.FAMILIES,
    TargetGroup.ELDERLY: GroupKind.ELDERLY,
    TargetGroup.WOMEN: GroupKind.WOMEN,
    TargetGroup.MEN: GroupKind.MEN,
    TargetGroup.NEWCOMERS: GroupKind.NEWCOMERS,
    TargetGroup.LANGUAGE_GROUPS: GroupKind.LANGUAGE_GROUP,
    TargetGroup.DISABLED: GroupKind.DISABLED,
    TargetGroup.OUT_OF_WORK: GroupKind.OUT_OF_WORK,
    TargetGroup.VOLUNTEERS: GroupKind.VOLUNTEERS,
}
"""The participation groups that a measure's target group means; «alle som bor i området» are the residents."""


def covered(reader: Reader, of: InitiativeFacts, today: date) -> Coverage:
    """The whole matrix, read anew when something in the initiative has changed or the day has."""
    about = ("coverage", reader.key, reader.grants, today)
    return remembered(of.scope, about, lambda: read_coverage(reader, of))


def read_coverage(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> Coverage:
    """Of every item that changes, or of those of these ids that do."""
    return coverage(*_known(reader, of, ids))


def read_missing(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None
) -> Iterator[tuple[Concerned, tuple[Audience, ...]]]:
    """Each item that changes, and the audiences that nobody has told or planned to tell; not those without any."""
    there, concerned, said, told = _known(reader, of, ids)
    # There are few such sets, and thousands of items.
    named: dict[tuple[int, ...], tuple[Audience, ...]] = {}
    for item, lacking in missing_of(there, concerned, said, told):
        if lacking not in named:
            named[lacking] = tuple(there[at] for at in lacking)
        yield item, named[lacking]


def _known(
    reader: Reader, of: InitiativeFacts, ids: Collection[int] | None
) -> tuple[Sequence[Audience], list[Concerned], Mapping[tuple[int, int], bool], Iterable[Telling]]:
    there = once(audiences, reader, of)
    # Read whole, since others of the same look at every item ask the same.
    fates = {pk: fate for pk, fate in once(short_fates, reader, of, ids).items() if fate.chip in CHANGES}
    if not fates:
        return there, [], {}, ()
    wanted = None if ids is None else sorted(fates)
    concerned = [one for one in _concerned(reader, of, fates, there, ids) if changes(one)]
    return there, concerned, said_affected(of, wanted), tellings(of, wanted)


def _concerned(
    reader: Reader,
    of: InitiativeFacts,
    fates: Mapping[int, ShortFate],
    there: Iterable[Audience],
    ids: Collection[int] | None,
) -> Iterable[Concerned]:
    there_is = once(actors, reader, of)
    units = {one.id for one in there_is if one.kind is ActorKind.UNIT}
    partners = {one.id for one in there_is if one.kind not in MUNICIPAL}
    standing = standing_roles(reader, of, None if ids is None else sorted(fates))
    asked = receivers(reader, of, ids)
    for_whom = groups_by_item(reader, of, there, ids)
    for item in once(items, reader, of, ids=ids):
        fate = fates.get(item.id)
        if fate is None:
            continue
        held = standing.get(item.id, ())
        receiver = asked.get(item.id)
        whose = [actor_id for _kind, actor_id, _name in held]
        if receiver is not None:
            whose.append(receiver)
        yield Concerned(
            item.id,
            item.name,
            item.kind,
            fate.chip,
            fate.is_decided,
            next((actor_id for kind, actor_id, _name in reversed(held) if kind is RoleKind.ACCOUNTABLE), None),
            receiver,
            has_partners=not partners.isdisjoint(whose),
            has_units=not units.isdisjoint(whose),
            groups=for_whom.get(item.id, frozenset()),
        )


def groups_by_item(
    reader: Reader, of: InitiativeFacts, there: Iterable[Audience], ids: Collection[int] | None
) -> dict[int, frozenset[int]]:
    """The named groups that each item is for: by its target groups, and by whose needs it answers."""
    named = {one.group_id for one in there if one.group_id is not None}
    if not named:
        return {}
    by_kind: dict[GroupKind, set[int]] = {}
    for group in groups(reader, of):
        _put(by_kind, group, named)
    found = dict(voices_answered(reader, of, ids))
    for item_id, targets in target_groups(reader, of, ids).items():
        meant = frozenset(pk for one in targets if one in MEANT for pk in by_kind.get(MEANT[one], ()))
        found[item_id] = found.get(item_id, frozenset()) | meant
    return found


def _put(by_kind: dict[GroupKind, set[int]], group: GroupFacts, named: Collection[int | None]) -> None:
    if group.kind is not None and group.id in named:
        by_kind.setdefault(group.kind, set()).add(group.id)
