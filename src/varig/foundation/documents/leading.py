"""Which paragraphs stay on the page of what they lead on to. In PDF and Word alike."""

from __future__ import annotations

from collections.abc import Iterator

from varig.foundation.documents.spoken import Spoken

# Letters of a sentence that is no more than a beginning.
_SHORT = 180
_SHOWN = frozenset({"table", "figure", "photo"})


def mark(sections: list[Spoken]) -> None:
    """What ends with a colon leads on, and so does the one sentence between a heading and what is shown below it.

    A heading and a sentence at the foot of a page, with the table on the next, look as if something were lost.
    """
    for section in sections:
        for above, block, below in _in_threes(section["blocks"]):
            if block["block"] == "paragraph":
                block["leads-on"] = _ends_with_colon(block) or _begins(above, block, below)


def _in_threes(blocks: list[Spoken]) -> Iterator[tuple[Spoken, Spoken, Spoken]]:
    """Each block with the one before and after it; those above a wide table among them."""
    none = {"block": ""}
    listed = [none, *(one for block in blocks for one in (*block.get("above", ()), block)), none]
    yield from zip(listed, listed[1:], listed[2:], strict=False)


def _ends_with_colon(block: Spoken) -> bool:
    return _text(block).rstrip().endswith(":")


def _begins(above: Spoken, block: Spoken, below: Spoken) -> bool:
    return above["block"] == "heading" and below["block"] in _SHOWN and len(_text(block)) <= _SHORT


def _text(block: Spoken) -> str:
    return "".join(said.get("chip") or said.get("text", "") for said in block["text"])
