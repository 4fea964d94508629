"""The message catalogues: msgids are bokmål and stand in the code; nynorsk and English are translated in `locale/`.

Babel reads the sources and writes Django's own format, without dates and line numbers, so that a change in a
catalogue is always a change of words.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages import Catalog, Message
from babel.messages.extract import extract, extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize
from jinja2.ext import babel_extract

PACKAGE = Path(__file__).resolve().parents[1]
LOCALE = PACKAGE / "locale"
TRANSLATED_INTO = ("nn", "en")

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "msg": None,
    "msg_in": ((1, "c"), 2),
    "msg_n": (1, 2),
}
_NOISE = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Report-Msgid-Bugs-To|'
    rb'Project-Id-Version):.*"\n',
    re.MULTILINE,
)
_SHOWN = 90
_HOLE = re.compile(r"%\(\w+\)[sd]")
_NO_LONE_PERCENT = re.compile(rf"%%|{_HOLE.pattern}")


def catalogue_file(language: str, locale: Path = LOCALE) -> Path:
    """Where a language's translations stand."""
    return locale / language / "LC_MESSAGES" / "django.po"


def extract_messages(package: Path = PACKAGE) -> Catalog:
    """Every text in the code and the pages, with the file it stands in."""
    template = Catalog(fuzzy=False, charset="utf-8")
    for path, method, options in _sources(package):
        with path.open("rb") as source:
            for _line, ids, comments, context in extract(method, source, KEYWORDS, ("Oversett:",), options):
                template.add(
                    ids, locations=[(str(path.relative_to(package)), 0)], auto_comments=comments, context=context
                )
    return template


def update(language: str, template: Catalog, locale: Path = LOCALE) -> None:
    """Bring one catalogue in line with the code. Translations are kept; what is new is empty."""
    path = catalogue_file(language, locale)
    catalogue = read(language, locale)
    catalogue.update(template, no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(written, catalogue, width=120, sort_output=True, include_lineno=False, omit_header=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_NOISE.sub(b"", written.getvalue()))


def read(language: str, locale: Path = LOCALE) -> Catalog:
    """The language's translations; empty where there are none yet."""
    path = catalogue_file(language, locale)
    if not path.exists():
        catalogue = Catalog(locale=language, fuzzy=False, charset="utf-8")
        catalogue.header_comment = "# Varig"
        return catalogue
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    catalogue.header_comment = "# Varig"
    catalogue.fuzzy = False
    return catalogue


def compile_catalogue(language: str, locale: Path = LOCALE) -> bool:
    """Write what gettext reads. False where there is no catalogue, or nothing new in it."""
    source = catalogue_file(language, locale)
    target = source.with_suffix(".mo")
    if not source.exists() or (target.exists() and target.stat().st_mtime > source.stat().st_mtime):
        return False
    with target.open("wb") as file:
        write_mo(file, read(language, locale))
    return True


def problems(language: str, template: Catalog, locale: Path = LOCALE) -> list[str]:
    """What is wrong with one language's catalogue, a sentence each. Empty when it is complete."""
    found = []
    catalogue = read(language, locale)
    for message in template:
        if message.id:
            found += [f"{language}: {problem}: «{_first(message)}»" for problem in _compare(message, catalogue)]
    return found


def lone_percents(template: Catalog) -> list[str]:
    """Texts in the code with a per cent sign that would be read as a hole: `%%` is meant."""
    texts = (text for message in template if message.id for text in _texts(message.id))
    return [f"write %% for a per cent sign: «{text}»" for text in texts if has_lone_percent(text)]


def has_lone_percent(text: str) -> bool:
    """Whether a per cent sign is left when the holes and `%%` are taken out."""
    return "%" in _NO_LONE_PERCENT.sub("", text)


def _sources(package: Path) -> Iterator[tuple[Path, Any, dict[str, Any]]]:
    jinja = {"newstyle_gettext": "true", "extensions": "jinja2.ext.do", "silent": "false"}
    for path in sorted(package.rglob("*")):
        parts = path.relative_to(package).parts
        if not path.is_file() or {"migrations", "static", "__pycache__"} & set(parts):
            continue
        if path.suffix == ".py":
            yield path, extract_python, {}
        elif "jinja2" in parts:
            yield path, babel_extract, jinja
        elif "templates" in parts:
            yield path, _extract_django, {}


def _extract_django(source: Any, keywords: Any, comments: Any, options: Any) -> Any:
    """Django's own templates, by way of the Python that Django makes of them."""
    python = templatize(source.read().decode("utf-8"))
    return extract_python(io.BytesIO(python.encode("utf-8")), keywords, comments, options)


def _compare(message: Message, catalogue: Catalog) -> Iterator[str]:
    translated = catalogue.get(message.id, message.context)
    if translated is None or not all(_texts(translated.string)):
        yield "is not translated"
        return
    if translated.fuzzy:
        yield "is marked fuzzy"
    if any(has_lone_percent(text) for text in _texts(translated.string)):
        yield "its translation has a per cent sign that isn't %%"
    # The singular may leave out a number that the plural has, so what counts is all forms together.
    if _holes(message.id) != _holes(translated.string):
        yield "its translation has other holes"


def _texts(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _first(message: Message) -> str:
    """Enough of the text to find it by, on one line."""
    text = " ".join(_texts(message.id)[0].split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _holes(value: Any) -> set[str]:
    return {hole for text in _texts(value) for hole in _HOLE.findall(text)}
