"""The municipality's own words from the report's section on the same question, as far as the short version has room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from varig.final_report.rules.shortened import Excerpt, excerpt, more_in
from varig.foundation.documents.blocks import Block, Inline, Paragraph, Style, Text
from varig.foundation.documents.narrative import blocks_of, text_of
from varig.foundation.kernel import Message
from varig.foundation.reports import ReportContext
from varig.foundation.reports.known import Registered
from varig.foundation.reports.place import Place
from varig.foundation.reports.queries.texts import text_at
from varig.initiatives.queries import InitiativeFacts

_REPORT = "final_report"


@dataclass(frozen=True)
class FromReport:
    """What is taken from a section of the report, and the line that says where the rest of it stands."""

    context: ReportContext
    of: InitiativeFacts
    section: str
    taken: Excerpt

    @property
    def is_any(self) -> bool:
        """Whether anything has been written there."""
        return bool(self.taken.nodes or self.taken.begun)

    def blocks(self) -> Iterator[Block]:
        """What has room, in the municipality's own voice."""
        if self.taken.begun:
            yield Paragraph(self.taken.begun, Style.OWN_WORDS)
        body = {"type": "doc", "content": list(self.taken.nodes)}
        yield from blocks_of(body, Registered(self.context, self.of.scope))

    def more(self, *left: Text | None) -> Iterator[Block]:
        """One line where something is left out: how much of what, in sentences, and where all of it stands."""
        sentences = [one for one in left if one is not None]
        if not sentences and self.taken.is_whole:
            return
        line: list[Inline] = []
        for sentence in (*sentences, more_in(self.title)):
            line += [*([" "] if line else []), *(sentence if isinstance(sentence, tuple) else (sentence,))]
        yield Paragraph(tuple(line))

    @property
    def title(self) -> Message:
        """What the section is called in the report."""
        return Place(self.of.scope, _REPORT, self.section).declared.title


def from_report(context: ReportContext, of: InitiativeFacts, section: str, most: int) -> FromReport:
    """Its first paragraphs, in so many words."""
    body = text_at(Place(of.scope, _REPORT, section)).body
    return FromReport(context, of, section, excerpt([node for node in body["content"] if _said(node)], most, _said))


def _said(node: Mapping[str, Any]) -> str:
    return text_of(node).strip()
