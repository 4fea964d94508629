"""What stands above a wide table on its page, which lies.

The page before it ends where the table begins, so the little that would be left over for that page goes with the table:
the headings right above, what is short below the heading before, and a short section.
"""

from __future__ import annotations

from itertools import pairwise

from varig.foundation.documents.spoken import Spoken

_LETTERS_IN_A_LINE = 90
# Lines, as guessed, a heading counted for three.
_SHORT = 12
_HEADING = 3


def with_what_leads_to_it(blocks: list[Spoken]) -> list[Spoken]:
    """The blocks of a section, the first being its title; those that stand on the page of a wide table are in it."""
    kept: list[Spoken] = []
    for block in blocks:
        if block.get("wide"):
            count = _leading(kept)
            block["above"] = kept[len(kept) - count :]
            del kept[len(kept) - count :]
        kept.append(block)
    return kept


def take_short_sections_along(sections: list[Spoken]) -> None:
    """A short section before one that opens with a wide table stands above it."""
    for section, next_ in pairwise(sections):
        if not next_["opens-wide"] or section["opens-wide"]:
            continue
        title = {"block": "heading", "level": 1, "text": section["title"], "key": section["key"]}
        notes = [{"block": "notes", "notes": section["notes"]}] if section["notes"] else []
        whole = [title, *section["blocks"], *notes]
        if all(map(_is_text, whole)) and sum(map(_lines, whole)) <= _SHORT:
            table = next_["blocks"][0]
            table["above"] = [*whole, *table["above"]]
            section["moved"] = True


def _leading(blocks: list[Spoken]) -> int:
    """How many of the last blocks go with a wide table: the headings, and if it is little, what is below one before."""
    headings = _headings(blocks)
    rest = blocks[: len(blocks) - headings]
    texts = next((at for at, block in enumerate(reversed(rest)) if block["block"] == "heading"), None)
    if not texts:
        return headings
    count = headings + texts + _headings(rest[: len(rest) - texts])
    taken = blocks[len(blocks) - count :]
    # A section's title and all below it would leave its own page empty.
    return count if all(map(_is_text, taken)) and sum(map(_lines, taken)) <= _SHORT else headings


def _headings(blocks: list[Spoken]) -> int:
    """How many headings there are at the end."""
    return next((at for at, block in enumerate(reversed(blocks)) if block["block"] != "heading"), len(blocks))


def _is_text(block: Spoken) -> bool:
    return block["block"] in {"heading", "paragraph", "notice", "list", "notes"}


def _lines(block: Spoken) -> int:
    """About how many lines it takes."""
    match block["block"]:
        case "heading":
            return _HEADING
        case "list":
            return sum(lines_of(item["text"]) for item in block["items"])
        case "notes":
            return _HEADING + len(block["notes"])
    return lines_of(block["text"])


def lines_of(text: list[Spoken], room: int = _LETTERS_IN_A_LINE) -> int:
    """About how many lines a text takes, each with room for so many letters."""
    return 1 + sum(len(said.get("text", "")) for said in text) // room
