"""The document as HTML: one file that holds everything it needs, or a fragment for a page of the program."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from varig.foundation.documents.blocks import Block, Document, Language, Section
from varig.foundation.documents.drawn import drawn
from varig.foundation.documents.fonts import web_font
from varig.foundation.documents.progress import Progress, silent
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.spoken import Spoken, spoken
from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import msg
from varig.foundation.ui.environment import environment

_HERE = Path(__file__).parent
_STYLES = _HERE / "static" / "documents"
_FAMILIES = {"inter": "Inter", "source-serif-4": "Source Serif 4"}

MEDIA_TYPE = "text/html"


def render(document: Document, *, base: str = "", progress: Progress = silent) -> Rendered:
    """A whole page in one file, with styles, fonts and pictures inside. Without our fonts the reader's own are used.

    The file is read anywhere, so it leads into the program only where `base` says what the program's address is.
    """
    progress(msg("Lager nettside"), 0, 1)
    return page(spoken(document, base=base))


def page(said: Spoken) -> Rendered:
    """The whole page of what was said, which stays as it is."""
    page = _fill("page.html", said=said, contents=True, styles=_styles())
    return Rendered(page.encode(errors="replace"), MEDIA_TYPE)


def fragment(document: Document, *, contents: bool = True) -> Markup:
    """Contents list and sections, from h2 down, for a page that has its own h1.

    The page links `static("documents/document.css")`; there are no inline styles.
    """
    return Markup(_fill("fragment.html", said=spoken(document), contents=contents))  # noqa: S704  escaped by Jinja


def inner(document: Document, *, base: str | None = None) -> Markup:
    """What stands in its sections without their titles, from h3 down, for a page that says them itself.

    An empty `base` takes away what leads into the program, for those who have no way in.
    """
    return Markup(_fill("inner.html", said=spoken(document, base=base)))  # noqa: S704  escaped by Jinja


def inner_blocks(blocks: Sequence[Block], language: Language) -> Markup:
    """A few blocks alone, as `inner`."""
    section = Section("own", "–", tuple(blocks))
    return inner(Document("–", "", "", date.min, (section,), language))


def _fill(template: str, **context: Any) -> str:
    return _environment().get_template(f"documents/{template}").render(context)


@cache
def _environment() -> Environment:
    made = environment(loader=FileSystemLoader(_HERE / "jinja2"))
    made.filters["base64"] = lambda content: base64.b64encode(content).decode()
    made.globals["icons"] = {str(tone): Markup(drawn(tone)) for tone in Tone}  # noqa: S704  our own drawings
    return made


@cache
def _styles() -> str:
    faces = "".join(_face(family) for family in _FAMILIES)
    return faces + "".join((_STYLES / name).read_text() for name in ("document.css", "page.css"))


def _face(family: str) -> str:
    file = web_font(family)
    if file is None:
        return ""
    data = base64.b64encode(file.read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "{_FAMILIES[family]}"; font-weight: 200 900; font-display: swap; '
        f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )
