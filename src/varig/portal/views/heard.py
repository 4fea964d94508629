"""What a hearing is about, part by part, for reading beside one's answer: out of the frozen version itself."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from markupsafe import Markup

from varig.decisions.queries.hearings import HearingFacts
from varig.foundation.documents import html
from varig.foundation.kernel import system_reader
from varig.foundation.reports.queries.versions import document_of, version_by_id

_PROGRAM = system_reader("portal")


def texts_of(known: HearingFacts) -> dict[str, Markup]:
    """The text of each part that can be answered, by its key, without its title. A part that is gone has none."""
    found: dict[str, Markup] = {}
    for version, _parts in known.documents:
        drawn = _drawn(version.scope, version.id)
        mine = (one for one in known.answerable if one.version.id == version.id)
        found |= {one.key: drawn[one.section] for one in mine if one.section in drawn}
    return found


@lru_cache(maxsize=16)
def _drawn(scope: str, version_id: int) -> dict[str, Markup]:
    """Each section, with nothing that leads into the program. A frozen version never changes: it is drawn once."""
    document = document_of(_PROGRAM, version_by_id(scope, version_id))
    return {one.key: html.inner(replace(document, sections=(one,)), base="") for one in document.sections}
