"""Every address: a package's own addresses stand in its `urls`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

handler400 = "varig.foundation.ui.errors.bad_request"
handler403 = "varig.foundation.ui.errors.forbidden"
handler404 = "varig.foundation.ui.errors.not_found"
handler500 = "varig.foundation.ui.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("konto/", include("allauth.account.urls")),
]
