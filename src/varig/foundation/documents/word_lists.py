"""Lists in Word: real ones, so that a reader hears how many there are, each numbered one counted from one."""

from __future__ import annotations

from docx.text.paragraph import Paragraph

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.word_numbering import LEVELS, number_paragraph
from varig.foundation.documents.word_paper import Paper


def write_list(paper: Paper, block: Spoken, depth: int = 0) -> None:
    """The items, and under each the list that it has. Lists lie no deeper than Word's own styles do."""
    style = _style("List Number" if block["ordered"] else "List Bullet", depth)
    begun = paper.numbering.begun(style) if block["ordered"] else None
    for item in block["items"]:
        paragraph = paper.paragraph(style)
        if begun:
            number_paragraph(paragraph._p, *begun)
        paper.write(paragraph, item["text"])
        if item["inner"]:
            write_list(paper, item["inner"], depth + 1)


def write_numbered(paper: Paper, texts: list[list[Spoken]], *, letters: bool = False) -> list[Paragraph]:
    """Texts under each other, numbered from one or a; what was written, for who wants to mark it."""
    begun = paper.numbering.begun_with_letters() if letters else paper.numbering.begun("List Number")
    paragraphs = [paper.paragraph("List Number") for _text in texts]
    for text, paragraph in zip(texts, paragraphs, strict=True):
        number_paragraph(paragraph._p, *begun)
        paper.write(paragraph, text)
    return paragraphs


def _style(name: str, depth: int) -> str:
    return name if depth == 0 else f"{name} {min(depth + 1, LEVELS)}"
