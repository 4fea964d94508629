from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext, override

from varig.foundation.accounts.actions import set_language
from varig.foundation.accounts.models import Account
from varig.foundation.accounts.queries import reader_for

_A_YEAR = 365 * 24 * 3600
# The language that the last login here set: whoever logs in next on the same machine hasn't chosen it.
_FROM_ACCOUNT = "language_from_account"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """How allauth behaves here: nobody signs up, and its letters are written in the account's own language."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """An administrator makes accounts."""
        return False

    def post_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> HttpResponse:
        """Go on in the language that was chosen in this browser, else in the one the account has."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        language = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        if language in Account.Language.values and language != request.COOKIES.get(_FROM_ACCOUNT):
            set_language(reader=reader_for(user), account_id=user.pk, language=language)
        else:
            language = user.language
        for name in (settings.LANGUAGE_COOKIE_NAME, _FROM_ACCOUNT):
            response.set_cookie(name, language, max_age=_A_YEAR, samesite="Lax", secure=request.is_secure())
        return response

    def send_password_reset_mail(self, user: Account, email: str, context: dict[str, Any]) -> None:  # noqa: ARG002
        """One plain letter with the address where a new password is chosen."""
        with override(user.language):
            subject = gettext("Velg nytt passord i Varig")
            body = gettext(
                "Hei %(name)s,\n\n"
                "Noen, trolig du, har bedt om å få velge nytt passord i Varig. Velg det her:\n\n"
                "%(address)s\n\n"
                "Har du ikke bedt om dette, trenger du ikke gjøre noe: Passordet er det samme som før.\n"
            ) % {"name": user.name, "address": context["password_reset_url"]}
        EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [user.email]).send()

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing else is sent: an address that has no account gets no letter from us."""
