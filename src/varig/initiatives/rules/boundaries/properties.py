"""Which of a file's properties is the name of an area, and which its code."""

from __future__ import annotations

from collections.abc import Sequence

_NAMES = (
    *("navn", "name", "namn", "områdenavn", "delbydelsnavn", "bydelsnavn", "grunnkretsnavn", "sonenavn"),
    *("delbydel_navn", "bydel_navn", "tittel", "title", "label"),
)
_CODES = (
    *("kode", "code", "områdekode", "delbydelsnummer", "delbydelsnr", "delbydelskode", "bydelsnummer", "bydelsnr"),
    *("bydelskode", "grunnkretsnummer", "grunnkretsnr", "grunnkretskode", "nummer", "nr", "id"),
)
_NAME_ENDS, _CODE_ENDS = ("navn", "name", "namn"), ("kode", "code", "nummer", "nr", "_id")


def name_key(keys: Sequence[str]) -> str:
    """The property that names an area; the first where none looks like a name. Empty where there are none."""
    return _best(keys, _NAMES, _NAME_ENDS) or (keys[0] if keys else "")


def code_key(keys: Sequence[str]) -> str:
    """The property that is an area's code; empty where none looks like one."""
    return _best(keys, _CODES, _CODE_ENDS)


def _best(keys: Sequence[str], words: Sequence[str], ends: tuple[str, ...]) -> str:
    plain = {key.casefold(): key for key in reversed(keys)}
    for word in words:
        if word in plain:
            return plain[word]
    return next((key for key in keys if key.casefold().endswith(ends)), "")
