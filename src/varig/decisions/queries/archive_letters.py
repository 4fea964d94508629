"""Records that stand today: letters that were sent, receivers' answers, and frozen versions of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone, translation

from varig.continuation.queries.answers_given import AnswerGiven, answer_ids, answers_given
from varig.continuation.rules.handovers import REPLY_NAMES
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.queries.archive_documents import facts, own_words
from varig.decisions.queries.archive_receivers import receiver_names
from varig.decisions.rules.arkivmelding import Direction
from varig.foundation.documents.blocks import Block, Definitions, Heading
from varig.foundation.kernel import Kroner, Message, Reader, msg, through_shown_link
from varig.foundation.mail.queries import MailFacts, sent_ids, sent_within
from varig.foundation.reports.queries.versions import ALONG, versions
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import moment, say
from varig.initiatives.queries import InitiativeFacts

# A personal link opens what it is about to whoever has it: it never leaves the program in a letter's copy.
_SECRET = re.compile(r"(/lenke/)[^\s/]+\S*")
PDF = "pdf"


@archivable("letters", msg("Sendte brev"), ids=lambda reader, of: sent_ids(reader, of.scope))
def letters(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every letter that went out."""
    name_of = receiver_names(reader, of)
    for one in sent_within(reader, of.scope):
        if one.sent_at is not None:
            receiver = name_of(one)
            yield Record(
                "letters",
                one.id,
                one.subject,
                timezone.localdate(one.sent_at),
                Direction.OUT,
                receiver,
                one.sender_name,
                tuple(_letter(of, one, receiver)),
                email=one.to,
            )


def _letter(of: InitiativeFacts, one: MailFacts, receiver: str) -> Iterator[Block]:
    with translation.override(of.municipality.language):
        sent = moment(one.sent_at) if one.sent_at else ""
    to = receiver if receiver == one.to else f"{receiver} ({one.to})"
    yield Definitions(((msg("Til"), to), (msg("Fra"), one.sender_name or None), (msg("Sendt"), sent)))
    yield from own_words(without_secrets(one.body))


@archivable("answers", msg("Svar på overlevering"), ids=answer_ids)
def answers(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every answer that a receiver gave."""
    with translation.override(of.municipality.language):
        found = [_answer(of, one) for one in answers_given(reader, of)]
    yield from found


def _version_ids(_reader: Reader, of: InitiativeFacts) -> list[int]:
    return [one.id for one in versions(of.scope, frozen=True)]


@archivable("versions", msg("Fryste dokumenter"), ids=_version_ids)
def frozen_versions(_reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Report and strategy as they were frozen, with the files that were stored then."""
    for one in versions(of.scope, frozen=True):
        report = registry.get(one.report)
        with translation.override(of.municipality.language):
            title = say(_version_title(report.title, one.number, one.name))
        files = tuple(each.file for each in (*one.rendered, *one.along) if each.kind in (PDF, f"{ALONG}-{PDF}"))
        day = timezone.localdate(one.frozen_at or one.made_at)
        address = reverse("workspace:version", args=[of.slug, report.slug, one.number])
        yield Record("versions", one.id, title, day, Direction.INSIDE, by=one.frozen_by, files=files, address=address)


def without_secrets(text: str) -> str:
    """The text with what opens a personal page taken out of its addresses."""
    return _SECRET.sub(r"\1…", text)


def _version_title(report: Message, number: int, name: str) -> Message:
    if name:
        return msg("%(report)s, versjon %(number)s, %(name)s", report=report, number=number, name=name)
    return msg("%(report)s, versjon %(number)s", report=report, number=number)


def _answer(of: InitiativeFacts, one: AnswerGiven) -> Record:
    title = say(msg("Svar fra %(receiver)s om %(item)s", receiver=one.receiver, item=one.item))
    address = f"{reverse('workspace:item', args=[of.slug, one.item_id])}#overlevering"
    said = tuple(_said(one))
    return Record("answers", one.id, title, one.at.date(), Direction.IN, one.receiver, one.by, said, address=address)


def _said(one: AnswerGiven) -> Iterator[Block]:
    """What was said, each thing by its name."""
    terms = one.terms
    yield facts(
        (msg("Gjelder"), one.item),
        (msg("Mottaker"), one.receiver),
        (msg("Svar"), REPLY_NAMES[one.reply]),
        (msg("Svart"), moment(one.at)),
        (msg("På vegne av"), one.on_behalf_of),
        (msg("I rollen"), one.in_role),
        (msg("Vedtak bak svaret"), one.mandate),
        (msg("Fra dag"), terms.from_day),
        (msg("Til dag"), terms.until),
        (msg("Beløp per år"), Kroner(terms.amount) if terms.amount is not None else None),
        (msg("Hva som overleveres"), terms.text),
        (msg("Ført inn av"), one.by),
        (msg("Lenken"), through_shown_link(one.shown_to)),
    )
    if one.words:
        yield Heading(msg("Med egne ord"))
        yield from own_words(one.words)
