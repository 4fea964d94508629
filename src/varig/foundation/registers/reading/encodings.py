"""From bytes to text with æ, ø and å right, whichever program wrote them."""

from __future__ import annotations

import re

from varig.foundation.kernel import Invalid, Message, msg

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# After UTF-8: Windows, then old Macs and DOS. The first wins where they are equally good.
_CANDIDATES = (("cp1252", "Windows-1252"), ("mac_roman", "Macintosh"), ("cp850", "DOS"))
_NORWEGIAN = frozenset("æøåÆØÅéèêòóôäöüÄÖÜ")
_USUAL = _NORWEGIAN | frozenset("«»–—’‘“”„…§°·•½€´¨\u00a0²³×")
# «ø» written as UTF-8 and read as Windows-1252, then saved so.
_TWICE = re.compile("Ã[¦¸¥†˜…\u0085\u0086\u0098]")


def decode(content: bytes, name: str) -> tuple[str, Message | None]:
    """The text, and a note where it wasn't UTF-8. Raises Invalid where the letters are already broken."""
    text, encoding = _decoded(content)
    broken = _TWICE.search(text)
    if broken:
        raise Invalid(
            msg(
                "Bokstavene æ, ø og å er ødelagt i «%(name)s», for eksempel «%(example)s»."
                " Lagre filen på nytt som .xlsx fra der den kom, og prøv igjen.",
                name=name,
                example=_word_at(text, broken.start()),
            )
        )
    note = msg("Teksten er lest som %(encoding)s.", encoding=encoding) if encoding else None
    return text, note


def _word_at(text: str, place: int) -> str:
    before, after = text[max(0, place - 15) : place], text[place : place + 15]
    return re.split(r"[\s;,]", before)[-1] + re.split(r"[\s;,]", after)[0]


def _decoded(content: bytes) -> tuple[str, str | None]:
    for mark, codec in _BOMS:
        if content.startswith(mark):
            return content.decode(codec, errors="replace"), None
    if b"\x00" in content[:4000]:
        codec = "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"
        return content.decode(codec, errors="replace"), "UTF-16"
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError:
        return _best(content)


def _best(content: bytes) -> tuple[str, str]:
    """The reading in which most of the letters beyond ASCII are ones that Norwegians write."""
    strange = bytes(byte for byte in content if byte > 0x7F)[:20_000]
    codec, encoding = max(_CANDIDATES, key=lambda candidate: _likeness(strange, candidate[0]))
    return content.decode(codec, errors="replace"), encoding


def _likeness(strange: bytes, codec: str) -> int:
    """A Norwegian letter counts most; a sign no one writes counts against."""
    letters = strange.decode(codec, errors="replace")
    return sum(3 if c in _NORWEGIAN else 1 if c in _USUAL else -1 for c in letters)
