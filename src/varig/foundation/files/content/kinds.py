"""The kinds of file that are taken in: what each is called, and the endings that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from varig.foundation.kernel import Message, msg

_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."


@dataclass(frozen=True)
class Kind:
    """A kind of file. `label` is what people call it; the first of `endings` is given to a name that has none."""

    media_type: str
    label: Message | str
    endings: tuple[str, ...]


PDF: Final = Kind("application/pdf", "PDF", (".pdf",))
DOCX: Final = Kind(f"{_OPEN_XML}wordprocessingml.document", "Word", (".docx",))
XLSX: Final = Kind(f"{_OPEN_XML}spreadsheetml.sheet", "Excel", (".xlsx",))
PPTX: Final = Kind(f"{_OPEN_XML}presentationml.presentation", "PowerPoint", (".pptx",))
ODT: Final = Kind(f"{_OPEN_DOCUMENT}text", "OpenDocument", (".odt",))
ODS: Final = Kind(f"{_OPEN_DOCUMENT}spreadsheet", "OpenDocument", (".ods",))
PNG: Final = Kind("image/png", "PNG", (".png",))
JPEG: Final = Kind("image/jpeg", "JPG", (".jpg", ".jpeg", ".jpe", ".jfif"))
WEBP: Final = Kind("image/webp", "WebP", (".webp",))
GIF: Final = Kind("image/gif", "GIF", (".gif",))
CSV: Final = Kind("text/csv", "CSV", (".csv",))
MARKDOWN: Final = Kind("text/markdown", "Markdown", (".md", ".markdown"))
JSON: Final = Kind("application/json", "JSON", (".json",))
GEOJSON: Final = Kind("application/geo+json", "GeoJSON", (".geojson",))
MAIL: Final = Kind("message/rfc822", msg("e-post"), (".eml",))
TEXT: Final = Kind("text/plain", msg("tekst"), (".txt",))

ALL: Final = (
    *(PDF, DOCX, XLSX, PPTX, ODT, ODS),
    *(PNG, JPEG, WEBP, GIF),
    *(CSV, MARKDOWN, JSON, GEOJSON, MAIL, TEXT),
)
ENDINGS: Final = tuple(ending for kind in ALL for ending in kind.endings)

_LABELS: Final = {kind.media_type: kind.label for kind in ALL}


def label_of(media_type: str) -> Message | str:
    """What people call files of this type; the type itself where nobody calls it anything."""
    return _LABELS.get(media_type, media_type)
