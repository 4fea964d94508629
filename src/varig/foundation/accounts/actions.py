"""Writes of accounts, grants and personal links.

These know no role: whether the reader may do it is checked by the caller's domain (`initiatives`) before.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import get_random_string, salted_hmac

from varig.foundation.accounts import tokens
from varig.foundation.accounts.models import Account, GrantRow, Link, LinkShown, LinkUse
from varig.foundation.accounts.queries import roles_taken
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, msg

log = logging.getLogger(__name__)


def create_account(*, reader: Reader, email: str, name: str, language: str = "nb", password: str | None = None) -> int:
    """A new account without grants; its id. Without a password the person chooses one by «glemt passord».

    Raises Invalid for a wrong or used address, an empty name, an unknown language.
    """
    email, name = _checked_email(email), name.strip()
    if not name:
        raise Invalid(Problem(msg("Skriv navnet til den som skal ha kontoen."), "name"))
    _check_language(language)
    row = Account(email=email, name=name, language=language)
    row.set_password(password)
    with action(reader=reader, did=msg("Opprettet konto for %(name)s", name=name)):
        _insert(row)
    return row.pk


def grant(*, reader: Reader, account_id: int, role: str, scope: str, unit: str | None = None, why: str = "") -> int:
    """Give an account a role within a scope; the grant's id. A grant it has already stays as it is."""
    account = _account(account_id)
    with action(reader=reader, did=msg("Ga tilgang til %(name)s", name=account.name), why=why, touches=[scope]):
        row, _ = GrantRow.objects.get_or_create(account=account, role=role, scope=scope, unit=unit)
    return row.pk


def withdraw_grant(*, reader: Reader, grant_id: int, scope: str, why: str = "") -> None:
    """Take a role away again. `scope` is the one the caller has checked; a grant elsewhere is not found."""
    row = GrantRow.objects.filter(pk=grant_id, scope=scope).select_related("account").first()
    if row is None:
        raise NotFound(msg("Tilgangen er alt tatt bort."))
    did = msg("Tok bort tilgangen til %(name)s", name=row.account.name)
    with action(reader=reader, did=did, why=why, touches=[row.scope]):
        row.delete()


def withdraw_roles(*, reader: Reader, scope: str, roles: Collection[str], why: str = "") -> list[str]:
    """Take these roles within the scope away from everybody who has them; their names. The caller has checked it."""
    rows = GrantRow.objects.filter(scope=scope, role__in=list(roles))
    names = sorted(set(rows.values_list("account__name", flat=True)))
    with action(reader=reader, did=msg("Avsluttet tilgangen til satsingen"), why=why, touches=[scope]):
        rows.delete()
    return names


def give_roles_back(*, reader: Reader, scope: str, roles: Collection[str], taken_in: UUID) -> list[str]:
    """Give back these roles within the scope that were taken away in that action; names. The caller has checked it.

    Whoever has no account any more gets nothing back.
    """
    back = roles_taken(scope, roles, taken_in)
    if back:
        with action(reader=reader, did=msg("Ga tilbake tilgangen til satsingen"), touches=[scope]):
            for one in back:
                GrantRow.objects.get_or_create(account_id=one.account_id, role=one.role, scope=scope, unit=one.unit)
    return sorted({one.name for one in back})


def set_language(*, reader: Reader, account_id: int, language: str) -> None:
    """The language the account reads in."""
    _check_language(language)
    account = _account(account_id)
    if account.language == language:
        return
    with action(reader=reader, did=msg("Byttet språk")):
        Account.objects.filter(pk=account_id).update(language=language)


def deactivate(*, reader: Reader, account_id: int, why: str = "") -> None:
    """Stop an account: it can't log in and is logged out at once. Its name stays in the history."""
    account = _account(account_id)
    scopes = list(account.grants.values_list("scope", flat=True))
    with action(reader=reader, did=msg("Stengte kontoen til %(name)s", name=account.name), why=why, touches=scopes):
        Account.objects.filter(pk=account_id).update(is_active=False)


def reactivate(*, reader: Reader, account_id: int, why: str = "") -> None:
    """Open a stopped account again, with the grants it still has."""
    account = _account(account_id)
    scopes = list(account.grants.values_list("scope", flat=True))
    did = msg("Åpnet kontoen til %(name)s igjen", name=account.name)
    with action(reader=reader, did=did, why=why, touches=scopes):
        Account.objects.filter(pk=account_id).update(is_active=True)


def make_link(*, reader: Reader, scope: str, subject: str, name: str, email: str, days: int = 90) -> str:
    """The token of a personal link for one receiver. One that is still live is used again, and lasts as long as asked.

    `name` is what the history shows for what is done by the link.
    """
    email, name = _checked_email(email), name.strip()
    if not name:
        raise Invalid(Problem(msg("Skriv navnet til den som skal ha lenken."), "name"))
    until = timezone.now() + timedelta(days=days)
    with action(reader=reader, did=msg("Laget personlig lenke til %(name)s", name=name), touches=[scope]):
        row = _live_link(scope, subject, email)
        if row is None:
            fresh = Link(scope=scope, subject=subject, name=name, email=email, expires_at=until)
            fresh.nonce, fresh.made_by = get_random_string(20), reader.name
            row = _made(fresh)
        elif until > row.expires_at:
            Link.objects.filter(pk=row.pk).update(expires_at=until)
    return tokens.write(tokens.LinkKey(row.pk, row.nonce))


def log_link_shown(*, reader: Reader, token: str) -> None:
    """Note that the link behind this token is shown to the reader: what comes through it later says so."""
    key = tokens.read(token)
    if key is not None:
        LinkShown.objects.create(link_id=key.id, name=reader.name)


def keep_open(*, scope: str, subject: str, until: date) -> None:
    """The subject's live links work through that day at least. Within the caller's action."""
    end = timezone.make_aware(datetime.combine(until + timedelta(days=1), time.min))
    Link.objects.filter(scope=scope, subject=subject, withdrawn_at=None, expires_at__lt=end).filter(
        expires_at__gt=timezone.now()
    ).update(expires_at=end)


def withdraw_link(*, reader: Reader, link_id: int, scope: str, why: str) -> None:
    """Make a link stop working. `scope` is the one the caller has checked."""
    row = Link.objects.filter(pk=link_id, scope=scope, withdrawn_at=None).first()
    if row is None:
        raise NotFound(msg("Lenken er alt trukket tilbake."))
    did = msg("Trakk tilbake den personlige lenken til %(name)s", name=row.name)
    with action(reader=reader, did=did, why=why, touches=[scope]):
        Link.objects.filter(pk=row.pk).update(withdrawn_at=timezone.now(), withdrawn_why=why)


def log_link_use(*, link_id: int, what: str, address: str = "") -> None:
    """Note that a link was used. Never fails: a page is worth more than its log."""
    mark = salted_hmac("varig.foundation.accounts.address", address).hexdigest()[:16] if address else ""
    try:
        with transaction.atomic():
            LinkUse.objects.create(link_id=link_id, what=what[:200], address_hash=mark)
    except DatabaseError:
        log.exception("the use of link %s was not logged", link_id)


def _insert(row: Account) -> None:
    """The database says whether the address is free, so that two who ask at once can't both have it."""
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Invalid(
            Problem(msg("Det finnes alt en konto med e-postadressen %(email)s.", email=row.email), "email")
        ) from None


def _live_link(scope: str, subject: str, email: str) -> Link | None:
    """The receiver's live link, locked. One that ran out makes room for a new one."""
    rows = Link.objects.select_for_update().filter(scope=scope, subject=subject, email=email, withdrawn_at=None)
    row = rows.first()
    if row is not None and row.expires_at <= timezone.now():
        rows.update(withdrawn_at=row.expires_at)
        return None
    return row


def _made(row: Link) -> Link:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        # Somebody made it in the same moment: the constraint lets one through, and it is the same link.
        return Link.objects.get(scope=row.scope, subject=row.subject, email=row.email, withdrawn_at=None)
    return row


def _account(account_id: int) -> Account:
    row = Account.objects.filter(pk=account_id).first()
    if row is None:
        raise NotFound(msg("Vi fant ikke kontoen."))
    return row


def _checked_email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise Invalid(
            Problem(msg("«%(email)s» er ikke en e-postadresse. Skriv den som navn@kommune.no.", email=email), "email")
        ) from None
    return email


def _check_language(language: str) -> None:
    if language not in Account.Language.values:
        raise Invalid(Problem(msg("Velg bokmål, nynorsk eller engelsk."), "language"))
