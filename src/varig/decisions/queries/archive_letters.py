"""Records that stand today: letters that were sent, receivers' answers, and frozen versions of the documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext

from varig.continuation.queries.answers_given import AnswerGiven, answer_ids, answers_given
from varig.continuation.rules.handovers import REPLY_NAMES
from varig.decisions.queries.archive import Record, archivable
from varig.decisions.rules.arkivmelding import Direction
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.mail.queries import sent_ids, sent_within
from varig.foundation.reports.queries.versions import versions
from varig.foundation.reports.registry import registry
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts

# A personal link opens what it is about to whoever has it: it never leaves the program in a letter's copy.
_SECRET = re.compile(r"(/lenke/)[^\s/]+\S*")
PDF = "pdf"


@archivable("letters", msg("Brev"), ids=lambda reader, of: sent_ids(reader, of.scope))
def letters(reader: Reader, of: InitiativeFacts) -> Iterator[Record]:
    """Every letter that went out."""
    for one in sent_within(reader, of.scope):
        if one.sent_at is not None:
            yield Record(
                "letters",
                one.id,
                one.subject,
                timezone.localdate(one.sent_at),
                Direction.OUT,
                one.to,
                tuple(without_secrets(part) for part in one.body.split("\n\n")),
            )


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
    """Report and strategy as they were frozen, with the file that was stored then."""
    for one in versions(of.scope, frozen=True):
        report = registry.get(one.report)
        with translation.override(of.municipality.language):
            title = say(_version_title(report.title, one.number, one.name))
        files = tuple(each.file for each in one.rendered if each.kind == PDF)
        day = timezone.localdate(one.frozen_at or one.made_at)
        address = reverse("workspace:version", args=[of.slug, report.slug, one.number])
        yield Record("versions", one.id, title, day, Direction.INSIDE, files=files, address=address)


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
    return Record(
        "answers", one.id, title, one.at.date(), Direction.IN, one.receiver, tuple(_said(one)), address=address
    )


def _said(one: AnswerGiven) -> Iterator[str]:
    """Label and value, a line for each thing that was said."""
    terms = one.terms
    lines = (
        (gettext("Svar"), say(REPLY_NAMES[one.reply])),
        (gettext("Med egne ord"), one.words),
        (gettext("På vegne av"), one.on_behalf_of),
        (gettext("I rollen"), one.in_role),
        (gettext("Vedtak bak svaret"), one.mandate),
        (gettext("Fra dag"), terms.from_day.strftime("%d.%m.%Y") if terms.from_day else ""),
        (gettext("Beløp per år"), f"{terms.amount:f}" if terms.amount is not None else ""),
        (gettext("Hva som overleveres"), terms.text),
        (gettext("Ført inn av"), one.by),
    )
    for label, value in lines:
        if value:
            yield f"{label}: {value}"
