"""The demo: two real initiatives with what was published of them, two invented that show the rest, and logins.

What exists is left alone, so that nothing people have done in the demo is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from varig.config.command import Failed
from varig.config.demo import eksempeldalen, fjell, haugenstua, solsiden
from varig.config.demo.dossiers import write_where_changed
from varig.config.demo.people import Login, give_logins, logins
from varig.foundation.kernel import system_reader
from varig.initiatives.queries import initiatives

__all__ = ["Login", "build", "logins"]

Progress = Callable[[str], object]
SLUGS = (haugenstua.SLUG, fjell.SLUG, eksempeldalen.SLUG, solsiden.SLUG)

# Whoever made further initiatives in a demo did so when it had these; it has been given more since.
_A_DEMO_HAS = {haugenstua.SLUG, eksempeldalen.SLUG}


def build(progress: Progress) -> tuple[str, ...]:
    """Make what is missing, and write the dossiers that are older than what they tell. Nothing is left for others."""
    _refuse_real_data()
    haugenstua.build(progress)
    fjell.build(progress)
    eksempeldalen.build(progress)
    solsiden.build(progress)
    give_logins(progress, SLUGS)
    for slug in SLUGS:
        write_where_changed(slug, progress)
    return ()


def _refuse_real_data() -> None:
    """The demo's logins have a password that everybody knows: they never come into a database with real initiatives."""
    there = {of.slug: of.name for of in initiatives(system_reader("demo"))}
    others = [name for slug, name in there.items() if slug not in SLUGS]
    if others and not there.keys() >= _A_DEMO_HAS:
        raise Failed(f"This database holds «{others[0]}»: the demo needs one of its own (VARIG_VAR or DATABASE_URL).")
