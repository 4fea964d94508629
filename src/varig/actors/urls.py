from __future__ import annotations

from django.urls import path

from varig.actors import views

app_name = "actors"

urlpatterns = [
    path("<slug:slug>/aktorer/", views.every, name="every"),
    path("<slug:slug>/aktorer/ny/", views.new, name="new"),
    path("<slug:slug>/aktorer/<int:actor_id>/", views.change, name="edit"),
]
