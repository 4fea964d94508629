"""Names of files: without what could mislead, and with the ending that goes with the content."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from varig.foundation.files.content.kinds import ENDINGS, Kind

LONGEST: Final = 200
_FOLDERS = re.compile(r".*[/\\]")
# Windows has no such names.
_NOT_IN_NAMES = re.compile(r'[\s:*?"<>|]+')


def cleaned(name: str) -> str:
    """The name alone: no folders, nothing unseen (which could turn it round), letters as one character each."""
    name = _FOLDERS.sub("", unicodedata.normalize("NFC", name).replace("\n", " "))
    seen = "".join(one for one in name if one.isspace() or not unicodedata.category(one).startswith("C"))
    name = _NOT_IN_NAMES.sub(" ", seen).strip(" .")
    stem, ending = parted(name)
    return name if len(name) <= LONGEST else stem[: LONGEST - len(ending)].rstrip(" .") + ending


def parted(name: str) -> tuple[str, str]:
    """The name in two: what it is called, and its ending where it is one that we know («Referat 12.10» has none)."""
    lower = name.lower()
    ending = next((known for known in ENDINGS if lower.endswith(known) and len(name) > len(known)), "")
    return name[: len(name) - len(ending)], name[len(name) - len(ending) :]


def with_ending(name: str, kind: Kind) -> str:
    """The name, with an ending of the kind."""
    stem, ending = parted(name)
    return name if ending.lower() in kind.endings else stem + kind.endings[0]
