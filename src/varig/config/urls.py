"""Every address: a package's own addresses stand in its `urls`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

handler400 = "varig.foundation.ui.errors.bad_request"
handler403 = "varig.foundation.ui.errors.not_allowed"
handler404 = "varig.foundation.ui.errors.not_found"
handler500 = "varig.foundation.ui.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("varig.foundation.ui.urls")),
    path("konto/", include("varig.foundation.accounts.urls")),
    path("arbeid/", include("varig.foundation.jobs.urls")),
    # Before those that begin with an initiative's short name: no initiative can be called as what stands open is.
    path("", include("varig.portal.urls")),
    path("", include("varig.initiatives.urls")),
    path("", include("varig.actors.urls")),
    path("", include("varig.legacy.urls")),
    path("", include("varig.cooperation.urls")),
    path("", include("varig.lessons.urls")),
    path("", include("varig.final_report.urls")),
    path("", include("varig.continuation.urls")),
    path("", include("varig.communication.urls")),
    path("", include("varig.strategy.urls")),
    path("", include("varig.decisions.urls")),
    path("", include("varig.followup.urls")),
    path("", include("varig.workspace.urls")),
]
