from __future__ import annotations

from django.urls import path

from varig.foundation.ui import views

app_name = "ui"

urlpatterns = [
    path("sprak/", views.language, name="language"),
    path("komponenter/", views.gallery, name="gallery"),
    path("lever/", views.alive, name="alive"),
]
