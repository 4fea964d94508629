"""The demo initiatives, and the dossier of each.

They are made by `varig.config.demo`: `build(progress)` fills what is missing and answers the slugs, `logins()` answers
who can log in to what stands in the database, as objects with `email`, `password` and `who`.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

from varig.config.database import var
from varig.config.progress import Progress


def build(progress: Progress) -> None:
    """Fill the database where the demo is missing; then write each initiative's dossier to `var/demo/<slug>/`."""
    demo = _module("varig.config.demo")
    if demo is None:
        return
    slugs = demo.build(progress) or ()
    dossier = _module("varig.config.commands.dossier")
    if dossier is None:
        return
    for slug in slugs:
        progress(f"Dossier of {slug}")
        _write_dossier(dossier, slug, var() / "demo" / slug)


def say_logins() -> None:
    """Write who can log in to the demo; nothing where there is none in the database."""
    demo = _module("varig.config.demo")
    found = demo.logins() if demo and hasattr(demo, "logins") else ()
    for login in found:
        sys.stdout.write(f"  {login.email:<34} {login.password:<22} {login.who}\n")
    sys.stdout.flush()


def _write_dossier(dossier: ModuleType, slug: str, folder: Path) -> None:
    parser = argparse.ArgumentParser()
    dossier.arguments(parser)
    dossier.run(parser.parse_args([slug, "--out", str(folder)]))


def _module(name: str) -> ModuleType | None:
    return importlib.import_module(name) if find_spec(name) else None
