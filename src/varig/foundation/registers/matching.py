"""Which header of a file is which column of the register: a proposal that a person can correct and keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from varig.foundation.registers.declarations import Column, Register
from varig.foundation.registers.plain import plain_form, words_of
from varig.foundation.registers.spoken import in_every_language

# Words that say nothing about which column it is.
_SMALL = frozenset(
    [
        "og",
        "i",
        "på",
        "av",
        "for",
        "til",
        "fra",
        "the",
        "of",
        "and",
        "kr",
        "nok",
        "år",
        "er",
        "en",
        "et",
        "ei",
        "hva",
        "kva",
        "hvem",
        "kven",
        "what",
        "who",
    ]
)
_OVERLAP = 0.5


@dataclass(frozen=True)
class HeaderMatch:
    """A header and its column (None: not imported). `sure` is false where only some of the words are the same."""

    header: str
    column_key: str | None
    sure: bool = True


@dataclass(frozen=True)
class Ambiguity:
    """A column that several headers claim; none of them is imported until a person has chosen."""

    column_key: str
    headers: tuple[int, ...]


@dataclass(frozen=True)
class Matching:
    """One HeaderMatch for each header of the file, in its order."""

    register: Register
    columns: tuple[HeaderMatch, ...]
    ambiguous: tuple[Ambiguity, ...] = ()

    @property
    def missing_required(self) -> tuple[Column, ...]:
        """Required columns that no header gives."""
        found = {match.column_key for match in self.columns}
        return tuple(column for column in self.register.imported if column.required and column.key not in found)

    def index_of(self, column_key: str) -> int | None:
        """Where in the file a column stands."""
        keys = [match.column_key for match in self.columns]
        return keys.index(column_key) if column_key in keys else None

    def with_columns(self, keys: Sequence[str | None]) -> Matching:
        """What every header is, in their order. A column that the register doesn't have is not imported."""
        known = {column.key for column in self.register.imported}
        columns = tuple(
            HeaderMatch(match.header, key if key in known else None)
            for match, key in zip(self.columns, keys, strict=True)
        )
        return replace(self, columns=columns, ambiguous=())

    def with_choice(self, header_index: int, column_key: str | None) -> Matching:
        """A person says what a header is. Another header that had the column loses it."""
        chosen = replace(self.columns[header_index], column_key=column_key, sure=True)
        columns = [
            replace(match, column_key=None) if column_key and match.column_key == column_key else match
            for match in self.columns
        ]
        columns[header_index] = chosen
        left = []
        for ambiguity in self.ambiguous:
            headers = tuple(i for i in ambiguity.headers if i != header_index)
            if ambiguity.column_key == column_key:
                continue
            if len(headers) == 1:
                columns[headers[0]] = replace(columns[headers[0]], column_key=ambiguity.column_key)
            else:
                left.append(replace(ambiguity, headers=headers))
        return replace(self, columns=tuple(columns), ambiguous=tuple(left))


def match_headers(headers: Sequence[str], register: Register) -> Matching:
    """The proposal: exact words first, then the same words written otherwise, then most of the words."""
    claims = _exact_claims(headers, register)
    found: dict[int, HeaderMatch] = {}
    ambiguous = []
    for key, indices in claims.items():
        if len(indices) > 1:
            ambiguous.append(Ambiguity(key, tuple(indices)))
        else:
            found[indices[0]] = HeaderMatch(headers[indices[0]], key)
    taken = set(claims)
    open_headers = [i for i in range(len(headers)) if not any(i in indices for indices in claims.values())]
    for index, key in _overlapping(headers, open_headers, [c for c in register.imported if c.key not in taken]):
        found[index] = HeaderMatch(headers[index], key, sure=False)
    columns = tuple(found.get(i, HeaderMatch(header, None)) for i, header in enumerate(headers))
    return Matching(register, columns, tuple(ambiguous))


def _exact_claims(headers: Sequence[str], register: Register) -> dict[str, list[int]]:
    claims: dict[str, list[int]] = {}
    for index, header in enumerate(headers):
        key = column_for(header, register)
        if key:
            claims.setdefault(key, []).append(index)
    return claims


def column_for(header: str, register: Register) -> str | None:
    """The key of the column whose header this is beyond doubt."""
    if not header.strip():
        return None
    names = _names(register)
    return names.get(header.strip().casefold()) or names.get(plain_form(header))


@lru_cache(maxsize=64)
def _names(register: Register) -> dict[str, str]:
    """Every way to write a header, to its column. What is declared first keeps a name that two columns share."""
    names: dict[str, str] = {}
    for ways in (lambda text: text.strip().casefold(), plain_form):
        for column in register.imported:
            for name in _written(column):
                names.setdefault(ways(name), column.key)
    names.pop("", None)
    return names


def _written(column: Column) -> Iterable[str]:
    return (*in_every_language(column.label), *column.aliases, column.key)


def _overlapping(headers: Sequence[str], indices: list[int], columns: list[Column]) -> list[tuple[int, str]]:
    """Pairs whose words overlap most, best first, each header and column once; a tie is nobody's."""
    scores = sorted(
        ((_overlap(headers[i], column), i, column.key) for i in indices for column in columns), reverse=True
    )
    scores = [score for score in scores if score[0] >= _OVERLAP]
    pairs: list[tuple[int, str]] = []
    for score, index, key in scores:
        rivals = [s for s in scores if s[0] == score and (s[1] == index) != (s[2] == key)]
        free = all(index != i and key != k for i, k in pairs)
        if free and not rivals:
            pairs.append((index, key))
    return pairs


def _overlap(header: str, column: Column) -> float:
    words = _words(header)
    return max((_share(words, _words(name)) for name in (*_written(column), *column.guesses)), default=0.0)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(words_of(text)) - _SMALL
