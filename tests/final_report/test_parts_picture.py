"""Kinds of which there are as many stand in the same order each time, or a document would never stay the same."""

from __future__ import annotations

from varig.actors.queries import ActorFacts
from varig.actors.rules import KIND_NAMES
from varig.final_report.queries.told import PartTaken
from varig.final_report.report_sections.cooperation import parts_picture


def test_kinds_of_as_many_stand_in_the_order_that_kinds_have() -> None:
    taken = [PartTaken(ActorFacts(1, "x", kind, "", ""), ("Lys",), ()) for kind in reversed(KIND_NAMES)]
    shown = [row[0] for row in parts_picture(taken).rows]
    assert shown == list(KIND_NAMES.values())
