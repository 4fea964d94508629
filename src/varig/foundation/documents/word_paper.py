"""What is written to: the Word file, its styles by our names, how wide its lines are, and the words we add."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.shape import CT_Inline
from docx.parts.image import ImagePart
from docx.shared import Length, Mm
from docx.text.paragraph import Paragraph

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.word_letters import letter_width
from varig.foundation.documents.word_numbering import Numbering
from varig.foundation.documents.word_styles import Styles
from varig.foundation.documents.word_text import add_paragraph, write_text

_FIRST_PICTURE = 10_000
"""The number of the first picture of ours; those of a template's header come before."""


@dataclass
class Paper:
    """One file that is being written. `letters` says how wide those in cells are (see `word_letters`), and
    `table_style` is the id of the template's own, if it has one.
    """

    word: WordDocument
    styles: Styles
    words: dict[str, str]
    numbering: Numbering
    line: Length
    lying_line: Length
    tallest: Length
    letters: float = 1
    dense_letters: float = 1
    table_style: str | None = None
    _numbers: Any = field(default_factory=lambda: count(_FIRST_PICTURE))
    _pictures: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, word: WordDocument, styles: Styles, words: dict[str, str], table_style: str | None = None) -> Paper:
        """Measured on the page that the file has."""
        page = word.sections[0]
        width, height = page.page_width or Mm(210), page.page_height or Mm(297)
        beside = (page.left_margin or 0) + (page.right_margin or 0)
        above = abs(page.top_margin or 0) + abs(page.bottom_margin or 0)
        return cls(
            word,
            styles,
            words,
            Numbering(word, styles),
            Length(width - beside),
            Length(height - beside),
            Length(int((height - above) * 0.75)),
            letter_width(word, styles["Cell"]),
            letter_width(word, styles["Dense Cell"]),
            table_style,
        )

    def paragraph(self, style: str = "Normal", text: str = "", *, bold: bool = False) -> Paragraph:
        """A new one at the end, in the style that we call so."""
        paragraph = add_paragraph(self.word, self.styles[style])
        if text:
            paragraph.add_run(text).bold = bold or None
        return paragraph

    def write(self, paragraph: Paragraph, stretches: list[Spoken]) -> None:
        """Add the stretches to the paragraph."""
        write_text(paragraph._p, stretches, self.words, self.word.part)

    def picture(
        self,
        paragraph: Paragraph,
        content: Callable[[], bytes],
        *,
        key: str,
        width: int,
        height: int,
        kind: str = "png",
    ) -> CT_Inline:
        """Put a picture at the end of the paragraph. What has the same key is made and kept once.

        python-docx would look into it to find its size, and knows only some JPEGs.
        """
        if key not in self._pictures:
            part = ImagePart(_free_name(self.word.part.package, kind), f"image/{kind}", content())
            self._pictures[key] = self.word.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        number = next(self._numbers)
        inline = CT_Inline.new_pic_inline(
            number, self._pictures[key], f"{number}.{kind}", Length(width), Length(height)
        )
        # Unsaid, LibreOffice takes it for 3 mm.
        for side in ("distT", "distB", "distL", "distR"):
            inline.set(side, "0")
        paragraph.add_run()._r.add_drawing(inline)
        return inline


def _free_name(package: Any, kind: str) -> PackURI:
    """Not that of a picture in a template's header."""
    taken = {str(part.partname) for part in package.iter_parts()}
    return next(PackURI(name) for n in count(1) if (name := f"/word/media/varig{n}.{kind}") not in taken)
