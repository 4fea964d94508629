"""What actors are, whether they live, how they are reached, and how residents took part."""

from varig.actors.rules.kinds import (
    HEARD_BY_RIGHT,
    KIND_NAMES,
    MUNICIPAL,
    NAME_TAKEN,
    ActorKind,
    actor_key,
    actor_of,
    actor_problems,
    kind_by_name,
    number_problem,
)

__all__ = [
    "HEARD_BY_RIGHT",
    "KIND_NAMES",
    "MUNICIPAL",
    "NAME_TAKEN",
    "ActorKind",
    "actor_key",
    "actor_of",
    "actor_problems",
    "kind_by_name",
    "number_problem",
]
