from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from varig.foundation.history.tracking import raises, tracked

ACCOUNTS = "accounts"
"""The scope of who there is, and who has which role."""


class AccountManager(BaseUserManager["Account"]):
    """Finds an account by e-mail however it is written. Accounts are made by `actions.create_account`."""

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(email=(username or "").strip().lower())


@raises(ACCOUNTS)
@tracked(only=["email", "name", "language", "is_active"])
class Account(AbstractBaseUser):
    """A person who logs in. Neither the password nor the time of the last login reaches the history."""

    class Language(models.TextChoices):
        BOKMAL = "nb", "Bokmål"
        NYNORSK = "nn", "Nynorsk"
        ENGLISH = "en", "English"

    email = models.EmailField(_("e-post"), unique=True)
    name = models.CharField(_("navn"), max_length=200)
    language = models.CharField(_("språk"), max_length=2, choices=Language, default=Language.BOKMAL)
    is_active = models.BooleanField(_("i bruk"), default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = AccountManager()

    class Meta:
        verbose_name = _("konto")
        verbose_name_plural = _("kontoer")
        constraints = [
            # One person, one account, however the address is written.
            models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_is_lower_case"),
            models.CheckConstraint(condition=~Q(name=""), name="account_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


@raises(ACCOUNTS)
@tracked()
class GrantRow(models.Model):
    """A role an account has within a scope, perhaps only for one unit. The words for roles live in the domain."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="grants", verbose_name=_("konto"))
    role = models.CharField(_("rolle"), max_length=60)
    scope = models.CharField(_("gjelder"), max_length=100, db_index=True)
    unit = models.CharField(_("enhet"), max_length=100, null=True, blank=True)  # noqa: DJ001 -- NULL is the whole scope

    class Meta:
        verbose_name = _("tilgang")
        verbose_name_plural = _("tilganger")
        constraints = [
            models.UniqueConstraint(
                F("account"), F("role"), F("scope"), Coalesce("unit", Value("")), name="grant_is_given_once"
            )
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.role, self.scope, self.unit) if part)


@tracked(only=["scope", "subject", "name", "email", "expires_at", "withdrawn_at", "withdrawn_why"])
class Link(models.Model):
    """A personal link: lets one receiver into one scope on behalf of one subject, without an account."""

    scope = models.CharField(_("gjelder"), max_length=100)
    subject = models.CharField(_("på vegne av"), max_length=100)
    name = models.CharField(_("navn"), max_length=200)
    email = models.EmailField(_("e-post"))
    # Part of the signed token: a row that is made again never answers to an old token.
    nonce = models.CharField(max_length=32)
    made_by = models.CharField(max_length=200)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(_("gjelder til"))
    withdrawn_at = models.DateTimeField(_("trukket tilbake"), null=True, blank=True)
    withdrawn_why = models.TextField(_("hvorfor trukket tilbake"), blank=True, default="")

    class Meta:
        verbose_name = _("personlig lenke")
        verbose_name_plural = _("personlige lenker")
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "subject", "email"],
                condition=Q(withdrawn_at=None),
                name="link_is_one_for_each_receiver",
            )
        ]
        indexes = [models.Index(fields=["scope", "subject"], name="link_scope_subject")]

    def __str__(self) -> str:
        return self.name


class LinkShown(models.Model):
    """That a link was shown to somebody with an account, to be given by hand: who has seen it can use it too."""

    link = models.ForeignKey(Link, models.CASCADE, related_name="shown")
    at = models.DateTimeField(default=timezone.now)
    name = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["link", "at"], name="linkshown_link_at")]

    def __str__(self) -> str:
        return self.name


class LinkUse(models.Model):
    """That a link was used, for what, and from where (a hash, so that no address of a person's machine is kept)."""

    link = models.ForeignKey(Link, models.CASCADE, related_name="uses")
    at = models.DateTimeField(default=timezone.now)
    what = models.CharField(max_length=200)
    address_hash = models.CharField(max_length=16, blank=True, default="")

    class Meta:
        indexes = [models.Index(fields=["link", "at"], name="linkuse_link_at")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"
