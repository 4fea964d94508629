"""What a council reads is free of the program's own words for its lists."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.builders import SYSTEM, a_measure, an_initiative
from varig.continuation.actions.fates import propose_fate
from varig.continuation.rules.fates import Home, Outcome, Proposal
from varig.foundation.documents.spoken import spoken
from varig.workspace.queries.dossier import composed

pytestmark = pytest.mark.django_db
OURS = re.compile(
    r"\bpunkt(?:er|ene|et)?\b|\bi arven\b|\bannonsert\b|én parts del|opprinnelig kilde|versjon 0|Delmål under", re.I
)


@pytest.mark.parametrize("report", ["final_report", "strategy", "short", "case_paper"])
def test_a_document_speaks_of_things_and_not_of_our_lists(report: str) -> None:
    of = an_initiative()
    for outcome, home in ((Outcome.CONTINUED, Home.SAME), (Outcome.PHASED_OUT, None), (Outcome.UNCLEAR, None)):
        item_id = a_measure(of, f"Tiltak {outcome}")
        propose_fate(reader=SYSTEM, of=of, item_id=item_id, version=1, proposal=Proposal(outcome, home, grounds="Ja."))
    a_measure(of, "Ingen har sagt noe om dette")
    said = spoken(composed(SYSTEM, of, report, date(2024, 5, 1), "nb", draft=False))
    assert OURS.findall(json.dumps(said, ensure_ascii=False, default=str)) == []


def test_a_draft_says_in_its_foot_that_it_is_one() -> None:
    said = spoken(composed(SYSTEM, an_initiative(), "strategy", date(2024, 5, 1), "nb"))
    assert "utkast, ikke lagret som versjon" in said["foot"]
    assert "versjon utkast" not in said["foot"]
