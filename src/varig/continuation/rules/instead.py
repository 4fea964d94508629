"""What those who used a thing get instead of it, and what is best for the children among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from varig.foundation.kernel import Message, Problem, folded, msg, says_nothing


@dataclass(frozen=True)
class Alternative:
    """What one target group gets instead; without a name it is for all who used it. `nothing` is an honest no."""

    for_whom: str
    text: str = ""
    nothing: bool = False


NOTHING = msg("Ingenting kommer i stedet.")


def sentence(one: Alternative) -> Message | str:
    """An alternative on one line, with whom it is for where it isn't for all."""
    said = one.text or NOTHING
    return msg("%(whom)s: %(said)s", whom=one.for_whom, said=said) if one.for_whom else said


@dataclass(frozen=True)
class ForChildren:
    """Whether children use it, what is best for them, how they were heard and how it weighed. None is unknown."""

    used: bool | None = None
    best: str = ""
    heard: str = ""
    weighed: str = ""


NOT_SAID_FOR_CHILDREN = ForChildren()


class OfChildren(StrEnum):
    """What an item whose fate somebody has said is counted among, where it is about children."""

    USED = "used"
    UNSAID = "unsaid"
    """Children use it, and nobody has said what is best for them, how they were heard or how it weighed."""
    UNKNOWN = "unknown"
    """Nobody has said whether children use it."""


def of_children(said: ForChildren, *, known: bool | None) -> frozenset[OfChildren]:
    """What it is counted among, when the item's own facts say `known`."""
    used = known if said.used is None else said.used
    if used is None:
        return frozenset({OfChildren.UNKNOWN})
    if not used:
        return frozenset()
    spoken_of = said.best or said.heard or said.weighed
    return frozenset({OfChildren.USED} if spoken_of else {OfChildren.USED, OfChildren.UNSAID})


# Columns of the kinds that name groups, and the groups that are children in the law's sense.
GROUP_COLUMNS = ("target_groups", "groups", "for_whom")
_CHILDREN = frozenset({"children", "youth"})
WHO_USES_IT = ("used_by_children", *GROUP_COLUMNS)


def used_by_children(values: Mapping[str, Any]) -> bool | None:
    """What a kind's own facts say of it: its own yes or no, else its target groups. None where they don't say."""
    said = values.get("used_by_children")
    if said is not None:
        return bool(said)
    named = {str(one) for column in GROUP_COLUMNS for one in _several(values.get(column))}
    return True if named & _CHILDREN else None


def _several(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (list, tuple)) else ()


def kept_for_children(said: ForChildren) -> ForChildren:
    """Without what has no use where children don't use it, and without blanks around the words."""
    if said.used is False:
        return ForChildren(used=False)
    return ForChildren(said.used, said.best.strip(), said.heard.strip(), said.weighed.strip())


def kept_alternatives(alternatives: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Those that say something; a row of a form that was left or made empty is none."""
    return tuple(
        Alternative(one.for_whom.strip(), one.text.strip(), one.nothing) for one in alternatives if not _is_blank(one)
    )


def _is_blank(one: Alternative) -> bool:
    return not one.for_whom.strip() and not one.text.strip() and not one.nothing


def alternative_field(index: int, part: str) -> str:
    """The name under which a form has one part of the alternative at that place."""
    return f"instead_{index}_{part}"


def alternative_problems(alternatives: Sequence[Alternative]) -> Iterable[Problem]:
    """What can't be about them, said at the field of a form that has them in this order."""
    seen: set[str] = set()
    for index, one in enumerate(alternatives):
        if _is_blank(one):
            continue
        if not one.for_whom.strip():
            yield Problem(msg("Skriv hvem alternativet er for."), alternative_field(index, "whom"))
        elif folded(one.for_whom) in seen:
            text = msg("«%(name)s» står her to ganger. Skriv alt på ett sted.", name=one.for_whom)
            yield Problem(text, alternative_field(index, "whom"))
        elif one.text.strip() and one.nothing:
            text = msg("Du har skrevet et alternativ. Fjern krysset for at ingenting kommer i stedet.")
            yield Problem(text, alternative_field(index, "nothing"))
        elif says_nothing(one.text) and not one.nothing:
            text = msg("Skriv hva %(name)s får i stedet, eller kryss av for at ingenting kommer.", name=one.for_whom)
            yield Problem(text, alternative_field(index, "text"))
        seen.add(folded(one.for_whom))
