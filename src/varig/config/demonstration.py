"""The demo initiatives, where this version brings any, and the dossier of each."""

from __future__ import annotations

import argparse
import importlib
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


def _write_dossier(dossier: ModuleType, slug: str, folder: Path) -> None:
    parser = argparse.ArgumentParser()
    dossier.arguments(parser)
    dossier.run(parser.parse_args([slug, "--out", str(folder)]))


def _module(name: str) -> ModuleType | None:
    return importlib.import_module(name) if find_spec(name) else None
