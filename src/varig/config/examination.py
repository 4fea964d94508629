"""What `varig doctor` looks at. Each look answers with one finding, and none of them may stop the others."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from varig.config.command import set_up_django
from varig.config.database import ensure_database_url, var

PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Finding:
    """How one thing is."""

    OK: ClassVar[str] = "ok"
    NOTE: ClassVar[str] = "note"
    MEND: ClassVar[str] = "mend"

    state: str
    text: str


def examine() -> Iterator[Finding]:
    """Look at everything, in the order in which a person would mend it."""
    yield _guarded(python)
    yield _guarded(data_folder)
    yield _guarded(front_end)
    yield _guarded(translations)
    reached = _guarded(database)
    yield reached
    if reached.state == Finding.OK:
        for look in (tables, production, fonts, worker):
            yield _guarded(look)
    yield _guarded(browser)


def _guarded(look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except Exception as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        return Finding(Finding.MEND, f"{look.__name__.replace('_', ' ')}: {reason}")


def python() -> Finding:
    """Which one runs this; an older one than 3.11 never comes so far."""
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding(Finding.OK, f"Python {version} in {sys.prefix}")


def data_folder() -> Finding:
    """Whether what the program makes can be kept."""
    folder = var()
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        return Finding(Finding.MEND, f"{folder} can't be written to: give this user the right, or set VARIG_VAR.")
    free = shutil.disk_usage(folder).free // 1024**2
    if free < 500:
        return Finding(Finding.MEND, f"Only {free} MB are free where {folder} is: free some space.")
    return Finding(Finding.OK, f"Data in {folder}, {free // 1024} GB free")


def front_end() -> Finding:
    """Whether the pages' styles and scripts have been built."""
    build = PACKAGE / "foundation/ui/static/build"
    if not build.is_dir() or not any(build.iterdir()):
        return Finding(
            Finding.MEND, "The pages' styles and scripts are not built: run make demo (or VARIG_SERVE=0 make demo)."
        )
    return Finding(Finding.OK, "Styles and scripts are built")


def translations() -> Finding:
    """Whether nynorsk and English can be shown."""
    from varig.config.catalogues import TRANSLATED_INTO, catalogue_file  # noqa: PLC0415 -- slow import

    missing = [language for language in TRANSLATED_INTO if not catalogue_file(language).with_suffix(".mo").exists()]
    if missing:
        return Finding(Finding.MEND, f"No compiled catalogue for {', '.join(missing)}: run varig messages compile.")
    return Finding(Finding.OK, "Bokmål, nynorsk and English")


def database() -> Finding:
    """Whether it answers."""
    given = bool(os.environ.get("DATABASE_URL"))
    ensure_database_url()
    set_up_django()
    from django.db import connection  # noqa: PLC0415 -- needs Django

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        (version,) = cursor.fetchone()
    return Finding(Finding.OK, f"PostgreSQL {version}, {'at DATABASE_URL' if given else 'embedded'}")


def tables() -> Finding:
    """Whether all migrations have been applied."""
    from varig.config.preparing import missing_migrations  # noqa: PLC0415 -- needs Django

    missing = missing_migrations()
    if missing:
        return Finding(
            Finding.MEND, f"The database lacks {len(missing)} migrations ({missing[0]} ...): run varig prepare."
        )
    return Finding(Finding.OK, "All migrations are applied")


def production() -> Finding:
    """Whether what others can reach is protected."""
    from django.conf import settings  # noqa: PLC0415 -- needs Django

    at_home = "127.0.0.1" in settings.BASE_ADDRESS or "localhost" in settings.BASE_ADDRESS
    if settings.DEBUG and not at_home:
        return Finding(Finding.MEND, "VARIG_DEBUG is on where others can reach the pages: turn it off.")
    if settings.SECRET_KEY_IS_SET:
        return Finding(Finding.OK, f"Secret key is set; pages at {settings.BASE_ADDRESS}")
    if at_home:
        return Finding(
            Finding.NOTE,
            "VARIG_SECRET_KEY is not set: right for a demo on one's own machine, never for a municipality.",
        )
    return Finding(
        Finding.MEND, "VARIG_SECRET_KEY is not set: set it to 50 or more random characters that nobody else knows."
    )


def fonts() -> Finding:
    """Whether documents can be set in their own type."""
    from varig.foundation.documents.fonts.folders import PAPER_FILES, paper_files  # noqa: PLC0415 -- needs Django
    from varig.foundation.documents.fonts.other_scripts import OTHER_PACKAGES, other_scripts  # noqa: PLC0415 -- as above

    if len(paper_files()) < sum(len(names) for names in PAPER_FILES.values()):
        return Finding(Finding.MEND, "The documents' fonts are not installed: run VARIG_SERVE=0 make demo.")
    missing = len(OTHER_PACKAGES) - len(other_scripts())
    if missing:
        return Finding(
            Finding.MEND,
            f"{missing} of the fonts for other scripts are not installed, so that what residents write in their own "
            "language can't be shown in every PDF: run VARIG_SERVE=0 make demo.",
        )
    return Finding(Finding.OK, "Fonts of the documents are installed")


def worker() -> Finding:
    """Whether somebody does the jobs."""
    from django.db import connection  # noqa: PLC0415 -- needs Django

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '1 minute'")
        (alive,) = cursor.fetchone()
    if not alive:
        return Finding(Finding.NOTE, "No job worker is running now: varig serve starts one.")
    return Finding(Finding.OK, f"{alive} job worker{'s' if alive > 1 else ''} at work")


def browser() -> Finding:
    """Whether the journeys could run here."""
    if os.environ.get("VARIG_CHROMIUM") or shutil.which("chromium"):
        return Finding(Finding.OK, "Chromium, for the tests")
    return Finding(Finding.NOTE, "No Chromium: only the tests need it, and make test installs it.")
