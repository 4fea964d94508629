"""What has to be done before pages are served: migrations, the collected files, and who can log in to the demo."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from varig.config.demo import logins

Progress = Callable[[str], None]


def migrate(progress: Progress) -> None:
    """Apply what the database lacks."""
    if missing_migrations():
        progress("Database tables")
        call_command("migrate", verbosity=0, interactive=False)


def missing_migrations() -> list[str]:
    """Names of the migrations that the database lacks."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def collect_files(progress: Progress) -> None:
    """Gather and compress the pages' files, when one of them has changed."""
    stamp = settings.STATIC_ROOT / ".fingerprint"
    now = _fingerprint()
    if stamp.exists() and stamp.read_text() == now:
        return
    progress("Files of the pages")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(now)


def say_logins() -> None:
    """Who can log in to the demo; nothing where this database has none."""
    for login in logins():
        sys.stdout.write(f"  {login.email:<44} {login.password:<20} {login.who}\n")
    sys.stdout.flush()


def _fingerprint() -> str:
    """Of every file's name, size and time: enough to see a change, and quick."""
    lines = []
    for finder in get_finders():
        for path, storage in finder.list(ignore_patterns=[]):
            lines.append(f"{path} {storage.size(path)} {storage.get_modified_time(path).timestamp()}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()
