"""Money per year and source in the period: what it was framed at, and what was used of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from varig.foundation.kernel import CostBasis, Message, Problem, msg

# What an amount counts, in the words that the models' choices have.
BASIS_NAMES: dict[CostBasis, Message] = {
    CostBasis.ANNOUNCED: msg("annonsert"),
    CostBasis.FUNDERS_PART: msg("bare én parts del"),
    CostBasis.LISTED_FUNDING: msg("summen av oppgitt finansiering"),
    CostBasis.ESTIMATE: msg("anslag"),
    CostBasis.TOTAL: msg("samlet kostnad"),
    CostBasis.ACCOUNT: msg("regnskap"),
    CostBasis.UNKNOWN: msg("ukjent grunnlag"),
}
# The same as a document says them, to readers who haven't chosen the words.
BASIS_TOLD: dict[CostBasis, Message] = {
    **BASIS_NAMES,
    CostBasis.ANNOUNCED: msg("det som er sagt offentlig"),
    CostBasis.FUNDERS_PART: msg("bare det én part betaler"),
}
FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True)
class FrameRow:
    """One source's money in one year, as far as somebody has filled it in. `key` is its place on the page."""

    year: int | None
    source: str
    amount: Decimal | None
    basis: CostBasis = CostBasis.UNKNOWN
    used: Decimal | None = None
    used_basis: CostBasis = CostBasis.UNKNOWN
    key: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the row says nothing: it is then no row."""
        return self.year is None and self.amount is None and self.used is None and not self.source


def frame_problems(rows: Sequence[FrameRow]) -> Iterable[Problem]:
    """What is missing or double among the rows; fields are named by the row's place."""
    seen: dict[tuple[int | None, str], str] = {}
    for index, row in enumerate(rows):
        if row.is_empty:
            continue
        at = f"frame_{row.key or index}"
        if row.year is None:
            yield Problem(msg("Skriv hvilket år pengene gjelder."), f"{at}_year")
        if not row.source:
            yield Problem(msg("Skriv hvem pengene kommer fra."), f"{at}_source")
        if row.amount is None:
            text = msg("Skriv beløpet, eller tøm hele raden hvis det er ukjent.")
            yield Problem(text, f"{at}_amount")
        key = (row.year, row.source.casefold())
        if key in seen and row.year is not None and row.source:
            yield Problem(stands_already(row.source, row.year), f"{at}_source")
        seen.setdefault(key, at)


def stands_already(source: str, year: int) -> Message:
    """Why a source can't have two frames in one year."""
    return msg("%(source)s står alt med %(year)s. Legg beløpene sammen.", source=source, year=str(year))


def frame_row_problems(values: Mapping[str, Any]) -> Iterable[Problem]:
    """What can't be about one frame, by the columns of its register."""
    year = values.get("year")
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        yield Problem(msg("Skriv et årstall fra 1900 av, med fire sifre."), "year")
    for field in ("amount", "used"):
        amount = values.get(field)
        if amount is not None and amount < 0:
            yield Problem(msg("Beløpet kan ikke være under 0."), field)


class Framed(Protocol):
    """What a sum is made of."""

    @property
    def year(self) -> int: ...
    @property
    def source(self) -> str: ...
    @property
    def amount(self) -> Decimal: ...
    @property
    def basis(self) -> CostBasis: ...
    @property
    def used(self) -> Decimal | None: ...
    @property
    def used_basis(self) -> CostBasis: ...


@dataclass(frozen=True)
class FrameSum:
    """Frames of one basis, summed. What was used is summed where it is of one basis, too.

    `unknown` counts the frames of which nobody has said what was used: they are in `amount`, and not in `unused`.
    """

    of: int | str
    basis: CostBasis
    amount: Decimal
    used: Decimal | None
    used_basis: CostBasis | None
    unused: Decimal | None
    unknown: int
    mixed: bool


F = TypeVar("F", bound=Framed)


def sums_by_year(rows: Iterable[F]) -> list[FrameSum]:
    """For each year, one sum for each basis."""
    return _sums(rows, lambda row: row.year)


def sums_by_source(rows: Iterable[F]) -> list[FrameSum]:
    """For each source, one sum for each basis."""
    return _sums(rows, lambda row: row.source)


def sums_in_all(rows: Iterable[F]) -> list[FrameSum]:
    """One sum for each basis."""
    return _sums(rows, lambda _row: "")


def _sums(rows: Iterable[F], of: Callable[[F], int | str]) -> list[FrameSum]:
    groups: dict[tuple[int | str, CostBasis], list[F]] = {}
    for row in rows:
        groups.setdefault((of(row), row.basis), []).append(row)
    # A source's or a year's sums stand together, in the order in which it was first met.
    order = {key: place for place, key in reversed([*enumerate(key for key, _basis in groups)])}
    ordered = sorted(groups.items(), key=lambda group: order[group[0][0]])
    return [_sum(key, basis, members) for (key, basis), members in ordered]


def _sum(of: int | str, basis: CostBasis, rows: Sequence[F]) -> FrameSum:
    known = [(row, row.used) for row in rows if row.used is not None]
    bases = {row.used_basis for row, _used in known}
    mixed = len(bases) > 1
    used = sum((used for _row, used in known), Decimal(0)) if known and not mixed else None
    return FrameSum(
        of=of,
        basis=basis,
        amount=sum((row.amount for row in rows), Decimal(0)),
        used=used,
        used_basis=next(iter(bases)) if len(bases) == 1 else None,
        unused=None if used is None else sum((row.amount for row, _used in known), Decimal(0)) - used,
        unknown=len(rows) - len(known),
        mixed=mixed,
    )
