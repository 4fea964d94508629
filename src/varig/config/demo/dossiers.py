"""The dossier of a demo initiative, written again only when something it depends on has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.utils import timezone

from varig.config.database import var
from varig.foundation.checks.registry import catalogue_version
from varig.foundation.history.revisions import revision
from varig.foundation.kernel import system_reader
from varig.foundation.reports.registry import registry
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.workspace.actions.dossier import write_dossier

STAMP = ".stand"
READER = system_reader("Varig")


def write_where_changed(slug: str, progress: Callable[[str], object]) -> bool:
    """Write it to `var/demo/<slug>/` unless what stands there is of the same data, day and program. Whether it was."""
    of = initiative(READER, slug)
    folder = var() / "demo" / slug
    mark = _mark(of, timezone.localdate())
    if _stamped(folder) == mark:
        return False
    progress(f"Dossier of {slug}")
    (folder / STAMP).unlink(missing_ok=True)
    write_dossier(reader=READER, of=of, folder=folder)
    (folder / STAMP).write_text(mark)
    return True


def _mark(of: InitiativeFacts, today: date) -> str:
    """Data, day, checks, sections and how they are drawn: whatever can change the files."""
    parts = [of.slug, revision(of.scope), today, catalogue_version(), _program()]
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _program() -> list[tuple[str, int]]:
    """The packages that write documents, by when their files were changed."""
    package = Path(__file__).resolve().parents[2]
    sections = {
        Path(section.write.__code__.co_filename) for r in registry.reports() for section in registry.sections(r.key)
    }
    engine = [
        path
        for path in (package / "foundation/documents").rglob("*")
        if path.suffix in {".py", ".typ", ".css", ".html"}
    ]
    return sorted((str(path), path.stat().st_mtime_ns) for path in {*sections, *engine} if path.exists())


def _stamped(folder: Path) -> str:
    """The mark of what stands there; nothing where a file is missing."""
    names = [f"{report.slug}.{form}" for report in registry.reports() for form in ("html", "pdf", "docx")]
    if not all((folder / name).exists() for name in (*names, "arven.xlsx", STAMP)):
        return ""
    return (folder / STAMP).read_text()
