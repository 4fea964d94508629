"""How a report that must be short keeps that: how long it became on paper, and what it left to the whole report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation

from varig.final_report.rules.shortened import more_in
from varig.foundation.documents.blocks import Document, Section, Words
from varig.foundation.kernel import Message, msg
from varig.foundation.reports import Report
from varig.foundation.reports.comparing.plain import lines_of
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import listed, say

_NAMED = 2


@dataclass(frozen=True)
class Brevity:
    """What there is to say of one document, when it is known how many pages it took."""

    report: Report
    longest: tuple[Words, ...]
    left: tuple[Words, ...]

    def told(self, pages: int | None) -> Iterator[Message]:
        """A sentence for each thing to know; none of a report that may be as long as it is."""
        if not self.report.most_pages:
            return
        if pages is not None and pages > self.report.most_pages:
            yield msg(
                "%(title)s er på %(pages)s sider som PDF, og skal ha høyst %(most)s. Mest tekst står i %(sections)s. "
                "Skriv kortere der, eller ta bort bilder og tabeller som dere har satt inn.",
                title=self.report.title,
                pages=pages,
                most=self.report.most_pages,
                sections=_named(self.longest),
            )
        if self.left:
            yield msg(
                "%(title)s har ikke plass til alt fra sluttrapporten, og sier hvor resten står i: %(sections)s.",
                title=self.report.title,
                sections=_named(self.left),
            )


def brevity(report: Report, document: Document) -> Brevity:
    """Of a document as it is, or as a version holds it."""
    if not report.most_pages:
        return Brevity(report, (), ())
    with translation.override(document.language):
        words = {one.title: sum(len(line.text.split()) for line in lines_of(one.blocks)) for one in document.sections}
        lines = [say(more_in(one.title)) for one in registry.sections(report.along)]
        left = tuple(one.title for one in document.sections if _says_one_of(one, lines))
    return Brevity(report, tuple(sorted(words, key=lambda title: -words[title])[:_NAMED]), left)


def _says_one_of(section: Section, sentences: list[str]) -> bool:
    return any(sentence in line.text for line in lines_of(section.blocks) for sentence in sentences)


def _named(titles: tuple[Words, ...]) -> str:
    return listed([f"«{say(title)}»" for title in titles])
