"""A picture as PNG, for Word, which shows SVG only in its newest versions."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import vl_convert

from varig.foundation.documents.fonts import needed_for, paper_folders

_SHARPNESS = 2.5
# Pictures, at some 50 kB each: those of two long documents.
_KEPT = 100
# Icons are small; at this they have 96 px.
_ICON_SHARPNESS = 6


@lru_cache(maxsize=_KEPT)
def png(svg: str) -> bytes:
    """The picture, sharp enough for paper. Drawing it takes longer than all else in a Word file."""
    for folder in (*paper_folders(), *(place for face in needed_for([svg]) for place in face.folders)):
        _register(folder)
    return vl_convert.svg_to_png(_on_white(svg), scale=_SHARPNESS)


@cache
def icon_png(svg: str) -> bytes:
    """An icon. There are few, and each stands in a document many times."""
    return vl_convert.svg_to_png(svg, scale=_ICON_SHARPNESS)


def _on_white(svg: str) -> str:
    """A ground that isn't transparent, which Word would show grey in dark mode and with fringes when scaled."""
    head, _, rest = svg.partition(">")
    return f'{head}><rect width="100%" height="100%" fill="#fff"/>{rest}'


@cache
def _register(folder: Path) -> None:
    vl_convert.register_font_directory(str(folder))
