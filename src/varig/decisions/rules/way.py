"""The way to the decision, as steps on a line: what has been done, whose turn it is, what comes later.

Whoever has a step on it (a meeting, a hearing, an endorsement) registers the function that tells of it:

    @on_the_way(order=30)
    def hearing_steps(reader, of, today) -> Iterable[WayStep]: ...
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from varig.foundation.kernel import Message


@dataclass(frozen=True)
class WayStep:
    """One step. `state` is done, now or later; `when` a day or a period, `detail` one sentence."""

    state: str
    title: Message
    when: Message | None = None
    detail: Message | None = None
    address: str = ""


Steps = Callable[..., Iterable[WayStep]]
_STEPS: list[tuple[int, Steps]] = []


def on_the_way(*, order: int) -> Callable[[Steps], Steps]:
    """Register steps. Those of the lowest order stand first."""

    def keep(function: Steps) -> Steps:
        _STEPS.append((order, function))
        return function

    return keep


def the_way(reader: Any, of: Any, today: Any) -> list[WayStep]:
    """All steps in their order, with one that is now: the first that isn't done."""
    found = [step for _order, steps in sorted(_STEPS, key=lambda one: one[0]) for step in steps(reader, of, today)]
    current = next((at for at, step in enumerate(found) if step.state != "done"), None)
    return [_placed(step, at == current) for at, step in enumerate(found)]


def _placed(step: WayStep, is_current: bool) -> WayStep:  # noqa: FBT001 -- used in one place
    if step.state == "done":
        return step
    return WayStep("now" if is_current else "later", step.title, step.when, step.detail, step.address)
