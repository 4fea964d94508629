"""Names in a picture: on as many lines as there is room for, and two that differ never look alike."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.kernel.drawing import width_of


class Labels:
    """Remembers what it has cut, so that the next is cut otherwise where both would look the same."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, ...], str] = {}

    def fit(self, name: str, room: float, rows: int) -> tuple[str, ...]:
        """The name on at most `rows` lines; where it must be cut, its beginning is kept, then its end as well."""
        ways = [tuple(cut(one, room) for one in lines) for lines in _ways(name, room, rows)]
        best = next((way for way in ways if self._taken.get(way, name) == name), ways[0])
        self._taken.setdefault(best, name)
        return best


def wrapped(said: str, room: float) -> list[str]:
    """The words on lines that fit; a word that is too long has a line of its own."""
    lines: list[str] = []
    for word in said.split():
        if lines and width_of(f"{lines[-1]} {word}") <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def cut(said: str, room: float) -> str:
    """As much of a line as there is room for."""
    if width_of(said) <= room:
        return said
    kept = said
    while kept and width_of(f"{kept}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip(' …')}…"


def _ways(name: str, room: float, rows: int) -> Iterator[list[str]]:
    whole = wrapped(name, room)
    if len(whole) <= rows:
        yield whole
        return
    words = name.split()
    for tail in range(len(words)):
        for head in range(len(words) - tail - 1, 0, -1):
            end = ["…", *words[-tail:]] if tail else ["…"]
            lines = wrapped(" ".join([*words[:head], *end]), room)
            if len(lines) <= rows:
                yield lines
                break
    yield whole[:rows]
