"""The stores of messages and audiences. What a message was told of is kept, and gaps are right at once."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.utils import timezone, translation

from varig.communication.models import Audience, CommunicationMessage, MessageItem
from varig.communication.queries.audiences import broad_ids
from varig.communication.queries.messages import items_of, told_ids
from varig.communication.rules.audiences import AUDIENCE, LANE_NAMES
from varig.communication.rules.messages import MESSAGE, told_problems
from varig.continuation.queries.short import UNCLEAR, short_fates
from varig.foundation.checks.actions import move_along, recheck
from varig.foundation.history.actions import Action
from varig.foundation.history.inserting import insert_rows
from varig.foundation.kernel import Invalid, Message, Reader, msg
from varig.foundation.registers.declarations import Register
from varig.foundation.registers.storing import Changes
from varig.foundation.ui.text import say
from varig.initiatives.actions import begins_with
from varig.initiatives.actions.tables import InitiativeTable
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.rules import ITEM

MOST_CHECKED = 200
"""Items that are checked again within a save; with more it is quicker to check everything when somebody asks."""


@begins_with
def broad_audiences(initiative_id: int, language: str) -> None:
    """Inside the action that makes an initiative; named in the municipality's own written language."""
    with translation.override(language):
        insert_rows(
            Audience(initiative_id=initiative_id, name=say(name), lane=lane, is_broad=True, position=at)
            for at, (lane, name) in enumerate(LANE_NAMES.items())
        )


class AudienceTable(InitiativeTable):
    """Audiences. The three that every plan has stay."""

    def __init__(self) -> None:
        super().__init__(Audience, search="search")

    def why_not_removed(self, reader: Reader, of: InitiativeFacts, row_id: int) -> Message | None:
        if row_id in broad_ids(of):
            return msg("Denne målgruppa har alle kommunikasjonsplaner. Den kan få et annet navn, men ikke fjernes.")
        return super().why_not_removed(reader, of, row_id)


class MessageTable(InitiativeTable):
    """Messages. When one has been told, the fate that it told of is kept beside each item."""

    def __init__(self) -> None:
        super().__init__(CommunicationMessage, search="search")

    def carry_out(self, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        today = timezone.localdate()
        for values in (*changes.new, *(one.values for one in changes.changed)):
            if wrong := list(told_problems(values.get("told_on"), today)):
                raise Invalid(wrong)
        made = super().carry_out(register, reader, of, changes)
        remember_fates(reader, of, [*made, *(one.id for one in changes.changed)])
        return made

    def in_action(self, act: Action, register: Register, reader: Reader, of: Any, changes: Changes) -> list[int]:
        """The items it told of before and tells of now, the message itself, and the three that must have one."""
        touched = [*(one.id for one in changes.changed), *changes.removed]
        before = items_of(touched)
        made = self.carry_out(register, reader, of, changes)
        about = before | items_of([*made, *touched])
        if len(about) > MOST_CHECKED:
            act.touch(of.scope)
            return made
        today = timezone.localdate()
        for kind, ids in ((ITEM, sorted(about)), (MESSAGE, [*made, *touched]), (AUDIENCE, sorted(broad_ids(of)))):
            if ids:
                recheck(of.scope, kind, ids, today)
        act.carry(of.scope, lambda: move_along(of.scope, today))
        return made


def remember_fates(reader: Reader, of: InitiativeFacts, message_ids: Collection[int]) -> None:
    """What was told stays as it was told; what isn't told yet will tell of the fate as it is then."""
    told = told_ids(message_ids)
    ties = MessageItem.objects.filter(message_id__in=message_ids)
    ties.exclude(message_id__in=told).exclude(chip="").update(chip="", is_decided=False, case_number="")
    fresh = list(ties.filter(message_id__in=told, chip="").values_list("pk", "item_id"))
    fates = short_fates(reader, of, [item_id for _pk, item_id in fresh])
    for pk, item_id in fresh:
        fate = fates.get(item_id, UNCLEAR)
        MessageItem.objects.filter(pk=pk).update(
            chip=fate.chip, is_decided=fate.is_decided, case_number=fate.case if fate.is_decided else ""
        )
