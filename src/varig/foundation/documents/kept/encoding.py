"""From a document to canonical JSON: the content, and apart from it the data, which are its tables' cells as values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from varig.foundation.documents.blocks import Document, Section, Table
from varig.foundation.documents.kept.vocabulary import FORMAT, KINDS


@dataclass(frozen=True)
class Kept:
    """A document as it is kept. `pictures` are the bytes of its photos, which the content names by their SHA-256."""

    content: str
    data: str
    pictures: Mapping[str, bytes]

    @property
    def whole(self) -> bytes:
        """Content and data as one file of JSON."""
        return whole(self.content, self.data)

    @property
    def digest(self) -> str:
        """SHA-256 over content and data."""
        return hashlib.sha256(self.whole).hexdigest()


def whole(content: str, data: str) -> bytes:
    """The file that a version's digest is of: canonical as its two parts are, which stand in alphabetical order."""
    return f'{{"content":{content},"data":{data}}}'.encode()


def encoded(document: Document) -> Kept:
    """The settled document as it is kept. Raises TypeError for what can't be."""
    writer = _Writer()
    content = {"format": FORMAT, "document": writer.written(document)}
    return Kept(canonical(content), canonical(writer.tables), writer.pictures)


def canonical(data: Any) -> str:
    """The same for the same data: keys in order, no spaces, letters as they are."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class _Writer:
    """Goes through a document, and puts tables and pictures aside on its way."""

    def __init__(self) -> None:
        self.tables: dict[str, Any] = {}
        self.pictures: dict[str, bytes] = {}
        self._section = ""
        self._numbers: dict[str, int] = {}

    def written(self, value: Any) -> Any:
        if type(value) in _BARE:
            return value
        if isinstance(value, tuple | list):
            return [self.written(one) for one in value]
        bare = self._bare(value)
        if bare is not None:
            return bare
        if isinstance(value, Section):
            self._section = value.key
        return self._fields(value)

    def _bare(self, value: Any) -> dict[str, Any] | str | None:  # noqa: PLR0911  one line for each kind
        """What is written as one text, under the name of its kind; None for what has fields."""
        match value:
            case Enum():
                return {"is": _name(value), "of": value.value}
            case str():
                return str(value)
            case Decimal():
                return {"is": "Decimal", "of": str(value)}
            case date():
                return {"is": "date", "of": value.isoformat()}
            case bytes():
                return {"is": "bytes", "of": self._picture(value)}
            case Table():
                return {"is": "Table", "of": self._aside(value)}
        return None

    def _fields(self, value: Any) -> dict[str, Any]:
        name = _name(value)
        return {"is": name, **{field.name: self.written(getattr(value, field.name)) for field in fields(value)}}

    def _picture(self, content: bytes) -> str:
        key = hashlib.sha256(content).hexdigest()
        self.pictures[key] = content
        return key

    def _aside(self, table: Table) -> str:
        number = self._numbers[self._section] = self._numbers.get(self._section, 0) + 1
        key = f"{self._section}/{number}"
        self.tables[key] = self._fields(table)
        return key


_BARE = frozenset({str, int, float, bool, type(None)})


def _name(value: Any) -> str:
    name = type(value).__name__
    if KINDS.get(name) is not type(value) or not (is_dataclass(value) or isinstance(value, Enum)):
        raise TypeError(f"a kept document can't hold {value!r}")
    return name
