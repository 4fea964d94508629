"""Letters that tell the receiver what the giver did: took the question back, or accepted what it had asked for.

A person writes them. Where the program notes down what was done before, the receiver was told of it then.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils import translation
from django.utils.translation import gettext

from varig.actors.queries import actor
from varig.continuation.actions.letters import ending, send_letter, shared_words
from varig.continuation.queries import HandoverFacts
from varig.continuation.rules.handovers import SECURED, Answer
from varig.continuation.rules.turns import terms_sentences
from varig.foundation.kernel import Kroner, Reader, ReaderKind, msg
from varig.foundation.ui.text import say
from varig.initiatives.queries import InitiativeFacts
from varig.legacy.queries import described


def tell_withdrawn(reader: Reader, of: InitiativeFacts, one: HandoverFacts, why: str) -> None:
    """That it is asked no more, and why. `one` is as it stood before. Within the caller's action."""
    with translation.override(of.municipality.language):
        subject = gettext("%(initiative)s trekker tilbake spørsmålet om %(item)s")
        after_yes = gettext("Dere hadde sagt ja. Det jaet gjelder ikke lenger.")
        paragraphs = [
            gettext("Vi trekker tilbake spørsmålet om %(receiver)s kan ta over %(item)s."),
            after_yes if one.standing.answer in SECURED else gettext("Dere trenger ikke å gjøre noe mer."),
            gettext("Grunnen er denne:"),
            "%(why)s",
            gettext("Her ser dere alt dere er spurt om:"),
        ]
        _tell(reader, of, one, subject=subject, paragraphs=paragraphs, said={"why": why})


def tell_accepted(reader: Reader, of: InitiativeFacts, one: HandoverFacts, words: str) -> None:
    """That its condition or counter-proposal is accepted, and what is agreed. `one` is as it stood before."""
    with translation.override(of.municipality.language):
        counter = one.standing.answer is Answer.COUNTER
        subject = (
            gettext("%(initiative)s godtar motforslaget om %(item)s")
            if counter
            else gettext("%(initiative)s godtar vilkåret om %(item)s")
        )
        accepted = (
            gettext("Vi godtar motforslaget fra %(receiver)s om %(item)s. Da gjelder det som et ja.")
            if counter
            else gettext("Vi godtar vilkåret fra %(receiver)s for å ta over %(item)s. Da gjelder svaret som et ja.")
        )
        paragraphs = [
            accepted,
            gettext("Dette er vi enige om:"),
            "%(agreed)s",
            *(["%(words)s"] if words else []),
            gettext("Her ser dere alt dere er spurt om, og det dere har svart:"),
        ]
        said = {"agreed": _agreed(one), "words": words}
        _tell(reader, of, one, subject=subject, paragraphs=paragraphs, said=said)


def _agreed(one: HandoverFacts) -> str:
    """The terms, what the receiver pays itself and its own words, a line for each."""
    standing = one.standing
    said = [*map(say, terms_sentences(standing.terms))]
    if standing.own_amount is not None:
        said.append(say(msg("Dere dekker selv %(amount)s i året", amount=Kroner(standing.own_amount))))
    said += [standing.terms.text.strip(), standing.words.strip()]
    return "\n".join(f"– {line}" for line in said if line)


def _tell(
    reader: Reader,
    of: InitiativeFacts,
    one: HandoverFacts,
    *,
    subject: str,
    paragraphs: Sequence[str],
    said: Mapping[str, Any],
) -> None:
    receiver = actor(reader, of, one.receiver_id)
    if reader.kind is not ReaderKind.PERSON or not receiver.email:
        return
    item = described(of, one.item_id)
    words = {**shared_words(reader, of, receiver), "item": item.name, **said}
    body = "\n\n".join([gettext("Hei!"), *paragraphs, "%(address)s", *ending()]) % words
    send_letter(reader, of, receiver, [item], subject=subject % words, body=body)
