"""The special organisation, its positions and tasks, for those who may read them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from varig.foundation.kernel import PartialDate, Reader
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import visible
from varig.legacy.rules import Kind
from varig.programme_office.models import Office, Position, Task
from varig.programme_office.rules import Frequency, hangs_on_one


@dataclass(frozen=True)
class OfficeFacts:
    """A special organisation. None and "" are unknown; `dissolved` None is that it stands, as far as we know."""

    id: int
    name: str
    actor_id: int | None
    established: PartialDate | None
    reports_to: str
    steering_group: str
    dissolution_body: str
    dissolution_case: str
    dissolution_decided: PartialDate | None
    dissolved: PartialDate | None


@dataclass(frozen=True)
class PositionFacts:
    """A position, as those who refer to it need it."""

    id: int
    name: str
    share: Decimal | None
    end: PartialDate | None
    goes_back_to_id: int | None


@dataclass(frozen=True)
class TaskFacts:
    """A task and who knows how it is done."""

    item_id: int
    name: str
    position_id: int | None
    position: str
    frequency: Frequency | None
    hours_per_month: Decimal | None
    held_by_one: bool | None
    handover: str
    handover_address: str

    @property
    def hangs_on_one(self) -> bool:
        """Whether it is lost with the one who knows it."""
        return hangs_on_one(
            held_by_one=self.held_by_one, handover=self.handover, handover_address=self.handover_address
        )


_OFFICE = (
    "id", "name", "actor_id", "established", "reports_to", "steering_group", "dissolution_body", "dissolution_case",
    "dissolution_decided", "dissolved",
)  # fmt: skip
_POSITION = ("id", "name", "share", "end", "goes_back_to_id")
_TASK = (
    "item_id", "item__name", "position_id", "position__name", "frequency", "hours_per_month", "held_by_one",
    "handover", "handover_address",
)  # fmt: skip


def offices(reader: Reader, of: InitiativeFacts) -> list[OfficeFacts]:
    """The initiative's special organisations, mostly one, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Office.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [OfficeFacts(*row) for row in rows.values_list(*_OFFICE)]


def positions(reader: Reader, of: InitiativeFacts) -> list[PositionFacts]:
    """Its positions, in alphabetical order."""
    roles.demand(reader, roles.Permission.READ, of.place)
    rows = Position.objects.filter(initiative_id=of.id).order_by("sort_key", "pk")
    return [PositionFacts(*row) for row in rows.values_list(*_POSITION)]


def tasks(reader: Reader, of: InitiativeFacts, ids: Collection[int] | None = None) -> list[TaskFacts]:
    """All tasks in alphabetical order, or those of some items."""
    rows = Task.objects.filter(item_id__in=visible(reader, of, kind=Kind.TASK).ids)
    if ids is not None:
        rows = rows.filter(item_id__in=ids)
    return [
        TaskFacts(item_id, name, position_id, position or "", Frequency(often) if often else None, *rest)
        for item_id, name, position_id, position, often, *rest in rows.order_by(
            "item__sort_key", "item_id"
        ).values_list(*_TASK)
    ]


def tasks_held_by_one(reader: Reader, of: InitiativeFacts) -> list[TaskFacts]:
    """The tasks that only one can do, those first that nothing is written about (F19)."""
    held = [one for one in tasks(reader, of) if one.held_by_one]
    return sorted(held, key=lambda one: not one.hangs_on_one)
