"""What measures show on other packages' pages: the measures of a goal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from varig.foundation.kernel import msg
from varig.foundation.panels import Subject, panel
from varig.measures.queries import measures
from varig.measures.rules import TYPE_NAMES


@panel(page="goal", key="measures", title=msg("Tiltak"), template="measures/_of_goal.html", order=10)
def of_goal(subject: Subject) -> Mapping[str, Any]:
    """The measures that work for a goal."""
    of, goal = subject.frame, subject.thing
    return {
        "measures": [
            (one, TYPE_NAMES[one.type] if one.type else None)
            for one in measures(subject.reader, of)
            if goal.id in one.goal_ids
        ]
    }
