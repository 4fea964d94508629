from __future__ import annotations

from django.urls import path

from varig.measures.views import facts, importing

app_name = "measures"

urlpatterns = [
    path("<slug:slug>/arven/ny/", facts.new, name="new"),
    path("<slug:slug>/arven/<int:item_id>/fakta/", facts.change, name="edit"),
    path("<slug:slug>/arven/hent-inn/", importing.upload, name="import"),
    path("<slug:slug>/arven/hent-inn/eksempel/", importing.example, name="import_example"),
    path("<slug:slug>/arven/hent-inn/<int:file_id>/", importing.proposal, name="import_file"),
]
