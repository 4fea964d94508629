from __future__ import annotations

from django.urls import path

from varig.portal.views import (
    answers,
    approving,
    documents,
    endorsing,
    hearing_links,
    hearings,
    marking,
    preparing,
    publishing,
    residents,
    same_answer,
)

app_name = "portal"

_OPEN = "hva-skjer-videre/<slug:slug>/"
_OWN = "<slug:slug>/hva-skjer-videre/"

urlpatterns = [
    path("lenke/<str:token>/", answers.page, name="page"),
    path("lenke/<str:token>/likt-svar/", same_answer.same_answer, name="same_answer"),
    path("lenke/<str:token>/tilslutning/", endorsing.endorse, name="endorse"),
    path("lenke/<str:token>/<int:handover_id>/", answers.answer, name="answer"),
    path("lenke/<str:token>/horing/<int:hearing_id>/", hearing_links.hearing, name="own_hearing"),
    path(
        "lenke/<str:token>/horing/<int:hearing_id>/<int:version_id>/<str:kind>/",
        hearing_links.document,
        name="own_document",
    ),
    path(_OPEN, residents.page, name="residents"),
    path(f"{_OPEN}horing/<int:hearing_id>/", hearings.hearing, name="hearing"),
    path(f"{_OPEN}horing/<int:hearing_id>/<int:version_id>/<str:kind>/", hearings.document, name="hearing_document"),
    path(f"{_OPEN}dokument/<int:number>/<str:kind>/", documents.document, name="document"),
    path(f"{_OPEN}data.json", residents.data, name="data"),
    path(f"{_OPEN}<str:language>/", residents.page, name="residents_in"),
    path(f"{_OPEN}<str:language>/data.json", residents.data, name="data_in"),
    path(_OWN, preparing.overview, name="preparing"),
    path(f"{_OWN}<int:initiative_id>/", preparing.overview, name="preparing_of"),
    path(f"{_OWN}forhandsvisning/", preparing.preview, name="preview"),
    path(f"{_OWN}rediger/", preparing.edit_page, name="edit_page"),
    path(f"{_OWN}publiser/", publishing.publish, name="publish"),
    path(f"{_OWN}dokumenter/", documents.choose, name="choose_documents"),
    path(f"{_OWN}ta-ned/", publishing.take_down, name="take_down"),
    path(f"{_OWN}merk/", marking.mark, name="mark"),
    path(f"{_OWN}<int:item_id>/tekst/", marking.write, name="write"),
    path(f"{_OWN}<int:item_id>/godkjenn/", approving.approve, name="approve"),
]
