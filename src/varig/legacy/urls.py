from __future__ import annotations

from django.urls import path

from varig.legacy import views

app_name = "legacy"

urlpatterns = [
    path("<slug:slug>/arven/<int:item_id>/ansvar/", views.accountable, name="accountable"),
    path("<slug:slug>/arven/<int:item_id>/deltar/", views.participant, name="participant"),
    path("<slug:slug>/arven/<int:item_id>/rolle/<int:role_id>/slutt/", views.end, name="end_role"),
]
