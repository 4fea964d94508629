"""A new initiative."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, Message, PartialDate, Problem, Reader, ReaderKind, msg
from varig.initiatives import queries, roles, rules
from varig.initiatives.models import Initiative, Municipality

Beginning = Callable[[int, str], None]
_BEGINNINGS: list[Beginning] = []


def begins_with(function: Beginning) -> Beginning:
    """Register what an upper package gives every new initiative, by its id and the municipality's written language."""
    _BEGINNINGS.append(function)
    return function


def create_initiative(
    *,
    reader: Reader,
    slug: str,
    name: str,
    municipality: str,
    start: PartialDate,
    end: PartialDate,
    is_sample: bool = False,
    **facts: Any,
) -> int:
    """A new, empty initiative; the municipality is made where it does not exist. Returns its id.

    `facts` are further columns (area, description, source_address ...). Raises Invalid.
    """
    problems = _new_problems(slug, name, municipality, start, end)
    if problems:
        raise Invalid(problems)
    _demand_setup(reader, municipality)
    with action(reader=reader, did=msg("opprettet satsingen")) as act:
        home, _new = Municipality.objects.get_or_create(name=municipality.strip())
        row = Initiative.objects.create(  # type: ignore[misc] # the plugin reads PartialDateField as text
            municipality=home, slug=slug, name=name.strip(), start=start, end=end, is_sample=is_sample, **facts
        )
        for begin in _BEGINNINGS:
            begin(int(row.pk), home.language)
        act.touch(rules.initiative_scope(row.pk))
    return int(row.pk)


def _demand_setup(reader: Reader, municipality: str) -> None:
    """The server's own command line may, and an administrator of that municipality."""
    if reader.kind is ReaderKind.SYSTEM:
        return
    known = queries.municipality(municipality.strip())
    scopes = frozenset({known.scope}) if known else frozenset[str]()
    roles.demand(reader, roles.Permission.MANAGE_ACCOUNTS, roles.Place(scopes))


def _new_problems(slug: str, name: str, municipality: str, start: PartialDate, end: PartialDate) -> list[Problem]:
    problems = []
    if message := rules.slug_problem(slug):
        problems.append(Problem(message, "slug"))
    elif Initiative.objects.filter(slug=slug).exists():
        problems.append(Problem(msg("Det finnes alt en satsing med kortnavnet «%(slug)s».", slug=slug), "slug"))
    if not name.strip():
        problems.append(Problem(msg("Skriv hva satsingen heter."), "name"))
    if not municipality.strip():
        problems.append(Problem(msg("Skriv hvilken kommune satsingen hører til."), "municipality"))
    if message := period_problem(start, end):
        problems.append(Problem(message, "end"))
    return problems


def period_problem(start: PartialDate, end: PartialDate) -> Message | None:
    """Why these can't be first and last day, or None."""
    if end.last_day() < start.first_day():
        return msg("Satsingen starter %(start)s. Skriv en slutt som er senere.", start=start)
    return None
