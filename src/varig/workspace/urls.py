from __future__ import annotations

from django.urls import path

from varig.workspace.views import arven, documents, gaps, home, item, overview

app_name = "workspace"

urlpatterns = [
    path("", home.home, name="home"),
    path("<slug:slug>/", overview.overview, name="overview"),
    path("<slug:slug>/arven/", arven.arven, name="legacy"),
    path("<slug:slug>/arven/last-ned/<str:form>/", arven.export, name="export"),
    path("<slug:slug>/arven/<int:item_id>/", item.item_page, name="item"),
    path("<slug:slug>/arven/<int:item_id>/historikk/", item.history, name="history"),
    path("<slug:slug>/mangler/", gaps.gaps_page, name="gaps"),
    path("<slug:slug>/mangler/til-side/", gaps.put_aside, name="set_aside"),
    path("<slug:slug>/mangler/ta-opp/", gaps.take_up, name="take_up"),
    path("<slug:slug>/dokumenter/lag/", documents.make, name="make_dossier"),
    path("<slug:slug>/dokumenter/<str:report>/", documents.document, name="document"),
]
