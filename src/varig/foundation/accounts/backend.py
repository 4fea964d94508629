from __future__ import annotations

import copy

from allauth.account.auth_backends import AuthenticationBackend

from varig.foundation.accounts.models import ACCOUNTS, Account
from varig.foundation.history.revisions import remembered


class Backend(AuthenticationBackend):  # type: ignore[misc] # allauth carries no types
    """allauth's, but the account behind a page is read again only when an account or a role has changed."""

    def get_user(self, user_id: int) -> Account | None:
        """The account if it is in use. A copy: what a view does to it is the view's alone."""

        def read() -> Account | None:
            found: Account | None = super(Backend, self).get_user(user_id)
            return found

        return copy.copy(remembered(ACCOUNTS, ("account", user_id), read))
