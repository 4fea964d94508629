"""Letters about a hearing: that one is asked, that it lasts longer or shorter, was taken back, ended, or ends soon.

Each holds the receiver's one personal link. Nobody without an address gets one: the municipality hands it over itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import translation
from django.utils.translation import gettext

from varig.actors.queries import actor
from varig.continuation.actions.letters import ending, send_letter, shared_words, shown_link
from varig.decisions.queries.hearings import HearingFacts, PartyFacts
from varig.foundation.kernel import Reader, ReaderKind, msg
from varig.foundation.mail.actions import put
from varig.foundation.ui.text import date_long, moment, say
from varig.initiatives.queries import InitiativeFacts


def link_of(*, reader: Reader, of: InitiativeFacts, party: PartyFacts) -> str:
    """The address of the party's personal page, to be handed over where no e-mail address is known."""
    return shown_link(reader, of, actor(reader, of, party.actor_id))


def tell_asked(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts) -> bool:
    """That the party is asked what it thinks; whether there was an address to write to."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext("%(initiative)s nærmer seg slutten. %(receiver)s er bedt om å si hva dere mener om dette:"),
            "%(documents)s",
            *(["%(question)s"] if known.question else []),
            gettext("Svar innen %(closes)s, norsk tid. Dere kan svare på én del eller på alt, og legge ved en fil."),
            gettext("Her leser dere det, og her svarer dere:"),
        ]
        return _tell(reader, of, known, party, (gettext("Høring: %(hearing)s"), paragraphs))


def tell_longer(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts) -> bool:
    """That there is more time. `known` has the new end."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext("Dere får lengre tid til å svare på «%(hearing)s». Ny frist er %(closes)s, norsk tid."),
            gettext("Her leser dere det, og her svarer dere:"),
        ]
        return _tell(reader, of, known, party, (gettext("Lengre frist: %(hearing)s"), paragraphs))


def tell_shorter(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts, why: str) -> bool:
    """That there is less time, and why. `known` has the new end."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext("Fristen for å svare på «%(hearing)s» er flyttet fram. Ny frist er %(closes)s, norsk tid."),
            gettext("Grunnen er denne:"),
            "%(why)s",
            gettext("Har dere alt svart, gjelder svaret. Her leser dere det, og her svarer dere:"),
        ]
        return _tell(reader, of, known, party, (gettext("Kortere frist: %(hearing)s"), paragraphs), why=why)


def tell_taken_back(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts, why: str) -> bool:
    """That there is nothing to answer any more, and why."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext("Høringen «%(hearing)s» er trukket tilbake. Dere trenger ikke å gjøre noe mer."),
            gettext("Grunnen er denne:"),
            "%(why)s",
            gettext("Her ser dere alt dere er spurt om:"),
        ]
        return _tell(reader, of, known, party, (gettext("Trukket tilbake: %(hearing)s"), paragraphs), why=why)


def tell_ended(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts, day: date) -> bool:
    """That the hearing ended before its time because the initiative was closed. `known` has the end that was given."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext(
                "%(initiative)s ble avsluttet %(day)s. Derfor er også høringen «%(hearing)s» avsluttet. "
                "Den skulle ha vart til %(closes)s."
            ),
            gettext("Dere trenger ikke å svare, og det kan ikke sendes svar lenger."),
            gettext("Her ser dere alt dere er spurt om:"),
        ]
        return _tell(reader, of, known, party, (gettext("Avsluttet: %(hearing)s"), paragraphs), day=date_long(day))


def remind_of(reader: Reader, of: InitiativeFacts, known: HearingFacts, party: PartyFacts) -> bool:
    """That the time is soon over."""
    with translation.override(of.municipality.language):
        paragraphs = [
            gettext("Fristen for å svare på «%(hearing)s» er %(closes)s, norsk tid. Vi har ikke fått svar fra dere."),
            gettext("Her leser dere det, og her svarer dere:"),
        ]
        subject = gettext("Påminnelse: %(hearing)s")
        return _tell(reader, of, known, party, (subject, paragraphs))


def _tell(
    reader: Reader,
    of: InitiativeFacts,
    known: HearingFacts,
    party: PartyFacts,
    letter: tuple[str, Sequence[str]],
    **said: str,
) -> bool:
    """`letter` is its subject and its paragraphs, before the words are put in.

    It is from, and signed by, the person who sends it; what the program sends by the clock is in the name of whoever
    sent the hearing out.
    """
    subject, paragraphs = letter
    receiver = actor(reader, of, party.actor_id)
    if not receiver.email:
        return False
    by_person = reader.kind is ReaderKind.PERSON
    words = {
        **shared_words(reader, of, receiver),
        "hearing": known.name,
        "question": known.question,
        "closes": moment(known.closes_at),
        "documents": "\n".join(f"– {line}" for line in _documents(known)),
        "sender": reader.name if by_person else known.sent_by,
        **said,
    }
    body = "\n\n".join([gettext("Hei!"), *paragraphs, "%(address)s", *ending()]) % words
    if by_person:
        send_letter(reader, of, receiver, [], subject=subject % words, body=body)
        return True
    put(
        to=receiver.email,
        subject=subject % words,
        body=body,
        language=of.municipality.language,
        sender_name=known.sent_by,
        reply_to=known.reply_to,
        scope=of.scope,
        about=receiver.key,
    )
    return True


def _documents(known: HearingFacts) -> list[str]:
    lines = []
    for version, parts in known.documents:
        named = [say(part.title) for part in parts if part.section]
        document = say(parts[0].document)
        whole = msg("%(document)s, versjon %(number)s", document=document, number=version.number)
        some = msg(
            "%(document)s, versjon %(number)s: %(parts)s",
            document=document,
            number=version.number,
            parts=", ".join(named),
        )
        lines.append(say(some if named else whole))
    return lines
