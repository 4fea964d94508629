from __future__ import annotations

from django.urls import path

from varig.portal.views import answers, residents

app_name = "portal"

_OPEN = "hva-skjer-videre/<slug:slug>/"

urlpatterns = [
    path("lenke/<str:token>/", answers.page, name="page"),
    path("lenke/<str:token>/likt-svar/", answers.same_answer, name="same_answer"),
    path("lenke/<str:token>/<int:handover_id>/", answers.answer, name="answer"),
    path(_OPEN, residents.page, name="residents"),
    path(f"{_OPEN}data.json", residents.data, name="data"),
    path(f"{_OPEN}<str:language>/", residents.page, name="residents_in"),
    path(f"{_OPEN}<str:language>/data.json", residents.data, name="data_in"),
]
