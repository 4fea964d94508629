"""A finding that nothing rests on is a gap, until a statement of the strategy or a fate rests on it (R26)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import SYSTEM, a_measure, a_row, an_initiative, version_of
from tests.foundation.documents.test_narrative import doc, ground, paragraph
from varig.continuation.actions.fates import propose_fate
from varig.continuation.actions.rests_on import set_evidence
from varig.continuation.rules.fates import Outcome, Proposal
from varig.final_report.queries.findings import findings
from varig.foundation.checks.queries import gaps
from varig.foundation.kernel import PartialDate
from varig.foundation.registers.declarations import register
from varig.foundation.reports.actions.texts import save_text
from varig.foundation.reports.place import Place
from varig.initiatives.queries import InitiativeFacts

pytestmark = [pytest.mark.django_db, pytest.mark.requirement("R26")]
TODAY = date(2027, 4, 1)


@pytest.fixture
def of() -> InitiativeFacts:
    """With the findings 1 and 2, which lead to nothing yet."""
    made = an_initiative(end=PartialDate(2027))
    for name in ("Lagene bærer arrangementene", "Lyset virker"):
        a_row(made, register("findings"), name=name)
    return made


def _without(of: InitiativeFacts) -> list[str]:
    listed = gaps(of.scope, of.slug, TODAY)
    return sorted(gap.object.name for gap in listed if gap.code == "finding_without_consequence")


def test_a_statement_of_the_strategy_is_a_consequence_and_one_of_the_report_is_none(of: InitiativeFacts) -> None:
    first, second = findings(SYSTEM, of)
    assert _without(of) == [first.text, second.text]
    rests = doc(paragraph("Med grunn. ", ground(f"findings:{first.id}")))
    save_text(reader=SYSTEM, place=Place(of.scope, "final_report", "summary"), based_on=0, body=rests)
    assert _without(of) == [first.text, second.text]
    place = Place(of.scope, "strategy", "support")
    save_text(reader=SYSTEM, place=place, based_on=0, body=rests)
    assert _without(of) == [second.text]
    save_text(reader=SYSTEM, place=place, based_on=1, body=doc(paragraph("Uten grunn.")))
    assert _without(of) == [first.text, second.text]


def test_a_fate_that_rests_on_it_is_a_consequence(of: InitiativeFacts) -> None:
    first, second = findings(SYSTEM, of)
    item = a_measure(of)
    proposal = Proposal(Outcome.PHASED_OUT, grounds="Ingen bruker det.")
    propose_fate(reader=SYSTEM, of=of, item_id=item, version=version_of(item), proposal=proposal)
    sources = [f"findings:{second.id}"]
    set_evidence(reader=SYSTEM, of=of, item_id=item, version=version_of(item), sources=sources)
    assert _without(of) == [first.text]
