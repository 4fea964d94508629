"""What stands around the text of a Word file: styles, language, properties, header and foot."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from varig.foundation.documents.spoken import Spoken
from varig.foundation.documents.word_text import field

# Word can't be sent our fonts; these two are on every machine with Word, and LibreOffice has their like.
SANS = "Calibri"
SERIF = "Cambria"
_INK = RGBColor(0x20, 0x24, 0x2A)
_SECOND = RGBColor(0x56, 0x5B, 0x61)
_LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
# Name, points, bold, space before and after in points, font.
_STYLES = (
    ("Normal", 10.5, False, 0, 7, SANS),
    ("Title", 26, True, 0, 6, SANS),
    ("Subtitle", 13, False, 0, 6, SANS),
    ("Heading 1", 17, True, 26, 8, SANS),
    ("Heading 2", 13, True, 18, 6, SANS),
    ("Heading 3", 11, True, 14, 4, SANS),
    ("Heading 4", 10.5, True, 12, 3, SANS),
    ("TOC Heading", 17, True, 12, 8, SANS),
    ("Caption", 9.5, True, 10, 4, SANS),
    ("List Bullet", 10.5, False, 0, 3, SANS),
    ("List Number", 10.5, False, 0, 3, SANS),
    ("Lead", 12, False, 0, 8, SANS),
    ("Own Words", 11.5, False, 0, 8, SERIF),
    ("Cell", 9.5, False, 2, 2, SANS),
    ("Dense Cell", 7.5, False, 2, 2, SANS),
    ("Header", 8.5, False, 0, 0, SANS),
    ("Footer", 8.5, False, 0, 0, SANS),
)


def empty(said: Spoken) -> WordDocument:
    """A file without text, with our styles, on A4, in the document's language."""
    word = docx.Document()
    for name, size, bold, before, after, font in _STYLES:
        _set_style(_style(word, name), size=size, bold=bold, before=before, after=after, font=font)
    _set_language(word, _LANGUAGES[said["language"]])
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin, page.bottom_margin = Mm(22), Mm(24)
    return word


def fill_frame(word: WordDocument, said: Spoken, day: date) -> None:
    """Properties, foot, and the sample mark in the header of every page."""
    core = word.core_properties
    core.title, core.author, core.subject = said["title"], said["municipality"], said["initiative"]
    core.language = _LANGUAGES[said["language"]]
    core.comments = ""
    core.created = core.modified = datetime.combine(day, time(12), UTC)
    section = word.sections[0]
    if said["sample"]:
        mark = section.header.paragraphs[0]
        mark.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        mark.add_run(said["labels"]["sample"]).bold = True
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.clear_all()
    foot.add_run(f"{said['foot']} · {said['labels']['page']}")
    field(foot, "PAGE", "1")
    foot.add_run(said["labels"]["of"])
    field(foot, "NUMPAGES", "1")
    foot.add_run(said["labels"]["after_pages"])


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    styles = word.styles
    if name in [style.name for style in styles]:
        return styles[name]
    made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = styles["Normal"]
    return made


def _set_style(style: ParagraphStyle, *, size: float, bold: bool, before: float, after: float, font: str) -> None:
    _set_font(style, font)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = _SECOND if style.name == "Footer" else _INK
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.keep_with_next = bold or None
    for border in style.element.findall(".//" + qn("w:pBdr")):
        border.getparent().remove(border)


def _set_font(style: CharacterStyle, name: str) -> None:
    """For every script; the theme's fonts would win otherwise."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _set_language(word: WordDocument, code: str) -> None:
    """As the default of the whole file, and of the style everything is based on."""
    defaults: Any = word.styles.element.find(qn("w:docDefaults") + "/" + qn("w:rPrDefault") + "/" + qn("w:rPr"))
    for properties in (defaults, word.styles["Normal"].element.get_or_add_rPr()):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        language = OxmlElement("w:lang")
        for attribute in ("val", "eastAsia"):
            language.set(qn(f"w:{attribute}"), code)
        properties.append(language)
