"""A document in several formats at once: it is said a single time, and typst sets its PDF while the others are made.

typst works in a process of its own anyway (decision 6), which until now only waited or was waited for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Self

from varig.foundation.documents import html, pdf, word
from varig.foundation.documents.blocks import Document
from varig.foundation.documents.rendered import Rendered
from varig.foundation.documents.spoken import spoken
from varig.foundation.reports.writing import Format

IN_TURN = (Format.HTML, Format.WORD, Format.PDF)
"""The PDF last: the longer one waits before asking for it, the less one waits for it."""


class SideBySide:
    """Makes documents in several formats. typst sets one at a time: two would need the memory of two."""

    def __init__(self) -> None:
        self._typst = ThreadPoolExecutor(1, thread_name_prefix="typst")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        """Nothing goes on behind one's back: what hasn't begun never does, and what has is waited for."""
        self._typst.shutdown(cancel_futures=True)

    def begin(
        self,
        document: Document,
        formats: Collection[Format] = IN_TURN,
        *,
        template: bytes | None = None,
        base: str = "",
    ) -> Mapping[Format, Callable[[], Rendered]]:
        """How each of the formats is made, in the order in which to make them. The PDF is under way already.

        `base` is the program's address: the files lead into the program by it, or without it nowhere.
        """
        said = spoken(document, base=base)
        made: dict[Format, Callable[[], Rendered]] = {
            Format.HTML: partial(html.page, said),
            Format.WORD: partial(word.written, said, template=template),
        }
        if Format.PDF in formats:
            made[Format.PDF] = self._typst.submit(pdf.set_in_type, pdf.laid_out(said)).result
        return {format_: made[format_] for format_ in IN_TURN if format_ in formats}
