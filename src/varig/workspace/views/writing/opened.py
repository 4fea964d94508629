"""What every page of writing begins with: who asks, of which initiative, which report and section."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, cast

from django.http import Http404, HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language

from varig.foundation.accounts.requests import reader_of
from varig.foundation.documents.blocks import Language
from varig.foundation.kernel import Invalid, Message, Problem, Reader, msg
from varig.foundation.reports import Report, ReportContext
from varig.foundation.reports.known import Registered
from varig.foundation.reports.place import Place
from varig.foundation.reports.registry import ReportSection, registry
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission, demand, may

_PAGE = re.compile(r"[0-9a-f]{0,40}")


@dataclass(frozen=True)
class Opened:
    """A section that somebody has opened."""

    reader: Reader
    of: InitiativeFacts
    report: Report
    section: ReportSection

    @property
    def place(self) -> Place:
        return Place(self.of.scope, self.report.key, self.section.key)

    @property
    def context(self) -> ReportContext:
        language = cast("Language", get_language() or "nb")
        return ReportContext(self.reader, self.of.id, timezone.localdate(), language)

    @property
    def known(self) -> Registered:
        return Registered(self.context, self.of.scope)

    @property
    def may_write(self) -> bool:
        return may(self.reader, Permission.WRITE_DOCUMENTS, self.of.place)

    @property
    def may_comment(self) -> bool:
        return may(self.reader, Permission.COMMENT_DOCUMENTS, self.of.place)

    @property
    def document(self) -> str:
        """The address of the whole document."""
        return reverse("workspace:document", args=[self.of.slug, self.report.slug])

    def at(self, name: str, *rest: Any) -> str:
        """The address of a page of this section."""
        return reverse(f"workspace:{name}", args=[self.of.slug, self.report.slug, self.section.key, *rest])

    def demand_writing(self) -> None:
        """Go on if the reader may write here. Raises NotAllowed."""
        demand(self.reader, Permission.WRITE_DOCUMENTS, self.of.place)

    def demand_commenting(self) -> None:
        """Go on if the reader may comment here. Raises NotAllowed."""
        demand(self.reader, Permission.COMMENT_DOCUMENTS, self.of.place)


def opened(request: HttpRequest, slug: str, report: str, section: str) -> Opened:
    """Raises NotFound, Http404 for a report or section that isn't written."""
    reader = reader_of(request)
    of = initiative(reader, slug)
    declared = written_report(report)
    for one in registry.sections(declared.key):
        if one.key == section:
            return Opened(reader, of, declared, one)
    raise Http404


def written_report(slug: str) -> Report:
    """The report by its place in addresses. Raises Http404 for one that people don't write in."""
    for report in registry.reports():
        if report.slug == slug and report.is_written:
            return report
    raise Http404


def sent_json(request: HttpRequest) -> dict[str, Any]:
    """What a script sent. Raises Invalid."""
    try:
        found = json.loads(request.body)
    except ValueError as error:
        raise _not_understood() from error
    if not isinstance(found, dict):
        raise _not_understood()
    return found


def sent_version(data: dict[str, Any], name: str) -> int:
    """A version's number as a script sent it. Raises Invalid."""
    value = data.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**31:
        raise _not_understood()
    return value


def sent_page(data: dict[str, Any]) -> str:
    """Which page a script sent it from. Raises Invalid."""
    value = data.get("page", "")
    if not isinstance(value, str) or not _PAGE.fullmatch(value):
        raise _not_understood()
    return value


def _not_understood() -> Invalid:
    return Invalid(Problem(msg("Siden sendte noe vi ikke forsto. Last den på nytt."), "text"))


def refused_json(message: Message, status: int, **more: Any) -> JsonResponse:
    """Why it wasn't done, for a script to show."""
    return JsonResponse({"message": say(message), **more}, status=status)
