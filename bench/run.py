"""`make bench`: one JSON object a line. Everything happens in a database of its own, on this machine alone."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psycopg

SIZES = (400, 4000)
DATABASE = "varig_bench"


def main() -> None:
    """All benchmarks, or those named: network documents pages gaps registers load dossier clone."""
    wanted = set(sys.argv[1:]) or {"network", "documents", "pages", "gaps", "registers", "load", "dossier", "clone"}
    _without_database(wanted)
    if not wanted - {"network", "documents"}:
        return
    _fresh_database()
    os.environ["VARIG_VAR"] = tempfile.mkdtemp(prefix="varig-bench-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "varig.config.settings"
    import django  # noqa: PLC0415 -- reads the environment

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- needs Django

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    if wanted & {"pages", "gaps", "registers", "load"}:
        _sizes(wanted)
    if "dossier" in wanted:
        from bench import dossier  # noqa: PLC0415 -- needs Django
        from varig.config.demo import haugenstua  # noqa: PLC0415 -- needs Django

        haugenstua.build(lambda *_said: None)
        dossier.measure("haugenstua")
    if "clone" in wanted:
        from bench import clone  # noqa: PLC0415 -- needs nothing of the above

        clone.measure()


def _without_database(wanted: set[str]) -> None:
    if "network" in wanted:
        from bench import network  # noqa: PLC0415 -- only if asked for

        network.measure()
    if "documents" in wanted:
        from bench import documents  # noqa: PLC0415 -- only if asked for

        documents.measure()


def _sizes(wanted: set[str]) -> None:
    from bench import filling, inside, load, pages, registers, report  # noqa: PLC0415 -- needs Django
    from varig.legacy.models import LegacyItem  # noqa: PLC0415 -- needs Django

    for size in SIZES:
        report.say(f"filling an initiative with {size} items")
        of = filling.fill(f"maling-{size}", size)
        email = f"programleder{size}@maling.example"
        filling.an_editor(of, email)
        ids = list(LegacyItem.objects.filter(initiative_id=of.id).order_by("pk").values_list("pk", flat=True)[:200])
        filling.let_the_database_look()
        if "gaps" in wanted:
            inside.gaps(of, size)
        if "pages" in wanted:
            inside.statements(of, size, ids[1], email)
            pages.measure(of.slug, size, ids, email)
        if "load" in wanted:
            load.measure(of.slug, size, email)
        if "registers" in wanted:
            registers.spreadsheets(of, size)
            registers.fill_the_rest(of, size)
            filling.let_the_database_look()
            registers.lists(of, size, email)


def _fresh_database() -> None:
    """An empty database on the server that DATABASE_URL names."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {DATABASE}")
    os.environ["DATABASE_URL"] = urlunsplit(parts._replace(path=f"/{DATABASE}"))


if __name__ == "__main__":
    main()
