"""What several sections say in the same way, and the report itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from varig.final_report.rules.findings import SURENESS_NAMES, Finding, FindingKind
from varig.foundation.documents.blocks import (
    NOT_RELEVANT,
    Block,
    BulletList,
    Column,
    Heading,
    Kind,
    Paragraph,
    Run,
    Style,
    Table,
    Text,
    Value,
)
from varig.foundation.kernel import Message, Picture, msg
from varig.foundation.reports import report
from varig.foundation.ui.text import say

report("final_report", msg("Sluttrapport"), slug="sluttrapport", order=1, versions=msg("Versjoner av sluttrapporten"))

NOTHING_YET = msg("Her er ingenting registrert ennå.")
NOT_SAID = msg("Ikke sagt")
_SHOWN = 3
_LONG_HEAD = 12


def few(names: Sequence[str]) -> Value:
    """The names where they are few, else the first ones and how many more."""
    if not names:
        return NOT_RELEVANT
    if len(names) <= _SHOWN + 1:
        return "; ".join(names)
    return msg("%(names)s og %(count)s til", names="; ".join(names[:_SHOWN]), count=len(names) - _SHOWN)


def own_words(text: str, *, title: Message | None = None) -> Iterator[Block]:
    """The municipality's own words, or that nobody has written any."""
    if title is not None:
        yield Heading(title)
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    yield from (Paragraph(part, Style.OWN_WORDS) for part in paragraphs)
    if not paragraphs:
        yield Paragraph(msg("Ikke skrevet ennå."))


def place_of(finding: Finding) -> str:
    """Its key inside the document."""
    return f"finding-{finding.number}"


def pointed_to(finding: Finding) -> Run:
    """«Funn 7», as a link to where it stands in the report."""
    return Run(finding.label, bold=True, link=f"#{place_of(finding)}")


def findings_of(found: Sequence[Finding], *kinds: FindingKind, linked: bool = True) -> Iterator[Block]:
    """The findings of these kinds, each in a line with how sure it is; nothing where there are none."""
    listed = [one for one in found if one.kind in kinds]
    if listed:
        yield Heading(msg("Det vi har funnet"))
        yield BulletList(tuple(_in_a_line(one, linked=linked) for one in listed))


def _in_a_line(one: Finding, *, linked: bool) -> Text:
    named = pointed_to(one) if linked else Run(one.label, bold=True)
    said = SURENESS_NAMES[one.sureness] if one.sureness else NOT_SAID
    return named, ": ", one.text, " (", Run(said, italic=True), ")"


def table_or_sentence(table: Table) -> Block:
    """The table; without rows only the sentence that says so."""
    return table if table.rows else Paragraph(table.empty)


def table_of(picture: Picture, caption: Message) -> Table:
    """The table that says the same as a picture; figures stand to the right."""
    widths = [_width(head) for head in picture.heads[1:]]
    # What long heads take, the names give.
    name = Column(picture.heads[0], Kind.NAME, width=3 - sum(widths) + len(widths))
    others = (
        Column(head, _kind(picture, at), width=wide)
        for at, (head, wide) in enumerate(zip(picture.heads[1:], widths, strict=True), start=1)
    )
    columns = (name, *others)
    return Table(caption, columns, picture.rows)


def _width(head: Message | str) -> float:
    """Room for the head on one line."""
    return 1.3 if len(say(head)) > _LONG_HEAD else 1


def _kind(picture: Picture, at: int) -> Kind:
    known = [row[at] for row in picture.rows if row[at] is not None]
    return Kind.NUMBER if known and all(isinstance(one, int | Decimal) for one in known) else Kind.TEXT
