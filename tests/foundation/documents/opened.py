"""Documents as other programs open them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import docx
import pikepdf
from docx.document import Document as WordDocument
from lxml import html as parser

from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import Document


def opened_pdf(made: Document, *, base: str = "") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.render(made, base=base).content))


def opened_word(made: Document, *, template: bytes | None = None, base: str = "") -> WordDocument:
    return docx.Document(io.BytesIO(word.render(made, template=template, base=base).content))


def opened_page(made: Document, *, base: str = "") -> parser.HtmlElement:
    return parser.document_fromstring(html.render(made, base=base).content.decode())


def elements(node: Any) -> Iterator[pikepdf.Dictionary]:
    """All structure elements below a node of a PDF, in the order they are read."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


def tags(file: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(file.Root.StructTreeRoot)]


def children(element: pikepdf.Dictionary) -> list[pikepdf.Dictionary]:
    """The structure elements right below one."""
    inside = element.get("/K", [])
    listed = inside if isinstance(inside, pikepdf.Array) else [inside]
    return [child for child in listed if isinstance(child, pikepdf.Dictionary) and "/S" in child]


def read_order(file: pikepdf.Pdf) -> list[str]:
    """What a screen reader says, one string for each marked piece, in the order of the structure."""
    said = {}
    for page in file.pages:
        said[page.obj.objgen] = _marked(page)
    return [text for where, number in _marks(file.Root.StructTreeRoot, None) if (text := said[where].get(number))]


def _marks(node: Any, page: Any) -> Iterator[tuple[Any, int]]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _marks(child, page)
    elif isinstance(node, pikepdf.Dictionary):
        here = node.Pg.objgen if "/Pg" in node else page
        if node.get("/Type") == "/MCR":
            yield here, int(node.MCID)
        elif "/K" in node:
            yield from _marks(node.K, here)
    elif isinstance(node, int):
        yield page, node


def page_texts(file: pikepdf.Pdf) -> list[str]:
    """All that is seen on each page, also what a screen reader passes by: feet, and heads that repeat."""
    return ["".join(text for _number, text in _shown(page)) for page in file.pages]


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked piece of a page."""
    texts: dict[int, str] = {}
    for number, text in _shown(page):
        if number is not None:
            texts[number] = texts.get(number, "") + text
    return texts


def _shown(page: pikepdf.Page) -> Iterator[tuple[int | None, str]]:
    """Each piece of text of a page, with the number of what it is marked as."""
    open_: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                open_.append(_number(operands))
            case "BMC":
                open_.append(None)
            case "EMC":
                open_.pop()
            case "Tf":
                letters = _letters(page.Resources.Font[operands[0]])
            case "Tj" | "TJ":
                yield next((one for one in reversed(open_) if one is not None), None), _said(operands[0], letters)


def _number(operands: Any) -> int | None:
    properties = operands[1]
    return int(properties.MCID) if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties else None


def _said(shown: Any, letters: dict[int, str]) -> str:
    pieces = shown if isinstance(shown, pikepdf.Array) else [shown]
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(letters.get(int.from_bytes(codes[i : i + 2], "big"), "") for i in range(0, len(codes), 2))


def _letters(font: Any) -> dict[int, str]:
    """What each code of two bytes stands for, from the font's own list."""
    found: dict[int, str] = {}
    kind = ""
    for line in font.ToUnicode.read_bytes().decode("latin-1").splitlines():
        if line.endswith(("beginbfchar", "beginbfrange")):
            kind = line.split()[-1]
        elif line.startswith("<") and kind == "beginbfchar":
            code, text = line.split()[:2]
            found[int(code[1:-1], 16)] = bytes.fromhex(text[1:-1]).decode("utf-16-be")
        elif line.startswith("<") and kind == "beginbfrange":
            first, last, text = line.split()[:3]
            start = bytes.fromhex(text[1:-1]).decode("utf-16-be")
            for step in range(int(last[1:-1], 16) - int(first[1:-1], 16) + 1):
                found[int(first[1:-1], 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return found
