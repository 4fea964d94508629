from __future__ import annotations

from django.urls import path

from varig.lessons import views

app_name = "lessons"

urlpatterns = [
    path("<slug:slug>/erfaringer/", views.chain, name="chain"),
    path("<slug:slug>/erfaringer/tavle/", views.board, name="board"),
    path("<slug:slug>/erfaringer/bekreft/<int:adoption_id>/", views.confirm, name="confirm"),
]
