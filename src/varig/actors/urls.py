from __future__ import annotations

from django.urls import path

from varig.actors.views import enhetsregisteret, new, one

app_name = "actors"

urlpatterns = [
    path("<slug:slug>/aktorer/", one.every, name="every"),
    path("<slug:slug>/aktorer/ny/", new.new, name="new"),
    path("<slug:slug>/aktorer/<int:actor_id>/", one.one, name="one"),
    path("<slug:slug>/aktorer/<int:actor_id>/rediger/", one.change, name="edit"),
    path("<slug:slug>/aktorer/<int:actor_id>/historikk/", one.history, name="history"),
    path("<slug:slug>/aktorer/<int:actor_id>/enhetsregisteret/", enhetsregisteret.look_up, name="look_up"),
]
