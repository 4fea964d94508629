"""`varig gaps SLUG`: what is missing in an initiative."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from varig.foundation.kernel import Gap

NAME = "gaps"
HELP = "what is missing in an initiative, worst first"


_EMPTY = "Arven er tom. Ingenting er sjekket."


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which one, and in which form."""
    parser.add_argument("slug", metavar="SLUG", help="the initiative's short name")
    parser.add_argument("--json", action="store_true", help="as a list of objects, for other programs")


def run(options: argparse.Namespace) -> int:
    """List them. Raises NotFound for an initiative that does not exist."""
    from django.utils import timezone  # noqa: PLC0415 -- needs Django

    from varig.foundation.checks.queries import gaps  # noqa: PLC0415 -- needs Django
    from varig.foundation.kernel import system_reader  # noqa: PLC0415 -- `varig --help` shall be instant
    from varig.initiatives.queries import initiative  # noqa: PLC0415 -- needs Django
    from varig.workspace.queries.arven import count  # noqa: PLC0415 -- needs Django

    of = initiative(system_reader("Kommandolinjen"), options.slug)
    found = gaps(of.scope, of.slug, timezone.localdate())
    if options.json:
        sys.stdout.write(json.dumps([_as_object(gap) for gap in found], ensure_ascii=False, indent=1) + "\n")
    else:
        is_empty = not found and not count(system_reader("Kommandolinjen"), of)
        sys.stdout.write("\n".join([_EMPTY] if is_empty else _as_text(found)) + "\n")
    return 0


def _as_object(gap: Gap) -> dict[str, str]:
    from django.conf import settings  # noqa: PLC0415 -- needs Django

    return {
        "code": gap.code,
        "source": gap.source,
        "severity": str(gap.severity),
        "object_kind": gap.object.kind,
        "object": gap.object.name,
        "message": _said(gap),
        "address": f"{settings.BASE_ADDRESS}{gap.address}",
    }


def _said(gap: Gap) -> str:
    from varig.foundation.ui.text import say  # noqa: PLC0415 -- needs Django

    title, detail = say(gap.title), say(gap.detail)
    return f"{title.rstrip('.')}. {detail}" if detail else title


def _as_text(found: Sequence[Gap]) -> Iterator[str]:
    """Grouped by severity, with a count."""
    from varig.foundation.documents.words import SEVERITY  # noqa: PLC0415 -- needs Django
    from varig.foundation.ui.text import say  # noqa: PLC0415 -- needs Django

    if not found:
        yield "Ingen mangler."
    for severity, label in SEVERITY.items():
        listed = [gap for gap in found if gap.severity is severity]
        if listed:
            yield f"{say(label)} ({len(listed)})"
            yield from (f"  {_said(gap)}" for gap in listed)
