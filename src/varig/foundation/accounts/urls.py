"""The pages of login that Varig has, under the names allauth looks for.

Not among them: changing one's address and confirming it, which an administrator does through an action.
"""

from __future__ import annotations

from allauth.account import views
from django.urls import path, re_path

from varig.foundation.accounts.views import closed, no_sign_up

urlpatterns = [
    path("logg-inn/", views.login, name="account_login"),
    path("logg-ut/", views.logout, name="account_logout"),
    path("stengt/", closed, name="account_inactive"),
    path("ny/", no_sign_up, name="account_signup"),
    path("bekreft/", views.reauthenticate, name="account_reauthenticate"),
    path("passord/", views.password_change, name="account_change_password"),
    path("passord/velg/", views.password_set, name="account_set_password"),
    path("passord/glemt/", views.password_reset, name="account_reset_password"),
    path("passord/glemt/sendt/", views.password_reset_done, name="account_reset_password_done"),
    path("passord/nytt/ferdig/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(
        r"^passord/nytt/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
]
