"""What the guide asks of each section is said, and the requirements behind it are those of the method."""

from __future__ import annotations

import re

import pytest

from tests.contracts import tree
from varig.foundation.reports.registry import ReportSection, registry

# Annexes and the papers made from the two documents are not what the guide asks for.
GUIDED = [
    pytest.param(section, id=f"{section.report} {section.key}")
    for report in ("final_report", "strategy")
    for section in registry.sections(report)
    if section.order < 100
]
EVERY = [section for report in registry.reports() for section in registry.sections(report.key)]


@pytest.mark.parametrize("section", GUIDED)
def test_each_section_says_what_the_guide_asks_for_in_a_sentence(section: ReportSection) -> None:
    assert section.guide is not None
    assert section.guide.msgid.endswith(".")
    assert len(section.guide.msgid) < 260
    assert section.asks


def test_the_requirements_are_those_of_the_method() -> None:
    method = (tree.ROOT / "docs" / "method.md").read_text(encoding="utf-8")
    known = set(re.findall(r"\bR\d+\b", method))
    assert {code for section in EVERY for code in section.asks} <= known
    assert not any(re.search(r"\b[RF]\d+\b", section.guide.msgid) for section in EVERY if section.guide)
