"""The documents that are discussed and decided, and their sections, by the keys that meetings and answers name."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import Message
from varig.foundation.reports.queries.versions import VersionFacts, versions
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts

DISCUSSED = ("final_report", "strategy")
"""The report and the strategy: what is discussed, heard, endorsed and decided. The papers made from them aren't."""


@dataclass(frozen=True)
class SectionRef:
    """A section of a document: its keys, what the document and the section are called, and the document's address."""

    report: str
    section: str
    document: Message
    title: Message
    slug: str

    @property
    def key(self) -> str:
        """As forms and answers name it."""
        return f"{self.report}.{self.section}"


def sections() -> list[SectionRef]:
    """Every section that can be discussed, in the order of the documents. Annexes are left out."""
    return [
        SectionRef(report.key, one.key, report.title, one.title, report.slug)
        for report in registry.reports()
        if report.key in DISCUSSED
        for one in registry.sections(report.key)
        if one.order < 100
    ]


def section_names() -> dict[tuple[str, str], SectionRef]:
    """The same by their keys."""
    return {(one.report, one.section): one for one in sections()}


def section_of(key: str) -> SectionRef | None:
    """The section that a form's value names; None for one that names none."""
    report, _, section = key.partition(".")
    return section_names().get((report, section))


def frozen_versions(of: InitiativeFacts) -> list[VersionFacts]:
    """The frozen versions of report and strategy, newest first: what a hearing can be about."""
    return [one for one in versions(of.scope, frozen=True) if one.report in DISCUSSED]
