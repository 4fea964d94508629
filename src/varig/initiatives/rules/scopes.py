"""Under which keys things of an initiative are kept, and what it may be called in addresses."""

from __future__ import annotations

from varig.foundation.kernel import Message, msg

# First parts of addresses that are not initiatives.
RESERVED = frozenset(
    {
        *("konto", "lenke", "static", "komponenter", "sprak", "arbeid", "filer", "hjelp", "api", "lever"),
        "hva-skjer-videre",
    }
)


EVERY = "initiatives"
"""The scope of which initiatives and municipalities there are, and what stands of them on every page."""


# The word by which checks and history name an initiative as a whole.
INITIATIVE = "initiative"


def initiative_scope(initiative_id: int) -> str:
    """The opaque key under which grants, revisions and gaps of an initiative are kept."""
    return f"initiative:{initiative_id}"


def municipality_scope(municipality_id: int) -> str:
    """As `initiative_scope`, for what holds for the whole municipality."""
    return f"municipality:{municipality_id}"


def initiative_of(scope: str) -> int:
    """The initiative's id again. Raises ValueError for another kind of scope."""
    kind, _, number = scope.partition(":")
    if kind != "initiative":
        raise ValueError(scope)
    return int(number)


def slug_problem(slug: str) -> Message | None:
    """Why this can't be an initiative's short name in addresses, or None."""
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    if not slug or set(slug) - allowed or slug[0] == "-" or slug[-1] == "-":
        return msg("Kortnavnet «%(slug)s» må bestå av små bokstaver a til z, tall og bindestrek.", slug=slug)
    if slug in RESERVED:
        return msg("Kortnavnet «%(slug)s» er i bruk til noe annet. Velg et annet.", slug=slug)
    return None
