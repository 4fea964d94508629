"""What stands around the text of a Word file: styles, language, properties, header and foot."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.word_header import leave_room_below
from varig.foundation.documents.word_text import field, made

# Word can't be sent our fonts. Both of these are on every machine with Word, and LibreOffice brings fonts along (the
# Liberation ones) whose letters are exactly as wide. It has none for Calibri and Cambria: what it takes for those is so
# wide that words in tables are cut.
SANS = "Arial"
SERIF = "Times New Roman"
# What Word's properties hold.
_LONGEST = 255
_FOOT = Pt(8)
_INK = RGBColor(0x20, 0x24, 0x2A)
_SECOND = RGBColor(0x56, 0x5B, 0x61)
_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
# Name, points, bold, space before and after in points, font.
_STYLES = (
    ("Normal", 10, False, 0, 7, SANS),
    ("Title", 26, True, 0, 6, SANS),
    ("Subtitle", 13, False, 0, 6, SANS),
    ("Heading 1", 17, True, 26, 8, SANS),
    ("Heading 2", 13, True, 18, 6, SANS),
    ("Heading 3", 10.5, True, 14, 4, SANS),
    ("Heading 4", 10, True, 12, 3, SANS),
    ("TOC Heading", 17, True, 12, 8, SANS),
    ("toc 1", 10, False, 0, 5, SANS),
    ("Caption", 9, True, 10, 4, SANS),
    ("List Bullet", 10, False, 0, 3, SANS),
    ("List Number", 10, False, 0, 3, SANS),
    *((f"List {kind} {level}", 10, False, 0, 3, SANS) for kind in ("Bullet", "Number") for level in (2, 3)),
    ("Quote", 10, False, 2, 5, SANS),
    ("Lead", 11.5, False, 0, 8, SANS),
    ("Own Words", 11.5, False, 0, 8, SERIF),
    ("Cell", 9, False, 2, 2, SANS),
    ("Dense Cell", 7.5, False, 2, 2, SANS),
    ("Header", 8.5, False, 0, 0, SANS),
    ("Footer", 8.5, False, 0, 0, SANS),
)


def empty() -> WordDocument:
    """A file without text, with our styles, on A4."""
    word = docx.Document()
    there = {style.name: style for style in word.styles}
    for name, size, bold, before, after, font in _STYLES:
        _set_style(
            there.get(name) or _new_style(word, name), size=size, bold=bold, before=before, after=after, font=font
        )
    _rule_quotes(word.styles["Quote"])
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin, page.bottom_margin = Mm(22), Mm(24)
    return word


def fill_frame(word: WordDocument, said: Spoken, day: date, *, own: bool) -> None:
    """Language, properties, foot, and the sample mark in the header of every page.

    What stands in a template's header stays, and so does its foot if it has one: `own` says that the file is ours.
    """
    _set_language(word, _LANGUAGES[said["language"]])
    core = word.core_properties
    core.title, core.author, core.subject = (said[name][:_LONGEST] for name in ("title", "municipality", "initiative"))
    core.language = _LANGUAGES[said["language"]]
    core.comments = core.keywords = core.category = ""
    core.last_modified_by = core.author
    core.revision = 1
    core.created = core.modified = datetime.combine(day, time(12), UTC)
    section = word.sections[0]
    if said["sample"]:
        _mark(section, said["labels"]["sample"], own=own)
    if not own:
        leave_room_below(section)
    if own or section.footer.is_linked_to_previous:
        _write_foot(section.footer.paragraphs[0], said)
        if not own:
            _shrink(section.footer.paragraphs[0])


def _mark(section: Section, words: str, *, own: bool) -> None:
    """In every header that a page may have, above what stands there."""
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    if not own:
        headers.append(section.even_page_header)
    for header in headers:
        if header is section.even_page_header and header.is_linked_to_previous:
            continue
        mark = header.paragraphs[0] if own else header.paragraphs[0].insert_paragraph_before()
        mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        mark.add_run(words).bold = True


def _write_foot(foot: Paragraph, said: Spoken) -> None:
    foot.paragraph_format.tab_stops.clear_all()
    foot.add_run(f"{said['foot']} · {said['labels']['page']}")
    field(foot, "PAGE", "1")
    foot.add_run(said["labels"]["of"])
    field(foot, "NUMPAGES", "1")
    foot.add_run(said["labels"]["after_pages"])


def _shrink(foot: Paragraph) -> None:
    """To one line, in a template whose foot has the size of its text."""
    for run in foot._p.iter(qn("w:r")):
        Run(run, foot).font.size = _FOOT


def _new_style(word: WordDocument, name: str) -> ParagraphStyle:
    added = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    added.base_style = word.styles["Normal"]
    return added


def _set_style(style: ParagraphStyle, *, size: float, bold: bool, before: float, after: float, font: str) -> None:
    _set_font(style, font)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = _SECOND if style.name == "Footer" else _INK
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.keep_with_next = bold or None
    for border in style.element.findall(".//" + qn("w:pBdr")):
        border.getparent().remove(border)


def _rule_quotes(style: ParagraphStyle) -> None:
    """A line on the left, as on the pages. The order of a paragraph's properties is fixed."""
    style.paragraph_format.left_indent = Mm(5)
    borders = made("w:pBdr")
    borders.append(made("w:left", val="single", sz="12", space="8", color="D9DCDF"))
    style.element.get_or_add_pPr().find(qn("w:spacing")).addprevious(borders)


def _set_font(style: CharacterStyle, name: str) -> None:
    """For every script; the theme's fonts would win otherwise."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _set_language(word: WordDocument, code: str) -> None:
    """As the default of the whole file, and in each style: one that says another would win."""
    for language in list(word.styles.element.iter(qn("w:lang"))):
        language.getparent().remove(language)
    _default_properties(word.styles.element).append(made("w:lang", val=code, eastAsia=code))


def _default_properties(styles: Any) -> Any:
    """Of all text in the file; they stand before all styles."""
    found = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        inner = found.find(qn(f"w:{name}"))
        if inner is None:
            inner = made(f"w:{name}")
            found.insert(0, inner)
        found = inner
    return found
