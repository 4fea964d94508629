"""Places in the strategy that other sections and other documents lead to, by their names."""

from __future__ import annotations

from dataclasses import dataclass

from varig.foundation.kernel import Message, msg


@dataclass(frozen=True)
class InTheStrategy:
    """A section or heading: its key in the document, and what it is called."""

    key: str
    title: Message

    @property
    def quoted(self) -> Message:
        """The name as one who is led to it reads it."""
        return msg("«%(title)s»", title=self.title)


SILENT = InTheStrategy("silent", msg("Vedlegg: Det ingen har foreslått noe for"))
BEST_FOR_CHILDREN = InTheStrategy("best-for-children", msg("Barnets beste"))
