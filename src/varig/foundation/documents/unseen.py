"""What nobody sees in a text, and what can still turn a line round or break a file: taken out before anything is made.

Marks that a language needs stay: joiners, soft hyphens, and the two that only say which way a stretch is read.
"""

from __future__ import annotations

import re
from typing import Any

_TURNING = "\u202a-\u202e\u2066-\u2069"
"""Embeddings, overrides and isolates: a name that begins one turns all that stands after it in the line."""
_UNSEEN = re.compile(
    f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f{_TURNING}\u206a-\u206f\u180e\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINES = re.compile("\r\n?|[\x85\u2028\u2029]")


def without_unseen(text: str) -> str:
    r"""The text as it is read. Every sign for a new line is the one that files know.

    >>> without_unseen("Klubben\u202e(gnal)\u202c i\u2028dalen")
    'Klubben(gnal) i\ndalen'
    """
    # Nearly all texts are printable through and through, which is quick to ask.
    return text if text.isprintable() else _LINES.sub("\n", _UNSEEN.sub("", text))


def unseen_nowhere(data: Any) -> Any:
    """The same for all strings inside lists and dicts; keys are ours and left alone."""
    match data:
        case str():
            return without_unseen(data)
        case list():
            return [unseen_nowhere(one) for one in data]
        case dict():
            return {key: unseen_nowhere(value) for key, value in data.items()}
    return data
