"""The styles of a Word file by what we use them for; those it lacks are made from the nearest it has.

Word keeps its built-in styles by their English names whatever language it speaks, but the names of styles made by hand
or by other programs are in anybody's language, so both are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from varig.foundation.documents.word_text import made

NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "Normal": ("normal",),
    "Title": ("title", "tittel"),
    "Subtitle": ("subtitle", "undertittel"),
    **{f"Heading {level}": (f"heading {level}", f"overskrift {level}") for level in (1, 2, 3, 4)},
    "List Bullet": ("list bullet", "punktliste"),
    "List Number": ("list number", "nummerert liste"),
    "Quote": ("quote", "sitat"),
    "Caption": ("caption", "bildetekst", "bilettekst"),
    "TOC Heading": ("toc heading", "overskrift for innholdsfortegnelse", "overskrift for innhaldsliste"),
    "TOC 1": ("toc 1", "innh 1"),
    **{f"List Bullet {level}": (f"list bullet {level}", f"punktliste {level}") for level in (2, 3)},
    **{f"List Number {level}": (f"list number {level}", f"nummerert liste {level}") for level in (2, 3)},
    "Lead": ("lead", "ingress"),
    "Own Words": ("own words",),
    "Cell": ("cell",),
    "Dense Cell": ("dense cell",),
}
"""What each is called, in small letters. The first is the name that one we make gets."""

ASKED_OF_A_TEMPLATE: Final = tuple(NAMES)[: tuple(NAMES).index("Caption") + 1]
"""What a municipality's template should have; the others may be missing without a word."""


@dataclass(frozen=True)
class _Made:
    """How a missing style is made: from which, and what differs.

    Sizes are in half points against that of `from_`, and never more than `most`.
    """

    from_: tuple[str, ...]
    larger: int = 0
    bold: bool = False
    italic: bool = False
    level: int | None = None
    before: int | None = None
    after: int | None = None
    indent: int = 0
    most: int | None = None


_MADE: Final[Mapping[str, _Made]] = {
    "Title": _Made(("Heading 1", "Normal"), larger=16, bold=True, after=6),
    "Subtitle": _Made(("Normal",), larger=5, after=6),
    "Heading 1": _Made(("Normal",), larger=13, bold=True, level=0, before=24, after=8),
    "Heading 2": _Made(("Heading 1", "Normal"), larger=-6, bold=True, level=1, before=16, after=6),
    "Heading 3": _Made(("Heading 2", "Heading 1", "Normal"), larger=-3, bold=True, level=2, before=12, after=4),
    "Heading 4": _Made(("Heading 3", "Heading 2", "Normal"), bold=True, italic=True, level=3, before=10, after=3),
    "List Bullet": _Made(("Normal",), after=3),
    "List Number": _Made(("Normal",), after=3),
    "List Bullet 2": _Made(("List Bullet",)),
    "List Bullet 3": _Made(("List Bullet",)),
    "List Number 2": _Made(("List Number",)),
    "List Number 3": _Made(("List Number",)),
    "Quote": _Made(("Normal",), italic=True, indent=10),
    "Caption": _Made(("Normal",), larger=-2, bold=True, before=10, after=4),
    "TOC 1": _Made(("Normal",), after=5),
    "TOC Heading": _Made(("Normal",), larger=10, bold=True, before=12, after=8),
    "Lead": _Made(("Normal",), larger=3),
    "Own Words": _Made(("Normal",)),
    "Cell": _Made(("Normal",), larger=-2, before=2, after=2, most=18),
    "Dense Cell": _Made(("Normal",), larger=-6, before=2, after=2, most=16),
}
_USUAL_SIZE = 22
_SMALLEST = 14


@dataclass(frozen=True)
class Styles:
    """Style ids by our names. `missing`: what stood in for each that the file had not, in the order of `NAMES`."""

    ids: Mapping[str, str]
    missing: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.ids[name]


def found_styles(word: WordDocument) -> dict[str, str]:
    """The ids of the paragraph styles we know that the file has."""
    known = {spelling: name for name, spellings in NAMES.items() for spelling in spellings}
    packed = {spelling.replace(" ", ""): name for spelling, name in known.items()}
    found: dict[str, str] = {}
    by_id: dict[str, str] = {}
    for style in _paragraph_styles(word):
        id_ = style.get(qn("w:styleId"))
        for called in _names_of(style):
            if called in known:
                found.setdefault(known[called], id_)
        if id_.lower() in packed:
            by_id.setdefault(packed[id_.lower()], id_)
        if style.get(qn("w:default")) in ("1", "true", "on"):
            found.setdefault("Normal", id_)
    return {**by_id, **found}


def with_every_style(word: WordDocument) -> Styles:
    """Makes those that are missing. Numbering is not seen to here."""
    ids = found_styles(word)
    missing: dict[str, str] = {}
    for name in NAMES:
        if name not in ids:
            from_ = next((one for one in _MADE[name].from_ if one in ids), None) if name in _MADE else None
            ids[name] = _make(word, name, ids[from_] if from_ else None)
            missing[name] = from_ or ""
    for level in (1, 2, 3, 4):
        _make_heading(word, ids[f"Heading {level}"], level)
    return Styles(ids, missing)


def _make_heading(word: WordDocument, id_: str, level: int) -> None:
    """A style made by hand may only look like a heading; lists of contents and screen readers go by its level."""
    style = next(based_ons(word, id_))
    properties = style.find(qn("w:pPr"))
    if properties is None or properties.find(qn("w:outlineLvl")) is None:
        properties = style.get_or_add_pPr()
        following = properties.xpath("w:divId | w:cnfStyle | w:rPr | w:sectPr | w:pPrChange")
        (following[0].addprevious if following else properties.append)(made("w:outlineLvl", val=str(level - 1)))


def table_style(word: WordDocument) -> tuple[str, str] | None:
    """Id and name of the style for tables that somebody made for it; Word's built-in ones are nobody's choice."""
    for style in word.styles.element.iterchildren(qn("w:style")):
        if style.get(qn("w:type")) == "table" and style.get(qn("w:customStyle")) in ("1", "true", "on"):
            name = style.find(qn("w:name"))
            return style.get(qn("w:styleId")), name.get(qn("w:val")) if name is not None else ""
    return None


def _paragraph_styles(word: WordDocument) -> Iterator[Any]:
    for style in word.styles.element.iterchildren(qn("w:style")):
        if style.get(qn("w:type"), "paragraph") == "paragraph" and style.get(qn("w:styleId")):
            yield style


def _names_of(style: Any) -> Iterator[str]:
    """Name and aliases, in small letters with single spaces."""
    for element in (style.find(qn("w:name")), style.find(qn("w:aliases"))):
        if element is not None:
            yield from (" ".join(name.lower().split()) for name in element.get(qn("w:val"), "").split(","))


def _make(word: WordDocument, name: str, based_on: str | None) -> str:
    how = _MADE.get(name, _Made(()))
    id_ = _free_id(word, name.replace(" ", ""))
    style = made("w:style", type="paragraph", styleId=id_)
    if name == "Normal":
        style.set(qn("w:default"), "1")
    style.append(made("w:name", val=NAMES[name][0] if name.startswith(("Heading", "Caption", "TOC 1")) else name))
    if based_on:
        style.append(made("w:basedOn", val=based_on))
    style.append(made("w:qFormat"))
    style.append(_paragraph_properties(how))
    style.append(_run_properties(word, how, based_on))
    word.styles.element.append(style)
    return id_


def _paragraph_properties(how: _Made) -> Any:
    """In the order that Word's schema has."""
    properties = made("w:pPr")
    if how.level is not None:
        properties.append(made("w:keepNext"))
    room = {
        side: str(points * 20) for side, points in (("before", how.before), ("after", how.after)) if points is not None
    }
    if room:
        properties.append(made("w:spacing", **room))
    if how.indent:
        properties.append(made("w:ind", left=str(how.indent * 57)))
    if how.level is not None:
        properties.append(made("w:outlineLvl", val=str(how.level)))
    return properties


def _run_properties(word: WordDocument, how: _Made, based_on: str | None) -> Any:
    properties = made("w:rPr")
    if how.bold:
        properties.append(made("w:b"))
    if how.italic:
        properties.append(made("w:i"))
    if how.larger:
        size = str(max(min(size_of(word, based_on) + how.larger, how.most or _USUAL_SIZE * 4), _SMALLEST))
        properties.append(made("w:sz", val=size))
        properties.append(made("w:szCs", val=size))
    return properties


def size_of(word: WordDocument, id_: str | None) -> int:
    """Of a style, in half points: its own, that of what it is based on, or the file's."""
    styles = word.styles.element
    for style in based_ons(word, id_):
        size = style.find(qn("w:rPr") + "/" + qn("w:sz"))
        if size is not None:
            return int(float(size.get(qn("w:val"))))
    default = styles.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:sz"))))
    return int(float(default.get(qn("w:val")))) if default is not None else _USUAL_SIZE


def based_ons(word: WordDocument, id_: str | None) -> Iterator[Any]:
    """The style, then those it is based on; a circle ends where it began."""
    all_ = {style.get(qn("w:styleId")): style for style in word.styles.element.iterchildren(qn("w:style"))}
    seen: set[str] = set()
    while id_ and id_ in all_ and id_ not in seen:
        seen.add(id_)
        yield all_[id_]
        next_ = all_[id_].find(qn("w:basedOn"))
        id_ = next_.get(qn("w:val")) if next_ is not None else None


def _free_id(word: WordDocument, wanted: str) -> str:
    taken = {style.get(qn("w:styleId")) for style in word.styles.element.iterchildren(qn("w:style"))}
    return next(id_ for id_ in (wanted, *(f"{wanted}{n}" for n in range(1, len(taken) + 2))) if id_ not in taken)
