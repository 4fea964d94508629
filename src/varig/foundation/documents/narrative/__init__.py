"""Structured text that people write: what may be in it, and what becomes of it in a document.

It is the JSON of a well-known editor (ProseMirror): a tree of nodes with a `type`, `attrs`, `content` and, on text,
`marks`. What comes from a browser goes through `cleaned` before it is kept.
"""

from varig.foundation.documents.narrative.blocks import Ground, Known, blocks_of
from varig.foundation.documents.narrative.cleaning import EMPTY, Narrative, cleaned
from varig.foundation.documents.narrative.labels import with_labels, without_labels
from varig.foundation.documents.narrative.merging import Clash, Piece, begun_as, merged, pieces
from varig.foundation.documents.narrative.plain import (
    Statement,
    grounds_of,
    statements,
    text_of,
    without_heads,
    without_title,
    without_words,
    words_in,
)

__all__ = [
    "EMPTY",
    "Clash",
    "Ground",
    "Known",
    "Narrative",
    "Piece",
    "Statement",
    "begun_as",
    "blocks_of",
    "cleaned",
    "grounds_of",
    "merged",
    "pieces",
    "statements",
    "text_of",
    "with_labels",
    "without_heads",
    "without_labels",
    "without_title",
    "without_words",
    "words_in",
]
