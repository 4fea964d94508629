"""The document as a Word file with real headings, tables with head rows, alt texts and language."""

from __future__ import annotations

import io
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from varig.foundation.documents.blocks import Document, Sheet
from varig.foundation.documents.links import without_relative
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.word_blocks import write_block
from varig.foundation.documents.word_frame import empty, fill_frame
from varig.foundation.documents.word_pages import lying, turn
from varig.foundation.documents.word_text import bookmark, cleaned, contents_field
from varig.foundation.kernel import msg

_NOTICE = (("Heading 1", 34), ("Normal", 18), ("Own Words", 18))
"""Points: to be read from a metre away."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render(document: Document, *, progress: Progress = silent) -> Rendered:
    """The Word file. Its contents list is filled by Word, which asks when the file is opened first."""
    said: Any = cleaned(spoken(document))
    without_relative(said)
    steps = len(said["sections"]) + 1
    word = empty(said)
    fill_frame(word, said, document.date)
    (_write_cover if said["sheet"] == Sheet.REPORT else _write_head)(word, said)
    for done, section in enumerate(said["sections"]):
        progress(msg("Skriver «%(title)s» til Word", title=section["title"]), done, steps)
        _write_section(word, section, said["labels"])
    progress(msg("Lagrer Word-fila"), steps - 1, steps)
    file = io.BytesIO()
    word.save(file)
    return Rendered(file.getvalue(), MEDIA_TYPE)


def _write_cover(word: WordDocument, said: Spoken) -> None:
    sender = word.add_paragraph(said["municipality"])
    sender.runs[0].bold = True
    sender.paragraph_format.space_after = Mm(12)
    word.add_paragraph(said["title"], style="Title")
    if said["subtitle"]:
        word.add_paragraph(said["subtitle"], style="Subtitle")
    word.add_paragraph(said["meta"]).paragraph_format.space_after = Pt(28)
    word.add_paragraph(said["labels"]["contents"], style="TOC Heading")
    contents_field(word.add_paragraph(), [section["title"] for section in said["sections"]])
    word.add_page_break()


def _write_head(word: WordDocument, said: Spoken) -> None:
    """Of a letter or a notice: who on the left, when on the right."""
    line = word.add_paragraph()
    line.paragraph_format.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    line.paragraph_format.space_after = Mm(8)
    line.add_run(said["municipality"]).bold = True
    line.add_run(f"\t{said['day']}")
    if said["sheet"] == Sheet.NOTICE:
        for style, size in _NOTICE:
            word.styles[style].font.size = Pt(size)


def _write_section(word: WordDocument, section: Spoken, words: dict[str, str]) -> None:
    heading = word.add_heading(section["title"], 1)
    bookmark(heading, section["key"])
    blocks = section["blocks"]
    for block, lies in zip(blocks, lying(blocks), strict=True):
        turn(word, lying=lies)
        write_block(word, block, words)
    turn(word, lying=False)
