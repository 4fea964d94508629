"""Writes a document to a folder in the formats asked for: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.fonts import Replaced
from varig.foundation.documents.progress import Progress, silent
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


@dataclass(frozen=True)
class Written:
    """A file that was written, and the characters in it that no font could show."""

    path: Path
    replaced: tuple[Replaced, ...]


def render(document: Document, format_: Format, *, template: bytes | None = None, base: str = "") -> Rendered:
    """The document in one format; Word in the municipality's own template, where it has one.

    `base` is the program's address, if it can be reached by those who are given the file: the web page's links into
    the program begin with it.
    """
    if format_ is Format.WORD:
        return word.render(document, template=template)
    return html.render(document, base=base) if format_ is Format.HTML else pdf.render(document)


def write(
    document: Document,
    folder: Path,
    name: str,
    formats: Iterable[Format] = tuple(Format),
    progress: Progress = silent,
) -> tuple[Written, ...]:
    """Write `name.html`, `name.pdf`, `name.docx`. They take their places only when every one is made.

    A failure leaves what was there before, and nothing half-written.
    """
    wanted = tuple(formats)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    # Beside the goal, so that moving a file into its place is one step of the file system.
    with TemporaryDirectory(dir=folder, prefix=".") as waiting:
        for done, format_ in enumerate(wanted):
            progress(
                msg("Lager %(title)s som %(format)s", title=document.title, format=FORMAT_NAMES[format_]),
                done,
                len(wanted),
            )
            rendered = render(document, format_)
            file = Path(waiting) / f"{name}.{format_}"
            file.write_bytes(rendered.content)
            written.append(Written(folder / file.name, rendered.replaced))
        for made in written:
            (Path(waiting) / made.path.name).replace(made.path)
    progress(msg("Ferdig"), len(wanted), len(wanted))
    return tuple(written)
