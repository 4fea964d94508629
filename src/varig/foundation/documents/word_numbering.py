"""Numbered and bulleted lists in Word: every numbered list begins at one, and every list style has its signs."""

from __future__ import annotations

from itertools import count
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.parts.numbering import NumberingPart

from varig.foundation.documents.word_styles import Styles, based_ons
from varig.foundation.documents.word_text import made

LEVELS: Final = 3
_STEP = 360  # in twentieths of a point, as Word's own lists
_BULLETS = ("•", "–", "▪")
_KINDS = ("List Bullet", "List Number")
_ABSTRACT = qn("w:abstractNumId")


class Numbering:
    """Hands out a numbering for each list of a file."""

    def __init__(self, word: WordDocument, styles: Styles) -> None:
        self._root = _part(word).element
        own = dict.fromkeys(_KINDS, "")
        self._lettered = ""
        self._begun: dict[str, tuple[str, str]] = {}
        for kind in _KINDS:
            for level in range(LEVELS):
                name = kind if not level else f"{kind} {level + 1}"
                found = self._found(word, styles, name, level)
                if found is None:
                    own[kind] = own[kind] or self._add_kind("decimal" if kind == "List Number" else "bullet")
                    found = own[kind], str(level)
                number_paragraph(next(based_ons(word, styles[name])), *found)
                self._begun[name] = (self._abstracts()[found[0]], found[1])

    def _found(self, word: WordDocument, styles: Styles, name: str, level: int) -> tuple[str, str] | None:
        """Number and level that the style has already; one that we made takes the next level of what it came from."""
        number, at = _numbered(word, styles[name]) or ("", "0")
        abstract = self._abstracts().get(number)
        if abstract is None:
            return None
        at = str(level) if name in styles.missing else at
        kind = next(one for one in self._root.iterchildren(qn("w:abstractNum")) if one.get(_ABSTRACT) == abstract)
        return (number, at) if any(one.get(qn("w:ilvl")) == at for one in kind.iterchildren(qn("w:lvl"))) else None

    def begun(self, name: str) -> tuple[str, str]:
        """Number and level for the paragraphs of a new list in this style, counting from one."""
        return self._from_one(*self._begun[name])

    def begun_with_letters(self) -> tuple[str, str]:
        """The same for a list that counts from «a»: the notes, whatever signs the file's own lists have."""
        if not self._lettered:
            number = self._add_kind("lowerLetter")
            self._lettered = self._abstracts()[number]
        return self._from_one(self._lettered, "0")

    def _from_one(self, abstract: str, level: str) -> tuple[str, str]:
        number = self._add_number(abstract)
        override = made("w:lvlOverride", ilvl=level)
        override.append(made("w:startOverride", val="1"))
        number.append(override)
        return number.get(qn("w:numId")), level

    def _abstracts(self) -> dict[str, str]:
        return {
            one.get(qn("w:numId")): one.find(qn("w:abstractNumId")).get(qn("w:val"))
            for one in self._root.iterchildren(qn("w:num"))
        }

    def _add_number(self, abstract: str) -> Any:
        number = made("w:num", numId=_next(self._root, "num", "numId"))
        number.append(made("w:abstractNumId", val=abstract))
        last = self._root.find(qn("w:numIdMacAtCleanup"))
        if last is None:
            self._root.append(number)
        else:
            last.addprevious(number)
        return number

    def _add_kind(self, signs: str) -> str:
        """A list of ours with these signs, and the number that stands for it."""
        abstract = made("w:abstractNum", abstractNumId=_next(self._root, "abstractNum", "abstractNumId"))
        abstract.append(made("w:multiLevelType", val="hybridMultilevel"))
        for level in range(LEVELS):
            abstract.append(_level(level, signs))
        # All kinds stand before all numbers.
        first = self._root.find(qn("w:num"))
        if first is None:
            self._root.append(abstract)
        else:
            first.addprevious(abstract)
        return str(self._add_number(abstract.get(qn("w:abstractNumId"))).get(qn("w:numId")))


def _level(level: int, signs: str) -> Any:
    one = made("w:lvl", ilvl=str(level))
    one.append(made("w:start", val="1"))
    one.append(made("w:numFmt", val=signs))
    one.append(made("w:lvlText", val=_BULLETS[level] if signs == "bullet" else f"%{level + 1}."))
    one.append(made("w:lvlJc", val="left"))
    properties = made("w:pPr")
    properties.append(made("w:ind", left=str(_STEP * (level + 1)), hanging=str(_STEP)))
    one.append(properties)
    return one


def _numbered(word: WordDocument, style_id: str) -> tuple[str, str] | None:
    """Number and level of the style or of what it is based on."""
    for style in based_ons(word, style_id):
        properties = style.find(qn("w:pPr") + "/" + qn("w:numPr"))
        if properties is not None:
            number, level = properties.find(qn("w:numId")), properties.find(qn("w:ilvl"))
            if number is not None:
                return number.get(qn("w:val")), level.get(qn("w:val")) if level is not None else "0"
    return None


def number_paragraph(element: Any, number: str, level: str) -> None:
    """Make a paragraph, or all in a style, one of a list."""
    properties = element.get_or_add_pPr()
    numbered = properties.get_or_add_numPr()
    numbered.get_or_add_ilvl().set(qn("w:val"), level)
    numbered.get_or_add_numId().set(qn("w:val"), number)


def _next(root: Any, tag: str, attribute: str) -> str:
    taken = {int(one.get(qn(f"w:{attribute}"))) for one in root.iterchildren(qn(f"w:{tag}"))}
    return next(str(number) for number in count(1) if number not in taken)


def _part(word: WordDocument) -> Any:
    """The file's list of lists; a file without lists has none."""
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part
    part = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, OxmlElement("w:numbering"), word.part.package
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return part
