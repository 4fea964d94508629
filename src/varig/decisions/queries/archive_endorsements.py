"""What partners answered about their own part, as records that must be archived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils import translation

from varig.continuation.rules.handovers import Reply
from varig.decisions.models import EndorsementAnswer
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.archive_documents import facts, own_words
from varig.decisions.queries.endorsement_parts import SaidLine
from varig.decisions.queries.endorsements import AnswerFacts, AskedFacts, asked_ever
from varig.decisions.rules.arkivmelding import Direction
from varig.decisions.rules.endorsements import MANNER_NAMES
from varig.foundation.documents.blocks import Block, Column, Heading, Kind, Row, Table
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.text import moment, say
from varig.initiatives.queries import InitiativeFacts


def _ids(_reader: Reader, of: InitiativeFacts) -> list[int]:
    rows = EndorsementAnswer.objects.filter(endorsement__initiative_id=of.id)
    return list(rows.values_list("pk", flat=True))


@archivable("endorsements", msg("Svar om tilslutning"), ids=_ids)
def endorsements(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every answer, with what it is about; also one that was given anew since."""
    with translation.override(of.municipality.language):
        found = [
            _record(of, actor_id, name, asked, said)
            for actor_id, name, asked in asked_ever(reader, of)
            for said in asked.answers
        ]
    yield from found


def _record(of: InitiativeFacts, actor_id: int, name: str, asked: AskedFacts, said: AnswerFacts) -> Record:
    title = say(_TITLES[said.reply].with_params({"partner": name}))
    address = reverse("decisions:endorsement", args=[of.slug, actor_id])
    blocks = tuple(_blocks(asked, said))
    files = tuple(kept.file for kept in said.files if kept.file is not None)
    return Record("endorsements", said.id, title, said.day, Direction.IN, name, said.by, blocks, files, address)


_TITLES = {
    Reply.YES: msg("%(partner)s slutter seg til sin del av strategien"),
    Reply.CONDITIONAL: msg("%(partner)s slutter seg til sin del av strategien, på vilkår"),
    Reply.NO: msg("%(partner)s slutter seg ikke til sin del av strategien"),
}
_SAID = {
    Reply.YES: msg("Slutter seg til"),
    Reply.CONDITIONAL: msg("Ja, på vilkår"),
    Reply.NO: msg("Slutter seg ikke til"),
}


def _blocks(asked: AskedFacts, said: AnswerFacts) -> Iterator[Block]:
    yield facts(
        (msg("Svar"), _SAID[said.reply]),
        (msg("Svart"), moment(said.at)),
        (msg("På vegne av"), said.on_behalf_of),
        (msg("I rollen"), said.in_role),
        (msg("Vedtak bak svaret"), said.mandate),
        (msg("Gjelder"), msg("Strategien, versjon %(number)s", number=asked.version)),
        (msg("Spurt"), moment(asked.asked_at)),
        (msg("Spurt av"), asked.asked_by),
        (msg("Ført inn av"), said.by),
        (msg("Hvordan det kom"), MANNER_NAMES[said.how] if said.how else None),
        (msg("Dagen svaret ble gitt"), said.given_on),
        (msg("Hvor svaret ligger"), said.reference),
        (msg("Vedlegg"), ", ".join(kept.file.name for kept in said.files if kept.file is not None)),
        (msg("Lenken"), said.through),
    )
    if said.words:
        yield Heading(msg("Med egne ord"))
        yield from own_words(said.words)
    yield _lines(msg("Dette svarer de om"), asked.said)
    if asked.change and asked.change.gone:
        yield _lines(msg("Dette falt bort"), asked.change.gone)


def _lines(caption: Message, lines: Iterable[SaidLine]) -> Table:
    rows: tuple[Row, ...] = tuple((one.text, one.kind, one.terms or "–") for one in lines)
    columns = (Column(msg("Hva"), Kind.NAME, width=3), Column(msg("Type")), Column(msg("Vilkår"), width=1.5))
    return Table(caption, columns, rows)
