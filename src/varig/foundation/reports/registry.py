"""The reports there are and the sections declared for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from varig.foundation.documents.blocks import Block, Sheet
from varig.foundation.kernel import Message
from varig.foundation.reports.context import ReportContext

Write: TypeAlias = Callable[[ReportContext], Iterable[Block]]


@dataclass(frozen=True)
class Report:
    """A kind of report. `slug` is its file name and its place in addresses; a short one is laid out as a letter.

    `versions` is what the list of its versions is called. `along` is the key of a report that this is a shorter form
    of: a version of that holds this too, and both are frozen together. `most_pages` is how long it may be on paper; no
    limit where that is 0.
    """

    key: str
    title: Message
    slug: str
    order: int
    sheet: Sheet = Sheet.REPORT
    versions: Message | None = None
    along: str = ""
    most_pages: int = 0

    @property
    def is_written(self) -> bool:
        """Whether people write in it. The others are put together from those and from the registers."""
        return self.versions is not None or bool(self.along)


@dataclass(frozen=True)
class ReportSection:
    """A declared section. An optional one is left out when it has nothing to say.

    `guide` is what the national guide asks of it, in plain words: it stands first in a draft and beside the editor.
    `asks` are the requirements behind it, by their codes. What a section `proposes` is words to begin with: as soon as
    somebody has written in it, that stands instead, before its pictures or what `stays`: facts that follow the
    registers whatever is written, and are no part of the proposal. Otherwise what is written stands before all that the
    registers say.
    """

    report: str
    key: str
    title: Message
    order: int
    optional: bool
    write: Write
    guide: Message | None = None
    asks: tuple[str, ...] = ()
    proposes: bool = False
    stays: Write | None = None


class Registry:
    """Reports and sections by key. A key given twice is a mistake, and raises."""

    def __init__(self) -> None:
        self._reports: dict[str, Report] = {}
        self._sections: dict[tuple[str, str], ReportSection] = {}

    def report(
        self,
        key: str,
        title: Message,
        slug: str,
        order: int,
        *,
        sheet: Sheet = Sheet.REPORT,
        versions: Message | None = None,
        along: str = "",
        most_pages: int = 0,
    ) -> Report:
        """Declare a report."""
        if key in self._reports:
            raise ValueError(f"there are two reports «{key}»")
        if any(other.slug == slug for other in self._reports.values()):
            raise ValueError(f"there are two reports with the slug «{slug}»")
        self._reports[key] = Report(key, title, slug, order, sheet, versions, along, most_pages)
        return self._reports[key]

    def section(
        self,
        *,
        report: str,
        key: str,
        title: Message,
        order: int,
        optional: bool = False,
        guide: Message | None = None,
        asks: tuple[str, ...] = (),
        proposes: bool = False,
        stays: Write | None = None,
    ) -> Callable[[Write], Write]:
        """Declare the function below as a section. The report may be declared later, in another package."""

        def declare(write: Write) -> Write:
            if (report, key) in self._sections:
                raise ValueError(f"there are two sections «{key}» in the report «{report}»")
            self._sections[report, key] = ReportSection(
                report, key, title, order, optional, write, guide, asks, proposes, stays
            )
            return write

        return declare

    def reports(self) -> tuple[Report, ...]:
        """All reports, in order."""
        return tuple(sorted(self._reports.values(), key=lambda report: (report.order, report.key)))

    def get(self, key: str) -> Report:
        """The report; KeyError with the keys there are if there is none."""
        if key not in self._reports:
            raise KeyError(f"there is no report «{key}», only {sorted(self._reports)}")
        return self._reports[key]

    def along(self, key: str) -> Report | None:
        """The shorter form that a version of the report holds too."""
        return next((one for one in self._reports.values() if one.along == key), None)

    def sections(self, report: str) -> tuple[ReportSection, ...]:
        """The report's sections, in order."""
        found = (section for section in self._sections.values() if section.report == report)
        return tuple(sorted(found, key=lambda section: (section.order, section.key)))

    def strays(self) -> tuple[ReportSection, ...]:
        """Sections for reports that nobody declared."""
        return tuple(section for section in self._sections.values() if section.report not in self._reports)


registry = Registry()
report = registry.report
section = registry.section
