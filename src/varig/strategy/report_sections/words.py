"""What several sections say in the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from varig.continuation.queries.commitments import CommitmentFacts
from varig.continuation.queries.in_the_strategy import InTheStrategy
from varig.continuation.rules.commitments import Promised
from varig.continuation.rules.handovers import told_openly
from varig.foundation.documents.blocks import (
    Block,
    Column,
    Kind,
    Paragraph,
    Run,
    Source,
    Style,
    Table,
)
from varig.foundation.kernel import Kroner, Message, msg
from varig.foundation.reports import report
from varig.foundation.ui.addresses import address
from varig.initiatives.queries import InitiativeFacts

_SLUG = "videreforingsstrategi"

report(
    "strategy",
    msg("Videreføringsstrategi"),
    slug=_SLUG,
    order=2,
    versions=msg("Versjoner av videreføringsstrategien"),
)

GUIDE = "https://veiviseren.no/stotte-i-arbeidsprosess/bo-og-naermiljo/omradesatsing-i-etablerte-boomrader/videreforing"
NOTHING_YET = msg("Her er ingenting registrert ennå.")
NOT_SAID = msg("Ikke sagt")


def in_strategy(of: InitiativeFacts, place: InTheStrategy) -> Run:
    """A place in the strategy by its name, and the way to it from another document."""
    return Run(place.quoted, link=f"{address('workspace:document', of.slug, _SLUG)}#{place.key}")


def own_words(*texts: str) -> Iterator[Block]:
    """The municipality's own words, or that nobody has written any."""
    paragraphs = [part.strip() for text in texts for part in text.split("\n\n") if part.strip()]
    yield from (Paragraph(part, Style.OWN_WORDS) for part in paragraphs)
    if not paragraphs:
        yield Paragraph(msg("Ikke skrevet ennå."))


def promised_table(
    title: Message, promised: Sequence[CommitmentFacts], *kinds: Promised, source: Source
) -> Iterator[Block]:
    """The commitments of these kinds: who sees to it, by when, whether they have said yes, what it costs."""
    yield Table(
        title,
        (
            Column(msg("Forpliktelse"), Kind.NAME, width=3.4),
            Column(msg("Hvem"), width=2.2),
            Column(msg("På plass innen"), width=1.8),
            Column(msg("Svar"), width=1.6),
            Column(msg("Kostnad per år"), Kind.NUMBER, width=1.6),
        ),
        tuple(
            (
                one.name,
                one.by or NOT_SAID,
                one.due or NOT_SAID,
                told_openly(one.answer),
                None if one.cost is None else Kroner(one.cost),
            )
            for one in promised
            if one.promised in kinds
        ),
        empty=msg("Ingen forpliktelser er registrert."),
        sources=(source,),
    )
