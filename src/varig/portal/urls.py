from __future__ import annotations

from django.urls import path

from varig.portal.views import answers

app_name = "portal"

urlpatterns = [
    path("lenke/<str:token>/", answers.page, name="page"),
    path("lenke/<str:token>/<int:handover_id>/", answers.answer, name="answer"),
]
