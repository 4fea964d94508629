"""After the cover of a report the first section begins on a new page, without a page of its own for the break."""

from __future__ import annotations

import io

import docx
from docx.oxml.ns import qn

from tests.foundation.documents.example import document
from varig.foundation.documents import word
from varig.foundation.documents.blocks import Paragraph, Section


def test_the_first_section_begins_on_a_new_page_by_itself() -> None:
    made = document(*(Section(key, key.title(), (Paragraph("Ord."),)) for key in ("first", "second")))
    written = docx.Document(io.BytesIO(word.render(made).content))
    breaks = [one for one in written.element.body.iter(qn("w:br")) if one.get(qn("w:type")) == "page"]
    begins = [one.text for one in written.paragraphs if one.paragraph_format.page_break_before]
    assert (begins, breaks) == (["First"], [])
