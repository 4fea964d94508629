"""Files of text: which kind they are by their ending, as far as the content bears it out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from varig.foundation.files.content import kinds
from varig.foundation.files.content.kinds import Kind
from varig.foundation.files.content.refusals import save_as, unknown, vector_drawing, web_page

_HEAD = 8_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))
# A stray one is found in old exports; more of them are something else than text.
_CONTROLS_PER = 1_000

_BEFORE = re.compile(r"(?:\s|<\?xml.*?\?>|<!--.*?-->)+", re.DOTALL)
_DRAWING = re.compile(r"(?:<!doctype\s+svg|<svg[\s>])")
# What a browser takes for a web page when it has to guess (mimesniff.spec.whatwg.org, 7.1).
_WEB = re.compile(
    r"<(?:!--|!doctype\s+html|(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p"
    r"|svg|img|meta|link|form|object|embed)[\s/>])"
)
_HEADER = re.compile(
    r"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):",
    re.IGNORECASE | re.MULTILINE,
)


def is_text(content: bytes) -> bool:
    """Whether it is text in any of the usual encodings."""
    if content.startswith(_UTF16):
        try:
            return "\x00" not in content.decode("utf-16")
        except UnicodeDecodeError:
            return False
    if b"\x00" in content:
        return False
    return len(content) - len(content.translate(None, _CONTROLS)) <= 1 + len(content) // _CONTROLS_PER


def text_kind(content: bytes, name: str, ending: str) -> Kind:
    """Which kind of text. Raises Invalid for what a browser or an office program would take for something else."""
    head = _decoded(content[:_HEAD])
    before = _BEFORE.match(head.lower())
    begins = head.lower()[before.end() if before else 0 :]
    if _DRAWING.match(begins):
        raise vector_drawing(name)
    if _WEB.match(begins):
        raise web_page(name)
    if begins.startswith("{\\rtf"):
        raise save_as(name, kinds.DOCX.endings[0])
    if head.lstrip().startswith("<?xml"):
        raise unknown(name)
    claimed = next((kind for kind in _BORNE_OUT if ending.lower() in kind.endings), kinds.TEXT)
    return claimed if _BORNE_OUT[claimed](head, _decoded(content[-_HEAD:])) else kinds.TEXT


def _decoded(part: bytes) -> str:
    """Good enough to look at: the signs looked for are the same in every encoding."""
    return _MARK.sub(b"", part.replace(b"\x00", b"")).decode("latin-1")


def _is_json(head: str, tail: str) -> bool:
    return (head.strip()[:1] + tail.strip()[-1:]) in ("{}", "[]")


def _is_geojson(head: str, tail: str) -> bool:
    return _is_json(head, tail) and '"type"' in head + tail


def _is_mail(head: str, _tail: str) -> bool:
    return len({found.lower() for found in _HEADER.findall(re.split(r"\r?\n\r?\n", head.lstrip())[0])}) > 1


def _is_any(_head: str, _tail: str) -> bool:
    return True


_BORNE_OUT: Final[dict[Kind, Callable[[str, str], bool]]] = {
    kinds.TEXT: _is_any,
    kinds.CSV: _is_any,
    kinds.MARKDOWN: _is_any,
    kinds.JSON: _is_json,
    kinds.GEOJSON: _is_geojson,
    kinds.MAIL: _is_mail,
}
