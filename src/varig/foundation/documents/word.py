"""The document as a Word file with real headings, tables with head rows, alt texts and language."""

from __future__ import annotations

import io
from datetime import date
from functools import partial
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from varig.foundation.documents import leading
from varig.foundation.documents.blocks import Document, Sheet
from varig.foundation.documents.brief import pictures_alone
from varig.foundation.documents.links import for_paper
from varig.foundation.documents.lying import arrange
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.word_blocks import write_block, write_notes
from varig.foundation.documents.word_brief import TALLEST, tighten
from varig.foundation.documents.word_contents import Entry, write_contents
from varig.foundation.documents.word_frame import empty, fill_frame
from varig.foundation.documents.word_opened import emptied
from varig.foundation.documents.word_pages import turn
from varig.foundation.documents.word_paper import Paper
from varig.foundation.documents.word_styles import table_style, with_every_style
from varig.foundation.documents.word_tables import needs_lying_page
from varig.foundation.documents.word_text import cleaned
from varig.foundation.kernel import msg

_NOTICE = (("Heading 1", 34), ("Normal", 18), ("Own Words", 18))
"""Points: to be read from a metre away."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def render(
    document: Document, *, template: bytes | None = None, base: str = "", progress: Progress = silent
) -> Rendered:
    """The Word file. Word counts the pages in its contents list when the file is opened, after it has asked.

    `template` is a file that `word_template.examined` found usable: its styles, page, header and foot are used.
    Raises Invalid for one that isn't. `base` is the program's address, which notes lead to.
    """
    return written(spoken(document, base=base), template=template, progress=progress)


def written(spoken_: Spoken, *, template: bytes | None = None, progress: Progress = silent) -> Rendered:
    """The Word file of what was said, which stays as it is."""
    said: Any = cleaned(pictures_alone(spoken_))
    for_paper(said)
    paper = _begun(said, template)
    arrange(said["sections"], partial(needs_lying_page, paper))
    leading.mark(said["sections"])
    sections = [section for section in said["sections"] if not section["moved"]]
    steps = len(sections) + 1
    fill_frame(paper.word, said, date.fromisoformat(said["date"]), own=template is None)
    (_write_cover if said["sheet"] == Sheet.REPORT else _write_head)(paper, said)
    for done, section in enumerate(sections):
        progress(msg("Skriver «%(title)s» til Word", title=section["title"]), done, steps)
        begins = len(paper.word.element.body)
        _write_section(paper, section)
        if not done and said["sheet"] == Sheet.REPORT:
            _on_a_new_page(paper, begins)
    progress(msg("Lagrer Word-fila"), steps - 1, steps)
    file = io.BytesIO()
    paper.word.save(file)
    return Rendered(file.getvalue(), MEDIA_TYPE)


def _on_a_new_page(paper: Paper, begins: int) -> None:
    """What begins there, by its own paragraph: a break of its own could fall on a page with nothing else on it."""
    # The last of the body is what says how its pages are, and what is written stands before it.
    first = paper.word.element.body[begins - 1]
    if first.tag == qn("w:p") and first.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        Paragraph(first, paper.word).paragraph_format.page_break_before = True


def _begun(said: Spoken, template: bytes | None) -> Paper:
    word = empty() if template is None else emptied(template)
    styles = with_every_style(word)
    if said["sheet"] == Sheet.BRIEF:
        tighten(word, styles)
    own = table_style(word) if template is not None else None
    paper = Paper.of(word, styles, said["labels"], own[0] if own else None)
    if said["sheet"] == Sheet.BRIEF and template is not None:
        paper.tallest = Length(min(paper.tallest, TALLEST))
    return paper


def _write_cover(paper: Paper, said: Spoken) -> None:
    paper.paragraph("Normal", said["municipality"], bold=True).paragraph_format.space_after = Mm(12)
    paper.paragraph("Title", said["title"])
    if said["subtitle"]:
        paper.paragraph("Subtitle", said["subtitle"])
    paper.paragraph("Normal", said["meta"]).paragraph_format.space_after = Pt(28)
    paper.paragraph("TOC Heading", said["labels"]["contents"])
    write_contents(paper, [Entry(section["title"], section["key"]) for section in said["sections"]])


def _write_head(paper: Paper, said: Spoken) -> None:
    """Of a letter or a notice: who on the left, when on the right."""
    line = paper.paragraph("Normal", said["municipality"], bold=True)
    line.paragraph_format.tab_stops.add_tab_stop(paper.line, WD_TAB_ALIGNMENT.RIGHT)
    line.paragraph_format.space_after = Mm(8)
    line.add_run(f"\t{said['day']}")
    if said["sheet"] == Sheet.NOTICE:
        for style, size in _NOTICE:
            paper.word.styles.get_by_id(paper.styles[style], WD_STYLE_TYPE.PARAGRAPH).font.size = Pt(size)


def _write_section(paper: Paper, section: Spoken) -> None:
    """Its title is the first of its blocks, or on the page of a wide table that it opens with."""
    for block in section["blocks"]:
        write_block(paper, block)
    if section["notes"]:
        turn(paper.word, lying=False)
        write_notes(paper, section["notes"])
