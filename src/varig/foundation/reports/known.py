"""What a text names by keys alone, as it is now for a reader: looked up once for a document."""

from __future__ import annotations

from functools import cache

from varig.foundation.documents.blocks import Photo, Value
from varig.foundation.documents.narrative import Ground
from varig.foundation.files.queries import open_file
from varig.foundation.kernel import NotFound
from varig.foundation.reports.context import ReportContext
from varig.foundation.reports.grounds import source
from varig.foundation.reports.live import Counting
from varig.foundation.reports.pictures import kept_for

NO_WORDS = "–"
"""What stands for the words of a picture that nobody has described; where it is written, that is said."""


class Registered:
    """As `narrative.Known`, from the registers and the files of one scope."""

    def __init__(self, context: ReportContext, scope: str) -> None:
        self._context, self._scope = context, scope
        self._grounds = cache(self._listed)
        self._facts = cache(Counting(context).value)

    def ground(self, about: str) -> Ground | None:
        """What it is called now, and its page."""
        kind, _, number = about.partition(":")
        return self._grounds(kind).get(int(number))

    def fact(self, key: str) -> Value:
        """What it is now."""
        return self._facts(key)

    def picture(self, file: int, alt: str, caption: str) -> Photo | None:
        """The picture as it was kept."""
        own = kept_for(self._scope)
        try:
            kept = open_file(self._context.reader, file, may=lambda _reader, facts: facts.scope == own)
        except NotFound:
            return None
        return Photo(kept.content, kept.facts.media_type, alt or NO_WORDS, caption)

    def _listed(self, kind: str) -> dict[int, Ground]:
        declared = source(kind)
        if declared is None:
            return {}
        return {one.id: Ground(one.label, one.address) for one in declared.listed(self._context)}
