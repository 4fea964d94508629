"""The files of a run as a short list: each thing by its title, with a link for each format."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from varig.foundation.jobs.registry import Made
from varig.foundation.kernel import Message, msg

_FORMATS: dict[str, Message] = {
    "html": msg("Web"),
    "pdf": msg("PDF"),
    "docx": msg("Word"),
    "xlsx": msg("Excel"),
    "zip": msg("Zip"),
}


@dataclass(frozen=True)
class ResultFacts:
    """A file that a run made."""

    id: int
    name: str
    media_type: str
    size: int

    @property
    def ending(self) -> str:
        """What its name ends in, without the dot."""
        return self.name.rpartition(".")[2]

    @property
    def format(self) -> Message:
        """The short name of its format; its whole name where it has none."""
        return _FORMATS.get(self.ending, Message("%(name)s", {"name": self.name}))


@dataclass(frozen=True)
class MadeThing:
    """One thing in one or more formats."""

    title: Message
    files: tuple[ResultFacts, ...]


@dataclass(frozen=True)
class MadeFiles:
    """All that a run made, and that it is ready."""

    ready: Message
    things: tuple[MadeThing, ...]


def listed(made: Made | None, files: Iterable[ResultFacts]) -> MadeFiles | None:
    """In the order in which they were made; None where there are no files, or the job has no words for them."""
    groups: dict[str, list[ResultFacts]] = {}
    for file in files:
        groups.setdefault(file.name.rpartition(".")[0], []).append(file)
    if made is None or not groups:
        return None
    return MadeFiles(made.ready, tuple(MadeThing(made.called(own[0].name), _sorted(own)) for own in groups.values()))


def _sorted(files: Iterable[ResultFacts]) -> tuple[ResultFacts, ...]:
    place = {ending: at for at, ending in enumerate(_FORMATS)}
    return tuple(sorted(files, key=lambda one: place.get(one.ending, len(place))))
