"""One actor's role afterwards as a letter that can be sent to it: a page, in Word and as PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from varig.actors.rules import ActorKind
from varig.continuation.queries.onward import Onward
from varig.continuation.rules.fates import Chip as FateChip
from varig.continuation.rules.handovers import ANSWER_LOOKS, SECURED
from varig.cooperation.rules.support import AFTER_NAMES, FORM_NAMES, STAND_NAMES, After, Answered, Cell, with_amount
from varig.foundation.documents.blocks import (
    Block,
    BulletList,
    Chip,
    Document,
    Heading,
    Inline,
    Language,
    Paragraph,
    Run,
    Section,
    Sheet,
    Style,
    Text,
)
from varig.foundation.kernel import Kroner, Message, msg, msg_n
from varig.initiatives.queries import InitiativeFacts
from varig.strategy.queries.roles_afterwards import RoleAfterwards

_ALL = 12
"""So many lines are all listed. A letter stays a page: one that nobody reads to the end helps nobody."""
_MOST, _MOST_TOGETHER, _FEWEST = 5, 10, 3
"""Of more: under one heading, and under them all. What the actor only takes part in gives way first."""


def role_letter(of: InitiativeFacts, role: RoleAfterwards, today: date, language: Language) -> Document:
    """The letter. The actor's name stands in its heading, so that a bundle of them can be dealt out."""
    title = msg("Rollen etter satsingen: %(actor)s", actor=role.actor.name)
    return Document(
        title=title,
        initiative=of.name,
        municipality=of.municipality.name,
        date=today,
        language=language,
        sample=of.is_sample,
        sheet=Sheet.LETTER,
        sections=(Section("role", title, tuple(_blocks(of, role, today))),),
    )


def _blocks(of: InitiativeFacts, role: RoleAfterwards, today: date) -> Iterator[Block]:
    yield Paragraph(
        msg(
            "%(name)s slutter %(end)s. Dette er det vi har notert om hva dere gjør etterpå. Si fra hvis noe er feil.",
            name=of.name,
            end=of.last_day,
        ),
        Style.LEAD,
    )
    if role.is_empty:
        yield Paragraph(
            msg("Vi har ikke notert noe dere har ansvar for eller er med i. Si fra hvis dere vil ha en rolle etterpå.")
        )
    most, of_participant = _rooms(role)
    yield from _listed(msg("Dette har dere sagt ja til"), role.agreed, _agreed, most=most)
    yield from _listed(msg("Dette er dere spurt om"), role.asked, _asked, most=most)
    yield from _listed(msg("Dette har dere ansvar for i dag"), role.accountable, _held, most=most)
    yield from _listed(msg("Dette er dere med i"), role.participant, _held, most=of_participant)
    yield from _support(role.support)
    yield Heading(msg("Hvem dere kan snakke med"))
    yield from _contact(role)
    yield from _reply_to(of, role, today)


def _rooms(role: RoleAfterwards) -> tuple[int, int]:
    """How many lines each heading may have, and that of what the actor only takes part in."""
    counts = [len(role.agreed), len(role.asked), len(role.accountable)]
    if sum(counts) + len(role.participant) <= _ALL:
        return _ALL, _ALL
    taken = sum(min(count, _MOST) for count in counts)
    return _MOST, min(_MOST, max(_FEWEST, _MOST_TOGETHER - taken))


def _listed(title: Message, found: Sequence[Onward], said: Callable[[Onward], Text], *, most: int) -> Iterator[Block]:
    if not found:
        return
    yield Heading(title)
    yield BulletList(tuple(said(one) for one in found[:most]))
    left = len(found) - most
    if left > 0:
        yield Paragraph(msg_n("%(count)s til står i strategien.", "%(count)s til står i strategien.", count=left))


def _agreed(one: Onward) -> Text:
    """From when, and in whose words."""
    handover = one.said.handover
    terms = handover.standing.terms if handover else None
    name = Run(one.name, bold=True)
    if terms is None or terms.from_day is None:
        return name, ". ", _taken(one), "."
    if terms.until is not None:
        when = msg("fra %(day)s til %(until)s", day=terms.from_day, until=terms.until)
        return name, ", ", when, ". ", _taken(one), "."
    return name, ", ", msg("fra %(day)s", day=terms.from_day), ". ", _taken(one), "."


def _taken(one: Onward) -> Chip | Message:
    """Its fate, said to the one who takes it over."""
    chip = _outcome(one)
    if isinstance(chip, Chip) and one.said.fate.chip is FateChip.TAKEN_OVER:
        return replace(chip, label=msg("Dere tar over"))
    return chip


def _asked(one: Onward) -> Text:
    handover = one.said.handover
    name = Run(one.name, bold=True)
    state = ANSWER_LOOKS[one.said.answer].label
    if handover is not None and handover.reply_by is not None:
        return name, ". ", msg("%(state)s. Svarfrist %(day)s.", state=state, day=handover.reply_by)
    return name, ". ", msg("%(state)s.", state=state)


def _held(one: Onward) -> Text:
    """What becomes of it; whoever takes over is named when it has said yes."""
    handover = one.said.handover
    name = Run(one.name, bold=True)
    if handover is not None and one.said.fate.goes_on and one.said.answer in SECURED:
        return name, ". ", _outcome(one), ". ", msg("Tas over av %(actor)s.", actor=handover.receiver_name)
    if one.said.fate.goes_on:
        return name, ". ", _outcome(one), ". ", msg("Hvem som tar over, er ikke avklart.")
    return name, ". ", _outcome(one), ".", *_decided(one)


def _decided(one: Onward) -> tuple[Inline, ...]:
    """When, and where that can be looked up; nothing of what is proposed."""
    fate = one.said.fate
    if not fate.is_decided or fate.decided_on is None:
        return ()
    if fate.case_number:
        return " ", msg("Vedtatt %(day)s, sak %(case)s.", day=fate.decided_on, case=fate.case_number)
    return " ", msg("Vedtatt %(day)s.", day=fate.decided_on)


def _outcome(one: Onward) -> Chip | Message:
    if not one.said.fate.said:
        return msg("Ingen har sagt hva som skal skje ennå")
    chip = one.chip
    return chip if isinstance(chip, Chip) else msg("Må avklares")


def _support(given: Answered | None) -> Iterator[Block]:
    if given is None:
        return
    answered = [cell for cell in given.cells if cell.after is not After.UNKNOWN]
    yield Heading(msg("Støtten fra kommunen etterpå"))
    if answered:
        yield BulletList(
            tuple(msg("%(form)s: %(after)s", form=FORM_NAMES[cell.form], after=_after(cell)) for cell in answered)
        )
    open_ = [cell for cell in given.cells if cell.after is After.UNKNOWN]
    if open_:
        yield Paragraph(
            msg_n(
                "For %(count)s form for støtte er det ikke tatt stilling ennå.",
                "For %(count)s former for støtte er det ikke tatt stilling ennå.",
                count=len(open_),
            )
        )
    stand = msg("Kontakten med dere: %(stand)s.", stand=STAND_NAMES[given.stand])
    words = given.contact.words.strip() if given.contact else ""
    yield Paragraph((stand, " ", words) if words else stand)


def _after(cell: Cell) -> Message:
    """With what it was, where that is known in kroner: whoever gets less must not have to find it out elsewhere."""
    after = with_amount(AFTER_NAMES[cell.after], [one.amount_after for one in cell.supports])
    before = [one.amount_during for one in cell.supports if one.amount_during is not None]
    if not before:
        return after
    return msg("%(after)s (%(amount)s under satsingen)", after=after, amount=Kroner(sum(before, Decimal(0))))


def _contact(role: RoleAfterwards) -> Iterator[Block]:
    unit = role.actor.contact_unit
    if unit is None and role.actor.is_municipal:
        return
    if unit is None:
        yield Paragraph(
            msg("Ingen enhet er satt til å holde kontakten etterpå. Det må avklares før satsingen slutter.")
        )
        return
    if unit.kind is ActorKind.PROGRAMME_OFFICE:
        # It goes with the initiative: to point at it would be to point at nobody.
        yield Paragraph(
            msg("%(name)s til satsingen slutter. Hvem som holder kontakten etterpå, er ikke avklart.", name=unit.name)
        )
        return
    at = (Run(unit.email, link=f"mailto:{unit.email}"),) if unit.email else (msg("E-postadressen er ikke registrert."),)
    called = list(dict.fromkeys(one.role for one in role.contacts if one.role))
    whom = (". ", msg("Spør etter: %(roles)s.", roles=", ".join(called))) if called else ()
    yield Paragraph((Run(unit.name, bold=True), ". ", *at, *whom))


def _reply_to(of: InitiativeFacts, role: RoleAfterwards, today: date) -> Iterator[Block]:
    """Whom to tell when something is wrong, and until when: by name and address as far as they are known."""
    office = role.office
    whom = office.name if office else msg("programkontoret i %(municipality)s", municipality=of.municipality.name)
    told = msg("Svar til %(whom)s", whom=whom)
    # A question has a day of its own to be answered by.
    if today <= of.last_day and not any(_has_deadline(one) for one in role.asked):
        told = msg("Svar til %(whom)s før satsingen slutter %(end)s", whom=whom, end=of.last_day)
    at = (": ", Run(office.email, link=f"mailto:{office.email}")) if office and office.email else (".",)
    yield Paragraph((told, *at))
    sender = office.name if office else of.name
    yield Paragraph(msg("Hilsen %(sender)s, %(municipality)s", sender=sender, municipality=of.municipality.name))


def _has_deadline(one: Onward) -> bool:
    return one.said.handover is not None and one.said.handover.reply_by is not None
