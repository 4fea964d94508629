from __future__ import annotations

from django.urls import path

from varig.portal import views

app_name = "portal"

urlpatterns = [
    path("lenke/<str:token>/", views.page, name="page"),
    path("lenke/<str:token>/<int:handover_id>/", views.answer, name="answer"),
]
