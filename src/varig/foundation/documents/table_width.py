"""How much room a table's columns need on paper, guessed from the length of what stands in them."""

from __future__ import annotations

from math import ceil

from varig.foundation.documents.spoken import Spoken

LINE_MM = 170
LYING_LINE_MM = 257
_MM_A_LETTER = 2.1
_MM_A_SMALL_LETTER = 1.8
_MM_A_BOLD_LETTER = 2.0
_PADDING_MM = 4.5
_LONGEST_IN_HEAD = 12
# What no word of a language is; it is broken anywhere.
_LONGEST = 60
_WIDE_LETTERS = frozenset("mwMWæÆ%")
_HEAD_LINES = 3
# A longer one is broken between its words. From the first length on its small letters are reckoned with.
_CHIP, _LONGEST_CHIP = 16, 20
_SMALL_LETTER = 0.7
# Where the line is nearly full, a longer word in a text is broken: it took the room of those who have much to say.
_LONGEST_WORD = 12
# Where words are broken only if they must, it has room for some more letters than are reckoned with.
_LONGEST_WHOLE = 14
_ROOMY = 0.85
# A table of few rows doesn't turn the page where it nearly fits: its long words are broken instead. More than so many
# fill a page that lies; what is left empty above and below it is worth that.
_FEW_ROWS = 20
_NEARLY = 1.06


def needed_widths(block: Spoken) -> list[float]:
    """What each column can't do without, in mm. Asked several times of each table, and remembered in it."""
    if "needed" not in block:
        block["needed"] = [_column_width(block, index) for index in range(len(block["columns"]))]
    needed: list[float] = block["needed"]
    return needed


def _column_width(block: Spoken, index: int) -> float:
    """For a whole figure, a chip, or the longest word."""
    column = block["columns"][index]
    is_figure = column["side"] == "right"
    longest: float = max((len(word) for word in _words(column["head"], _LONGEST_IN_HEAD)), default=0)
    for row in (*block["rows"], *block["foot"]):
        for stretch in row[index]:
            longest = max(longest, _length(stretch, is_figure=is_figure))
    return _PADDING_MM + _MM_A_LETTER * min(longest, _LONGEST)


def _words(text: str, most: int) -> list[str]:
    return [word[:most] for word in text.split()]


def _length(stretch: Spoken, *, is_figure: bool) -> float:
    """In letters, of what can't be broken. A chip's sign takes the room of two."""
    if "chip" in stretch:
        label = stretch["chip"]
        if len(label) <= _CHIP:
            return 2 + len(label)
        longest = 2 + max(map(len, label.split()), default=0)
        return max(longest, 2.5 + _SMALL_LETTER * len(label)) if len(label) <= _LONGEST_CHIP else longest
    text: str = stretch["text"]
    return len(text) if is_figure else max(map(len, text.split(" ")))


def needed_width(block: Spoken) -> float:
    """What the table can't do without, in mm."""
    return sum(needed_widths(block))


def is_wide(block: Spoken, line: float = LINE_MM, *, at_any_length: bool = True) -> bool:
    """Whether the table stands on a page of its own, lying: one of many rows also where it would do with broken words.

    Where a page is narrower than ours the rows don't count, or there would be one turned page after the other.
    """
    if block["block"] != "table" or not block["rows"] or needed_width(block) <= line:
        return False
    is_long = at_any_length and len(block["rows"]) > _FEW_ROWS
    return is_long or sum(_with_broken_words(block, line)) > line * _NEARLY


def shared_width(block: Spoken, line: float = LINE_MM, *, hyphenates: bool = True) -> list[float]:
    """A width for each column, together one line: all get what they need, texts the rest by the columns' weights.

    `hyphenates` says that long words are broken where words may be: elsewhere as few are as can be.
    """
    columns = block["columns"]
    narrowed = _with_broken_words(block, line) if hyphenates else _with_whole_words(block, line)
    needed = _with_room_for_heads(block, narrowed, line)
    weights = [0 if column["side"] == "right" else column["width"] for column in columns]
    spare = line - sum(needed)
    if spare <= 0 or not any(weights):
        return [width * line / sum(needed) for width in needed]
    return _spread(needed, weights, line)


def _with_broken_words(block: Spoken, line: float) -> list[float]:
    """What the columns need where there is room; else very long words in texts are broken for the others' sake."""
    needed = needed_widths(block)
    if sum(needed) < line * _ROOMY:
        return needed
    return _with_words_of(block, needed, _LONGEST_WORD)


def _with_whole_words(block: Spoken, line: float) -> list[float]:
    """What the columns need so that as few words as possible are broken, those of their heads too."""
    heads = (max(map(_size, column["head"].split()), default=0) for column in block["columns"])
    needed = [
        max(width, _PADDING_MM + _MM_A_LETTER * min(head, _LONGEST))
        for width, head in zip(needed_widths(block), heads, strict=True)
    ]
    most = _LONGEST if sum(needed) < line * _ROOMY else _LONGEST_WHOLE
    tried = (_with_words_of(block, needed, letters) for letters in range(most, _LONGEST_WORD, -1))
    return next((widths for widths in tried if sum(widths) <= line), _with_words_of(block, needed, _LONGEST_WORD))


def _size(word: str) -> float:
    """In letters of usual width: short words with two wide ones have no others to make up for it."""
    return len(word) + sum(letter in _WIDE_LETTERS for letter in word) / 2


def must_be_dense(block: Spoken, line: float) -> bool:
    """Whether the table has no room on the line even with long words broken, so that its letters must be smaller."""
    return sum(_with_words_of(block, needed_widths(block), _LONGEST_WORD)) > line


def _with_words_of(block: Spoken, needed: list[float], letters: int) -> list[float]:
    """What the columns need when texts hold no whole words longer than so many letters."""
    most = _PADDING_MM + _MM_A_LETTER * letters
    return [
        width if column["side"] == "right" or _has_chip(block, index) else min(width, most)
        for index, (column, width) in enumerate(zip(block["columns"], needed, strict=True))
    ]


def _with_room_for_heads(block: Spoken, needed: list[float], line: float) -> list[float]:
    """With room for each head in three lines, as far as the line has it."""
    more = [
        max(0.0, _PADDING_MM + _MM_A_LETTER * _head_letters(column["head"]) - width)
        for column, width in zip(block["columns"], needed, strict=True)
    ]
    spare = line - sum(needed)
    if not any(more) or spare <= 0:
        return needed
    share = min(1.0, spare / sum(more))
    return [width + share * one for width, one in zip(needed, more, strict=True)]


def _head_letters(head: str) -> int:
    """The shortest line, in letters, by which the head takes three lines or fewer."""
    lengths = [len(word) for word in _words(head, _LONGEST_IN_HEAD)]
    shortest, longest = max(lengths, default=0), sum(lengths) + len(lengths)
    fits = (letters for letters in range(shortest, longest) if _lines_of(lengths, letters) <= _HEAD_LINES)
    return next(fits, longest)


def _lines_of(lengths: list[int], letters: int) -> int:
    """How many lines words of these lengths take, in lines of so many letters."""
    made, used = 0, letters + 1
    for length in lengths:
        if used + 1 + length > letters:
            made, used = made + 1, length
        else:
            used += 1 + length
    return made


def _has_chip(block: Spoken, index: int) -> bool:
    return any("chip" in stretch for row in block["rows"] for stretch in row[index])


def letters_in(width: float, *, bold: bool = False) -> int:
    """How long a word at least fits in a column of so many mm."""
    return max(1, int((width - _PADDING_MM) / (_MM_A_BOLD_LETTER if bold else _MM_A_SMALL_LETTER)))


def lines(row: list[list[Spoken]], widths: list[float]) -> int:
    """How many lines the row's longest cell takes, about."""
    return max(_cell_lines(cell, width) for cell, width in zip(row, widths, strict=True))


def _cell_lines(cell: list[Spoken], width: float) -> int:
    room = max(1.0, (width - _PADDING_MM) / _MM_A_LETTER)
    texts = "".join(stretch["chip"] if "chip" in stretch else stretch["text"] for stretch in cell).split("\n")
    return sum(ceil(len(text) / room) or 1 for text in texts)


def _spread(needed: list[float], weights: list[float], line: float) -> list[float]:
    """By weight; a column that would get less than it needs gets that, and the others share what is left."""
    short: set[int] = {index for index, weight in enumerate(weights) if not weight}
    while True:
        share = (line - sum(needed[i] for i in short)) / sum(w for i, w in enumerate(weights) if i not in short)
        less = {i for i, w in enumerate(weights) if i not in short and w * share < needed[i]}
        if not less:
            return [needed[i] if i in short else w * share for i, w in enumerate(weights)]
        short |= less
