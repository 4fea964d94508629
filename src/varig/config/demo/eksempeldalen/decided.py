"""What bodies have made of the plan of the example so far: taken note of, and put off. Nothing is adopted yet.

All of it is invented, and no person is: bodies and units act.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from varig.actors.queries import by_name
from varig.config.demo.eksempeldalen import names as n
from varig.config.demo.eksempeldalen.calendar import Calendar
from varig.decisions.actions.decisions import mark_task_done, register_decision
from varig.decisions.queries.decisions import tasks
from varig.decisions.rules.decisions import FollowingTask, NewDecision, Result, Way
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import InitiativeFacts

READER = system_reader("Sekretariat")
_FIRST_DAYS, _PUT_OFF_DAYS, _AGAIN_DAYS = 95, 33, 75


def decide(of: InitiativeFacts, when: Calendar) -> None:
    """The committee took note of the work in autumn; the council wants to know a cost before it says anything."""
    place: dict[str, Any] = {"reader": READER, "of": of}
    actors = by_name(of.municipality, [n.UPBRINGING, n.PROPERTY])
    first = when.before(_FIRST_DAYS)
    asked = FollowingTask(_TO_WRITE, actors[n.UPBRINGING.casefold()], when.before(_PUT_OFF_DAYS))
    noted = register_decision(
        **place,
        new=NewDecision(
            way=Way.BODY,
            body="Formannskapet",
            on=first,
            text=_NOTED,
            result=Result.TAKEN_NOTE_OF,
            case_number=f"41/{first:%y}",
            tasks=(asked,),
        ),
    )
    (task,) = tasks(READER, of, noted.id)
    mark_task_done(**place, task_id=task.id, on=when.before(_PUT_OFF_DAYS + 7), how="Saken lå ved innkallingen.")
    put_off = when.before(_PUT_OFF_DAYS)
    cost = FollowingTask(_TO_FIND_OUT, actors[n.PROPERTY.casefold()], when.today + timedelta(days=20))
    register_decision(
        **place,
        new=NewDecision(
            way=Way.BODY,
            body="Kommunestyret",
            on=put_off,
            text=_PUT_OFF,
            result=Result.POSTPONED,
            case_number=f"63/{put_off:%y}",
            votes_for=21,
            votes_against=6,
            review_on=when.today + timedelta(days=_AGAIN_DAYS),
            tasks=(cost,),
        ),
    )


_NOTED = (
    "Formannskapet tar til orientering at programkontoret lager sluttrapport og videreføringsstrategi, og at de sendes "
    "på høring før de vedtas."
)
_TO_WRITE = "Legg fram for kommunestyret hva som skjer med Klubbkjelleren når leieavtalen går ut."
_PUT_OFF = (
    "Kommunestyret utsetter saken om Klubbkjelleren. Den legges fram igjen sammen med strategien, når kostnaden ved "
    "ett år til er kjent og ungdommene er hørt."
)
_TO_FIND_OUT = "Finn ut hva ett år til i Klubbkjelleren koster, med leie, strøm og vakt."
