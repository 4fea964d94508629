"""The demo: one real initiative with what was published about it, one invented that shows everything, and logins.

What exists is left alone, so that nothing people have done in the demo is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from varig.config.demo import eksempeldalen, haugenstua
from varig.config.demo.dossiers import write_where_changed
from varig.config.demo.people import Login, give_logins, logins

__all__ = ["Login", "build", "logins"]

Progress = Callable[[str], object]
SLUGS = (haugenstua.SLUG, eksempeldalen.SLUG)


def build(progress: Progress) -> tuple[str, ...]:
    """Make what is missing, and write the dossiers that are older than what they tell. Nothing is left for others."""
    haugenstua.build(progress)
    eksempeldalen.build(progress)
    give_logins(progress)
    for slug in SLUGS:
        write_where_changed(slug, progress)
    return ()
