"""The signed, address-safe text of a personal link: `<id>-<nonce>.<signature>`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core import signing

_KEY = re.compile(r"([1-9]\d{0,17})-([A-Za-z0-9]{8,32})")


@dataclass(frozen=True)
class LinkKey:
    """What a token names."""

    id: int
    nonce: str


def write(key: LinkKey) -> str:
    """The token; the same each time for the same link."""
    return _signer().sign(f"{key.id}-{key.nonce}")


def read(token: str) -> LinkKey | None:
    """What was signed; None for anything that we didn't sign."""
    try:
        found = _KEY.fullmatch(_signer().unsign(token))
    except signing.BadSignature:
        return None
    return LinkKey(int(found[1]), found[2]) if found else None


def _signer() -> signing.Signer:
    return signing.Signer(sep=".", salt="varig.foundation.accounts.link")
