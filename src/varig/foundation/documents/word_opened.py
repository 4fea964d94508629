"""The municipality's own Word file as the paper we write on: its styles, page, header and foot, without its text."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, Final

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from varig.foundation.files.content import kinds, refusals
from varig.foundation.files.content.examining import examine
from varig.foundation.files.content.names import cleaned
from varig.foundation.kernel import Invalid, msg

MOST_UNPACKED: Final = 100 * refusals.MEGABYTE
"""A template is text, a few pictures and settings; everything in it is unpacked at once."""

# What a file needs whatever stands in it; every other part belongs to the text that is taken out.
_KEPT: Final = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.WEB_SETTINGS,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.CUSTOM_XML,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    }
)
# What would lock the file, follow changes, or fetch from elsewhere; and the notes that go with the text.
_NOT_OUR_SETTINGS = (
    "documentProtection", "writeProtection", "trackRevisions", "attachedTemplate", "mailMerge", "footnotePr",
    "endnotePr", "linkStyles",
)  # fmt: skip
_NOT_OUR_PAGE = ("cols", "vAlign", "formProt", "textDirection", "footnotePr", "endnotePr", "sectPrChange")
_REFERENCES = ("headerReference", "footerReference")


def demand_template(content: bytes, name: str) -> None:
    """Raises Invalid, at the field `file`, for what can't be a template, with a sentence that says what to do."""
    given = cleaned(name)
    try:
        examined = examine(content, name)
    except Invalid as refusal:
        # What is said of files that are attached, and what else they could be, is no help to whoever has a template.
        if any(refusal.problems == other(given).problems for other in (refusals.packed, refusals.unknown)):
            raise _no_word(given) from refusal
        raise
    if examined.kind is not kinds.DOCX:
        raise _no_word(given)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise refusals.refused(
                msg(
                    "Filen «%(name)s» blir for stor når den pakkes ut. Ta ut store bilder, og prøv igjen.",
                    name=examined.name,
                )
            )
        if any(_declares(archive, part) for part in archive.namelist()):
            raise refusals.damaged(examined.name)
    if any(_fetches(part) for part in opened(content, examined.name).part.package.iter_parts()):
        raise refusals.refused(
            msg(
                "Filen «%(name)s» henter bilder eller annet fra et sted utenfor seg selv."
                " Sett dem inn i malen («Bryt kobling» i Word), og prøv igjen.",
                name=examined.name,
            )
        )


def _no_word(name: str) -> Invalid:
    """By the name the person gave it, whatever it turned out to be."""
    return refusals.refused(
        msg("Filen «%(name)s» er ikke et Word-dokument. Lagre malen som .docx, og prøv igjen.", name=name)
    )


def _declares(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether a part has a document type, which Word never writes; it could unfold to more than memory holds."""
    if not part.endswith((".xml", ".rels")):
        return False
    try:
        with archive.open(part) as stream:
            return b"<!DOCTYPE" in stream.read(2_000).replace(b"\x00", b"")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error):
        return True


def opened(content: bytes, name: str = "") -> WordDocument:
    """The file as it is. Raises Invalid for one that is damaged."""
    try:
        word = docx.Document(io.BytesIO(content))
        word.element.body.get_or_add_sectPr()
        _ = word.styles.element, word.settings.element
    # A damaged file fails anywhere in python-docx, zipfile or lxml, each with errors of its own.
    except Exception as error:
        raise refusals.damaged(name) from error
    return word


def emptied(content: bytes) -> WordDocument:
    """The file without its text, on the page that most of it has. Raises Invalid for one that is damaged."""
    word = opened(content)
    body = word.element.body
    page = _page(word)
    for child in list(body):
        body.remove(child)
    body.append(page)
    _without_what_belonged_to_the_text(word, page)
    for name in _NOT_OUR_SETTINGS:
        for setting in word.settings.element.findall(qn(f"w:{name}")):
            word.settings.element.remove(setting)
    _drop(word.part._settings_part, lambda relation: relation.is_external)
    return word


def _page(word: WordDocument) -> Any:
    """The last part that stands upright, with the header and foot that it has from those before it."""
    parts = list(word.sections)
    chosen = next((part for part in reversed(parts) if part.orientation is not WD_ORIENT.LANDSCAPE), parts[-1])
    page = chosen._sectPr
    for name in _NOT_OUR_PAGE:
        for element in page.findall(qn(f"w:{name}")):
            page.remove(element)
    inherited: dict[tuple[str, str], Any] = {}
    for part in parts:
        for element in part._sectPr:
            if element.tag in map(qn, (f"w:{name}" for name in _REFERENCES)):
                inherited[element.tag, element.get(qn("w:type"))] = element
        if part._sectPr is page:
            break
    for element in reversed(list(inherited.values())):
        page.insert(0, element)
    return page


def _without_what_belonged_to_the_text(word: WordDocument, page: Any) -> None:
    used = {value for element in page.iter() for name, value in element.attrib.items() if name == qn("r:id")}
    _drop(word.part, lambda relation: relation.rId not in used and relation.reltype not in _KEPT)


def _drop(part: Any, unwanted: Any) -> None:
    for id_, relation in list(part.rels.items()):
        if unwanted(relation):
            del part.rels[id_]


def _fetches(part: Any) -> bool:
    """Whether a header, foot or the like shows something from elsewhere; a link that one may follow is none of that."""
    if part.partname.endswith(("/document.xml", "/settings.xml")):
        return False
    outside = (relation for relation in part.rels.values() if relation.is_external)
    return any(relation.reltype != RELATIONSHIP_TYPE.HYPERLINK for relation in outside)
