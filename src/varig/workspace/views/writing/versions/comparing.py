"""Two versions, or a version and the draft: what differs in words and in figures."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from varig.foundation.kernel import Message, msg
from varig.foundation.reports.queries.versions import versions
from varig.foundation.ui.shell import Choice
from varig.workspace.queries.dossier import LANGUAGE_NAMES
from varig.workspace.queries.versions import DRAFT, Side, difference, sides
from varig.workspace.views.writing.versions.place import called, versioned


@login_required
@require_GET
@never_cache
def compare(request: HttpRequest, slug: str, report: str) -> HttpResponse:
    """Chosen by `fra` and `til`. Two of different languages are said to be that, and not set beside each other."""
    there = versioned(request, slug, report)
    first, second = (_key(request.GET.get(name, DRAFT)) for name in ("fra", "til"))
    two = sides(there.of, there.report, first, second)
    one_language = two[0].language == two[1].language
    context = {
        "of": there.of,
        "there": there,
        "before": two[0],
        "after": two[1],
        "titles": [_called(side) for side in two],
        "languages_called": LANGUAGE_NAMES,
        "one_language": one_language,
        "found": difference(there.reader, there.of, there.report, two, timezone.localdate()) if one_language else None,
        "every": versions(there.of.scope, there.report.key),
        "called": called,
        "draft": DRAFT,
        "crumbs": there.crumbs(Choice(msg("Sammenlign"), "")),
    }
    return render(request, "workspace/versions/compare.html", context)


def _key(given: str) -> str:
    if given == DRAFT or (given.isascii() and given.isdecimal() and len(given) < 10):
        return given
    raise Http404


def _called(side: Side) -> Message:
    return called(side.facts) if side.facts else msg("Utkastet slik det er nå")
