"""Whom letters went to, by name: the outbox knows an address, and the archive asks for a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from varig.actors.queries import actors
from varig.foundation.accounts.queries import account_by_email, links_within
from varig.foundation.kernel import Reader
from varig.foundation.mail.queries import MailFacts
from varig.initiatives.queries import InitiativeFacts


def receiver_names(reader: Reader, of: InitiativeFacts) -> Callable[[MailFacts], str]:
    """What each letter's receiver is called.

    That is the actor the letter is about, else the one who has the address or had a link sent there, else whose account
    it is. Where several have the address, or nobody, only the address is known.
    """
    every = actors(reader, of)
    by_key = {one.key: one.name for one in every}
    by_address: dict[str, set[str]] = defaultdict(set)
    for link in links_within(reader, of.scope):
        by_address[link.email.lower()].add(by_key.get(link.subject, link.name))
    for one in every:
        by_address[one.email.lower()].add(one.name)

    def name_of(letter: MailFacts) -> str:
        if letter.about in by_key:
            return by_key[letter.about]
        names = by_address.get(letter.to.lower(), set())
        if not names and (owner := account_by_email(reader, letter.to)) is not None:
            return owner.name
        return next(iter(names)) if len(names) == 1 else letter.to

    return name_of
