"""The formats a document is written in, and one of it in one of them."""

from __future__ import annotations

from enum import StrEnum

from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.rendered import Rendered
from varig.foundation.kernel import Message, msg


class Format(StrEnum):
    """The value is the file's ending."""

    HTML = "html"
    PDF = "pdf"
    WORD = "docx"


FORMAT_NAMES: dict[Format, Message] = {
    Format.HTML: msg("nettside"),
    Format.PDF: msg("PDF"),
    Format.WORD: msg("Word"),
}


def render(document: Document, format_: Format, *, template: bytes | None = None, base: str = "") -> Rendered:
    """The document in one format; Word in the municipality's own template, where it has one.

    `base` is the program's address: what a number is read from leads there. Without it the file says the source in
    words alone, as is right for those who can't open the program. For several formats of the same document
    `side_by_side` is quicker.
    """
    if format_ is Format.WORD:
        return word.render(document, template=template, base=base)
    return html.render(document, base=base) if format_ is Format.HTML else pdf.render(document, base=base)
