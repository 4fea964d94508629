"""Only what the frame itself links to: the foundation's pages must show without the domain."""

from django.urls import include, path

urlpatterns = [path("", include("varig.foundation.ui.urls")), path("konto/", include("allauth.urls"))]
