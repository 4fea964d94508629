"""What a section is told, and what the caller says about the document as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from varig.foundation.documents.blocks import Language, Words
from varig.foundation.kernel import Reader


@dataclass(frozen=True)
class ReportContext:
    """Who reads, about what, on which day, in which language. No section reads the clock.

    A draft says first in each section what the guide asks for, and lists what is left to do; a document that is given
    to others doesn't.
    """

    reader: Reader
    initiative_id: int
    today: date
    language: Language = "nb"
    draft: bool = True


@dataclass(frozen=True)
class Frame:
    """What stands on the cover and in the foot; the engine knows nothing of it. No title means the report's own."""

    initiative: str
    municipality: str
    title: Words = ""
    subtitle: Words = ""
    version: Words = ""
    sample: bool = False
