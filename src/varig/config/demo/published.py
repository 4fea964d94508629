"""A real initiative in the demo: what was published about it, each fact with its address, and nothing else.

The files of `data/<slug>/` are taken in as a person would in the browser: each is named by the register it belongs to.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction

from varig.actors.actions import ensure_actors
from varig.actors.rules import ActorKind
from varig.foundation.kernel import NotFound, PartialDate, Reader, system_reader
from varig.foundation.registers.declarations import register
from varig.foundation.registers.importing import propose, take_in
from varig.initiatives.actions import create_initiative
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.knowledge.actions import register_figures
from varig.knowledge.queries import FigureFacts

READER = system_reader("Publiserte kilder")
IN_ORDER = ("goals", "measures", "meeting_places", "lessons", "methods")


@dataclass(frozen=True)
class Published:
    """`facts` are further columns of the initiative. `kinds`: what they are is public, where a file says only names."""

    slug: str
    name: str
    municipality: str
    start: PartialDate
    end: PartialDate
    facts: Mapping[str, Any] = field(default_factory=dict)
    kinds: Mapping[str, ActorKind] = field(default_factory=dict)

    @property
    def data(self) -> Path:
        """Where its files are."""
        return Path(__file__).parent / "data" / self.slug

    def build(self, progress: Callable[[str], object]) -> None:
        """Make it where it is missing, all or nothing."""
        try:
            initiative(READER, self.slug)
        except NotFound:
            progress(f"{self.name} {self.start}-{self.end}")
            with transaction.atomic():
                self._make(READER)

    def _make(self, reader: Reader) -> None:
        create_initiative(
            reader=reader,
            slug=self.slug,
            name=self.name,
            municipality=self.municipality,
            start=self.start,
            end=self.end,
            **self.facts,
        )
        of = initiative(reader, self.slug)
        register_figures(reader=reader, of=of, figures=self._figures())
        ensure_actors(reader=reader, of=of, wanted=self.kinds)
        for key in IN_ORDER:
            self._take_in(key, reader, of)

    def _take_in(self, key: str, reader: Reader, of: InitiativeFacts) -> None:
        """The file's bytes, what they would do, done."""
        file = self.data / f"{key}.csv"
        if file.exists():
            proposal = propose(register(key), reader, of, file.read_bytes(), file.name)
            take_in(proposal, reader=reader, of=of, file=file.name)

    def _figures(self) -> list[FigureFacts]:
        with (self.data / "figures.csv").open(encoding="utf-8", newline="") as file:
            return [
                FigureFacts(
                    row["key"], row["metric"], int(row["year"]), Decimal(row["value"]), row["unit"], row["source_url"]
                )
                for row in csv.DictReader(file)
            ]
