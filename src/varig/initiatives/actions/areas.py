"""Areas with their boundaries: taken in from a file, replaced, and taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from varig.foundation.history.actions import action
from varig.foundation.kernel import Conflict, Invalid, NotFound, PartialDate, Problem, Reader, msg, msg_n
from varig.initiatives import queries, roles, rules
from varig.initiatives.models import Area, Boundary
from varig.initiatives.rules.boundaries import Geometry

_SECOND = msg("Noen andre har endret området i mellomtiden.")


@dataclass(frozen=True)
class AreaGiven:
    """An area of a file, as it was chosen."""

    name: str
    code: str
    geometry: Geometry
    points: int


@dataclass(frozen=True)
class CodeGiven:
    """What holds for all areas that are taken in at once. Unknown leaves what is known as it is."""

    kind: rules.CodeKind | None = None
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    source_address: str = ""


@dataclass(frozen=True)
class TakenIn:
    """How many were new, how many of those that stood got another boundary, and how many had it already."""

    new: int
    replaced: int
    unchanged: int


def standing_area(of: Sequence[queries.AreaFacts], name: str, code: str) -> queries.AreaFacts | None:
    """The area that one of a file is: of the same name and code, or of the same name where no code is known."""
    named = [one for one in of if one.name.casefold() == name.casefold()]
    by_code = {one.code: one for one in named}
    return by_code.get(code) or by_code.get("") or (named[0] if named and not code else None)


def take_in_areas(
    *, reader: Reader, of: queries.InitiativeFacts, chosen: Sequence[AreaGiven], code: CodeGiven, file: str
) -> TakenIn:
    """Areas with their boundaries. Those that stand get the new one, and their history names the old. Raises Invalid.

    The same boundary again changes nothing.
    """
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    if problems := _problems(chosen, code):
        raise Invalid(problems)
    standing = queries.areas(reader, of)
    drawn = dict(Area.objects.filter(initiative_id=of.id).values_list("pk", "boundary__geometry"))
    new = replaced = 0
    did = msg_n(
        "hentet inn grensen til %(count)s område", "hentet inn grensene til %(count)s områder", count=len(chosen)
    )
    with action(reader=reader, did=did, touches=[of.scope]):
        for given in chosen:
            known = standing_area(standing, given.name, given.code)
            if known is None:
                _create(of, given, code, _boundary(file, given))
                new += 1
            elif drawn[known.id] == given.geometry:
                _change(known, given, code)
            else:
                _change(known, given, code, boundary=_boundary(file, given))
                replaced += 1
    return TakenIn(new, replaced, len(chosen) - new - replaced)


def _problems(chosen: Sequence[AreaGiven], code: CodeGiven) -> list[Problem]:
    problems = list(rules.area_problems({"valid_from": code.valid_from, "valid_to": code.valid_to}))
    if not chosen:
        problems.append(Problem(msg("Kryss av for minst ett område."), "areas"))
    keys = [(one.name.casefold(), one.code) for one in chosen]
    for name in dict.fromkeys(one.name for one, key in zip(chosen, keys, strict=True) if keys.count(key) > 1):
        text = msg("Flere av områdene heter «%(name)s» og har samme kode. Velg bare det ene.", name=name)
        problems.append(Problem(text, "areas"))
    return problems


def _boundary(file: str, given: AreaGiven) -> Boundary:
    """Its name is what the history calls it."""
    name = f"{file[:250]} ({given.points} pkt.)"
    return Boundary.objects.create(name=name, geometry=given.geometry, points=given.points)


def _create(of: queries.InitiativeFacts, given: AreaGiven, code: CodeGiven, boundary: Boundary) -> None:
    Area.objects.create(  # type: ignore[misc] # the plugin reads PartialDateField as text
        initiative_id=of.id,
        name=given.name,
        code=given.code,
        code_kind=code.kind or "",
        valid_from=code.valid_from,
        valid_to=code.valid_to,
        source_address=code.source_address,
        boundary=boundary,
    )


def _change(known: queries.AreaFacts, given: AreaGiven, code: CodeGiven, **boundary: Boundary) -> None:
    """What is unknown of the file leaves what is known of the area as it is."""
    facts = {
        "code": given.code or known.code,
        "code_kind": code.kind or known.code_kind or "",
        "valid_from": code.valid_from or known.valid_from,
        "valid_to": code.valid_to or known.valid_to,
        "source_address": code.source_address or known.source_address,
    }
    stands = {key: getattr(known, key) or ("" if isinstance(value, str) else None) for key, value in facts.items()}
    if not boundary and stands == facts:
        return
    standing = Area.objects.filter(pk=known.id, version=known.version)
    if not standing.update(version=known.version + 1, **facts, **boundary):
        raise Conflict(_SECOND)


def remove_boundary(*, reader: Reader, of: queries.InitiativeFacts, area_id: int, version: int) -> None:
    """The area without its boundary; the history keeps which it was. Raises Conflict, NotFound."""
    roles.demand(reader, roles.Permission.EDIT_INITIATIVE, of.place)
    area = queries.area(reader, of, area_id)
    if not area.is_drawn:
        raise NotFound(msg("Området har ingen grense."))
    did = msg("fjernet grensen til %(name)s", name=area.name)
    with action(reader=reader, did=did, touches=[of.scope]):
        standing = Area.objects.filter(pk=area_id, version=version)
        if not standing.update(version=version + 1, boundary=None):
            raise Conflict(_SECOND)
