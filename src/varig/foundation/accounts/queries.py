"""Who somebody is and what they were granted. Whether the asker may see it is for the caller's roles to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from varig.foundation.accounts import tokens
from varig.foundation.accounts.models import ACCOUNTS, Account, GrantRow, Link, LinkShown, LinkUse
from varig.foundation.history.revisions import remembered
from varig.foundation.history.together import gone_in
from varig.foundation.kernel import ANYBODY, Grant, NotAllowed, NotFound, Reader, ReaderKind, msg

LINK_ROLE = "link"
"""The role of whoever comes by a personal link, within the link's scope and for its subject."""


@dataclass(frozen=True)
class AccountFacts:
    """An account as others see it."""

    id: int
    email: str
    name: str
    language: str
    is_active: bool
    last_login: datetime | None


@dataclass(frozen=True)
class GrantFacts:
    """One role of one account."""

    id: int
    account: AccountFacts
    role: str
    scope: str
    unit: str | None


@dataclass(frozen=True)
class LinkFacts:
    """A personal link, without what its token is made of."""

    id: int
    scope: str
    subject: str
    name: str
    email: str
    made_by: str
    created_at: datetime
    expires_at: datetime
    withdrawn_at: datetime | None
    withdrawn_why: str
    last_used_at: datetime | None = None


@dataclass(frozen=True)
class OpenedLink:
    """A link that was opened, and the reader it makes."""

    link: LinkFacts
    reader: Reader


def reader_for(user: AbstractBaseUser | AnonymousUser) -> Reader:
    """Who this is, with all grants. Somebody who isn't logged in is anybody."""
    if not isinstance(user, Account) or not user.is_active:
        return ANYBODY
    grants = remembered(ACCOUNTS, ("grants", user.pk), lambda: _grants(user.pk))
    return Reader(ReaderKind.PERSON, user.pk, user.name, grants)


def _grants(account_id: int) -> frozenset[Grant]:
    rows = GrantRow.objects.filter(account_id=account_id).values_list("role", "scope", "unit")
    return frozenset(Grant(*row) for row in rows)


def reader_again(kind: ReaderKind, id_: int | None, name: str) -> Reader:
    """The reader as of now, from what was written down earlier (a job's start). Raises NotAllowed when that is over."""
    match kind:
        case ReaderKind.PERSON:
            account = Account.objects.filter(pk=id_ or 0, is_active=True).first()
            if account is None:
                raise NotAllowed(msg("Kontoen til %(name)s er ikke lenger i bruk.", name=name))
            return reader_for(account)
        case ReaderKind.LINK:
            link = Link.objects.filter(pk=id_ or 0, withdrawn_at=None, expires_at__gt=timezone.now()).first()
            if link is None:
                raise NotAllowed(msg("Den personlige lenken til %(name)s gjelder ikke lenger.", name=name))
            return _reader_of(link)
        case ReaderKind.SYSTEM | ReaderKind.ANYBODY:
            return Reader(kind, id_, name)


def account(_reader: Reader, id_: int) -> AccountFacts:
    """One account. Raises NotFound."""
    row = Account.objects.filter(pk=id_).first()
    if row is None:
        raise NotFound(msg("Vi fant ikke kontoen."))
    return _facts(row)


def account_by_email(_reader: Reader, email: str) -> AccountFacts | None:
    """The account with this address, however it is written."""
    row = Account.objects.filter(email=email.strip().lower()).first()
    return _facts(row) if row else None


def accounts(_reader: Reader) -> list[AccountFacts]:
    """All accounts by name."""
    return [_facts(row) for row in Account.objects.order_by("name", "pk")]


def grants_within(_reader: Reader, scopes: Iterable[str]) -> list[GrantFacts]:
    """Who has which role within these scopes, by name."""
    rows = GrantRow.objects.filter(scope__in=list(scopes)).select_related("account")
    return [
        GrantFacts(row.pk, _facts(row.account), row.role, row.scope, row.unit)
        for row in rows.order_by("account__name", "role", "scope", "unit")
    ]


@dataclass(frozen=True)
class TakenRole:
    """A role that somebody who still has an account had."""

    account_id: int
    name: str
    role: str
    unit: str | None


def roles_taken(scope: str, roles: Collection[str], taken_in: UUID) -> list[TakenRole]:
    """Which of these roles within the scope were taken away in that action, and from whom."""
    rows = gone_in(GrantRow, taken_in, "account_id", "role", "unit", scope=scope, role__in=list(roles))
    called = dict(Account.objects.filter(pk__in=[row[0] for row in rows]).values_list("pk", "name"))
    return [TakenRole(pk, called[pk], role, unit) for pk, role, unit in rows if pk in called]


def links_within(_reader: Reader, scope: str, subject: str | None = None) -> list[LinkFacts]:
    """The personal links of a scope, perhaps of one subject only, newest first, with when each was last used."""
    rows = Link.objects.filter(scope=scope, **({} if subject is None else {"subject": subject}))
    used = dict(
        LinkUse.objects.filter(link__in=rows).order_by("link", "-at").distinct("link").values_list("link", "at")
    )
    return [_link_facts(row, used.get(row.pk)) for row in rows.order_by("-created_at", "-pk")]


def open_link(token: str) -> OpenedLink:
    """The link behind a token, and the reader it makes.

    Raises NotFound for a token that isn't ours, NotAllowed when it has expired or was withdrawn; the message says
    what to do.
    """
    key = tokens.read(token)
    row = Link.objects.filter(pk=key.id, nonce=key.nonce).first() if key else None
    if row is None:
        raise NotFound(
            msg("Lenken er ikke hel. Prøv å åpne den rett fra e-posten, eller be avsenderen om å sende den på nytt.")
        )
    params: dict[str, Any] = {"whom": row.made_by}
    if row.expires_at <= timezone.now():
        day = timezone.localdate(row.expires_at)
        raise NotAllowed(msg("Lenken gjaldt til %(day)s. Be %(whom)s om en ny.", day=day, **params))
    if row.withdrawn_at is not None:
        day = timezone.localdate(row.withdrawn_at)
        raise NotAllowed(
            msg("Lenken ble trukket tilbake %(day)s. Spør %(whom)s hvis du trenger en ny.", day=day, **params)
        )
    return OpenedLink(_link_facts(row, None), _reader_of(row))


def _reader_of(row: Link) -> Reader:
    grant = Grant(LINK_ROLE, row.scope, unit=row.subject)
    shown = LinkShown.objects.filter(link=row).order_by("at", "pk").values_list("name", flat=True)
    return Reader(ReaderKind.LINK, row.pk, row.name, frozenset({grant}), tuple(dict.fromkeys(shown)))


def _facts(row: Account) -> AccountFacts:
    return AccountFacts(row.pk, row.email, row.name, row.language, row.is_active, row.last_login)


def _link_facts(row: Link, last_used_at: datetime | None) -> LinkFacts:
    return LinkFacts(
        id=row.pk,
        scope=row.scope,
        subject=row.subject,
        name=row.name,
        email=row.email,
        made_by=row.made_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
        withdrawn_at=row.withdrawn_at,
        withdrawn_why=row.withdrawn_why,
        last_used_at=last_used_at,
    )
