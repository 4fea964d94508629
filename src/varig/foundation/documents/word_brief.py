"""A letter that must be short on paper: the template's fonts and colours, but no larger, and in tight lines.

Templates often have large text with much room around it, which would take a page more than in our own look.
"""

from __future__ import annotations

from typing import Final

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Length, Mm, Pt

from varig.foundation.documents.word_styles import Styles, size_of

# Size, space before and after in points, at most.
_MOST: Final = {
    "Normal": (9.5, 0, 3),
    "Lead": (10, 0, 3),
    "Own Words": (9.5, 0, 3),
    "List Bullet": (9.5, 0, 2),
    "List Number": (9.5, 0, 1),
    "Quote": (9.5, 2, 3),
    "Heading 1": (12, 8, 2),
    "Heading 2": (11, 8, 3),
    "Caption": (9, 4, 2),
    "Cell": (8.5, 1, 1),
    "Dense Cell": (8, 1, 1),
}


TALLEST: Final = Mm(42)
"""What a picture's height may be."""


def tighten(word: WordDocument, styles: Styles) -> None:
    """Change the file's styles so."""
    sizes = {name: size_of(word, styles[name]) / 2 for name in _MOST}
    for name, (size, before, after) in _MOST.items():
        style = word.styles.get_by_id(styles[name], WD_STYLE_TYPE.PARAGRAPH)
        style.font.size = Pt(min(sizes[name], size))
        layout = style.paragraph_format
        layout.space_before, layout.space_after = _least(layout.space_before, before), _least(layout.space_after, after)
        layout.line_spacing = 1.0


def _least(space: Length | None, most: float) -> Length:
    """What a style doesn't say itself comes from others, and may be anything."""
    return min(space, Pt(most)) if space is not None else Pt(most)
