"""What every page of versions begins with: who asks, of which initiative and report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.reports import Report
from varig.foundation.reports.queries.versions import VersionFacts, version
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, demand, may
from varig.workspace.views.writing.opened import written_report


@dataclass(frozen=True)
class Versioned:
    """A report whose versions somebody looks at."""

    reader: Reader
    of: InitiativeFacts
    report: Report

    @property
    def may_write(self) -> bool:
        return may(self.reader, Permission.WRITE_DOCUMENTS, self.of.place)

    @property
    def may_freeze(self) -> bool:
        return may(self.reader, Permission.FREEZE_DOCUMENTS, self.of.place)

    def at(self, name: str, *rest: Any) -> str:
        """The address of a page of this report."""
        return reverse(f"workspace:{name}", args=[self.of.slug, self.report.slug, *rest])

    def demand(self, permission: Permission) -> None:
        """Go on if the reader may do this here. Raises NotAllowed."""
        demand(self.reader, permission, self.of.place)

    def version(self, number: int) -> VersionFacts:
        """Raises NotFound."""
        return version(self.of.scope, self.report.key, number)

    def crumbs(self, *last: Choice) -> tuple[Choice, ...]:
        """The way here; the last has no address."""
        listed = Choice(msg("Versjoner"), self.at("versions") if last else "")
        return (Choice(self.report.title, self.at("document")), listed, *last)

    def crumb(self, facts: VersionFacts, *, is_last: bool = False) -> Choice:
        """One version on the way."""
        return Choice(called(facts), "" if is_last else self.at("version", facts.number))


def versioned(request: HttpRequest, slug: str, report: str) -> Versioned:
    """Raises NotFound, Http404 for a report that has no versions."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    demand(reader, Permission.READ, of.place)
    declared = written_report(report)
    if declared.versions is None:
        raise Http404
    return Versioned(reader, of, declared)


def called(facts: VersionFacts) -> Message:
    """What a version is called where it is named."""
    return msg("Versjon %(number)s: %(name)s", number=str(facts.number), name=facts.name)
