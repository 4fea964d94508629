"""What stands above a wide table on its page, which lies. In PDF and Word alike.

The page before it ends where the table begins, so the little that would be left over for that page goes with the table:
the headings right above, what is short below the heading before, what is short between two such tables, and a short
section.
"""

from __future__ import annotations

from collections.abc import Callable

from varig.foundation.documents.spoken import Spoken

_LETTERS_IN_A_LINE = 90
# Lines, as guessed, a heading counted for three.
_SHORT = 12
# All above one table: more would leave it no room.
_MOST = 20
_HEADING = 3


def arrange(sections: list[Spoken], is_wide: Callable[[Spoken], bool]) -> None:
    """Each section's title becomes the first of its blocks, and those that stand on the page of a wide table are in it.

    A section that has `moved` stands above the table of the next.
    """
    for section in sections:
        for block in section["blocks"]:
            _measure(block, is_wide)
        title = {"block": "heading", "level": 1, "text": section["title"], "key": section["key"]}
        section["blocks"] = _with_what_leads_to_it([title, *section["blocks"]])
        section["opens-wide"] = section["blocks"][0] is not title
        section["moved"] = False
    _take_short_sections_along(sections)


def _measure(block: Spoken, is_wide: Callable[[Spoken], bool]) -> None:
    """Whether it is a wide table. That of a picture stands below it, so nothing but itself is on its page."""
    table = block if block["block"] == "table" else block.get("table")
    if table:
        table["wide"], table["above"] = is_wide(table), []


def _with_what_leads_to_it(blocks: list[Spoken]) -> list[Spoken]:
    """The blocks of a section, the first being its title; those that stand on the page of a wide table are in it."""
    kept: list[Spoken] = []
    for block in blocks:
        if block.get("wide"):
            count = _leading(kept)
            block["above"] = kept[len(kept) - count :]
            del kept[len(kept) - count :]
        kept.append(block)
    return kept


def _take_short_sections_along(sections: list[Spoken]) -> None:
    """A short section before one that opens with a wide table stands above it; so does a short rest after another."""
    opening: Spoken | None = None
    for section in reversed(sections):
        if opening is not None:
            since = _since_wide(section["blocks"])
            notes = [{"block": "notes", "notes": section["notes"]}] if section["notes"] else []
            rest = [*section["blocks"][since:], *notes]
            if _is_short(rest) and sum(map(_lines, [*rest, *opening["above"]])) <= _MOST:
                opening["above"] = [*rest, *opening["above"]]
                section["blocks"], section["notes"] = section["blocks"][:since], []
                section["moved"] = not section["blocks"]
        if not section["moved"]:
            opening = section["blocks"][0] if section["opens-wide"] else None


def _leading(blocks: list[Spoken]) -> int:
    """How many of the last blocks go with a wide table: the headings, and if it is little, what is below one before.

    Between two wide tables all goes along if it is little: there is nothing else for a page of its own.
    """
    since = _since_wide(blocks)
    if since and _is_short(blocks[since:]):
        return len(blocks) - since
    headings = _headings(blocks)
    rest = blocks[: len(blocks) - headings]
    texts = next((at for at, block in enumerate(reversed(rest)) if block["block"] == "heading"), None)
    if not texts:
        return headings
    count = headings + texts + _headings(rest[: len(rest) - texts])
    taken = blocks[len(blocks) - count :]
    # A section's title and all below it would leave its own page empty.
    return count if _is_short(taken) else headings


def _since_wide(blocks: list[Spoken]) -> int:
    """Where what comes after the last wide table begins."""
    return next((at for at in range(len(blocks), 0, -1) if blocks[at - 1].get("wide")), 0)


def _headings(blocks: list[Spoken]) -> int:
    """How many headings there are at the end."""
    return next((at for at, block in enumerate(reversed(blocks)) if block["block"] != "heading"), len(blocks))


def _is_short(blocks: list[Spoken]) -> bool:
    return all(map(_is_text, blocks)) and sum(map(_lines, blocks)) <= _SHORT


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
