"""How a document says where a figure or a fact was read."""

from __future__ import annotations

from urllib.parse import urlsplit

from varig.foundation.documents.blocks import NOT_RELEVANT, Run, Value


def cited(address: str) -> Value:
    """The site's name as a link to the page, short enough for a table; the whole address stands in the list of sources.

    >>> cited("https://www.husbanken.no/omradeloft/").text
    'husbanken.no'
    """
    site = (urlsplit(address).hostname or "").removeprefix("www.")
    return Run(site, link=address) if site else NOT_RELEVANT
