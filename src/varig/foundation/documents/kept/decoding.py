"""From canonical JSON back to the same document."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from varig.foundation.documents.blocks import Document
from varig.foundation.documents.kept.vocabulary import FORMAT, KINDS


class NotReadable(Exception):  # noqa: N818 -- read as "what is kept is not readable"
    """What was kept is no document that this program knows: damaged, or written by a newer one."""


def decoded(content: str, data: str, pictures: Mapping[str, bytes]) -> Document:
    """The document that `encoded` was given. A picture that is missing is empty. Raises NotReadable."""
    try:
        told = json.loads(content)
        if told["format"] > FORMAT:
            raise NotReadable(f"format {told['format']}, and this program knows {FORMAT}")
        found = _Reading(json.loads(data), pictures).read(told["document"])
    except (ValueError, TypeError, KeyError, ArithmeticError, RecursionError) as error:
        raise NotReadable(str(error)) from error
    if not isinstance(found, Document):
        raise NotReadable(f"a {type(found).__name__} instead of a document")
    return found


class _Reading:
    def __init__(self, tables: Mapping[str, Any], pictures: Mapping[str, bytes]) -> None:
        self._tables, self._pictures = tables, pictures
        self._bare: dict[str, Callable[[str], Any]] = {
            "Decimal": Decimal,
            "date": date.fromisoformat,
            "bytes": lambda key: self._pictures.get(key, b""),
            "Table": lambda key: self._of_kind(self._tables[key]),
        }

    def read(self, told: Any) -> Any:
        match told:
            case list():
                return tuple(self.read(one) for one in told)
            case {"is": name, "of": value} if name in self._bare:
                return self._bare[name](value)
            case dict():
                return self._of_kind(told)
        return told

    def _of_kind(self, told: Mapping[str, Any]) -> Any:
        kind = KINDS[told["is"]]
        if issubclass(kind, Enum):
            return kind(told["of"])
        return kind(**{name: self.read(value) for name, value in told.items() if name != "is"})
