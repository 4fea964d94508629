"""The texts of the example: from plain files to what the editor keeps."""

from __future__ import annotations

from datetime import date

import pytest

from varig.config.demo.eksempeldalen.narratives import REMARKS, TEXTS
from varig.config.demo.eksempeldalen.narratives.written import as_narrative
from varig.foundation.documents.narrative import cleaned
from varig.foundation.kernel import system_reader
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.registry import registry

CONTEXT = ReportContext(system_reader("Testen"), 0, date(2026, 11, 26))


def test_lines_become_paragraphs_headings_lists_and_quotes() -> None:
    made = as_narrative("Først dette.\n## Så\n- én\n- to, av {items.all}\n> Sagt.\n", CONTEXT)
    assert [one["type"] for one in made["content"]] == ["paragraph", "heading", "bulletList", "blockquote"]
    second = made["content"][2]["content"][1]["content"][0]["content"]
    assert second == [
        {"type": "text", "text": "to, av "},
        {"type": "fact", "attrs": {"key": "items.all", "label": ""}},
    ]
    assert cleaned(made) == made


def test_a_name_that_nothing_has_is_a_mistake_and_not_left_out() -> None:
    with pytest.raises(LookupError, match="finnes ikke"):
        as_narrative("Vist. [nothing: Det som finnes ikke]", CONTEXT)


def test_every_text_and_remark_is_for_a_section_that_there_is() -> None:
    known = {(one.key, section.key) for one in registry.reports() for section in registry.sections(one.key)}
    texts = {(file.parent.name, file.stem) for file in TEXTS.glob("*/*.txt")}
    assert texts <= known
    assert {(report, section) for report, section, *_rest in REMARKS} <= texts
    for report in ("final_report", "strategy"):
        assert sum(one == report for one, _section in texts) >= 7
