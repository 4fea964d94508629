from __future__ import annotations

from django.urls import path

from varig.initiatives.views import about, boundaries, budget_input, goals, parts

app_name = "initiatives"

urlpatterns = [
    path("<slug:slug>/om/", about.about, name="about"),
    path("<slug:slug>/om/penger/", about.money, name="money"),
    path("<slug:slug>/omrader.geojson", about.areas_geojson, name="areas_geojson"),
    path("<slug:slug>/omrader/hent-inn/", boundaries.upload, name="boundaries"),
    path("<slug:slug>/omrader/hent-inn/<int:file_id>/", boundaries.choose, name="choose_areas"),
    path("<slug:slug>/omrader/<int:area_id>/fjern-grensen/", boundaries.remove_from_map, name="remove_boundary"),
    path("<slug:slug>/rediger/", parts.edit, name="edit"),
    path("<slug:slug>/rediger/vedtak/", parts.decision, name="edit_decision"),
    path("<slug:slug>/rediger/etter/", parts.after, name="edit_after"),
    path("<slug:slug>/rediger/faser/", parts.phases, name="edit_phases"),
    path("<slug:slug>/rediger/penger/", parts.money, name="edit_money"),
    path("<slug:slug>/rediger/budsjettinnspill/", budget_input.budget_input, name="budget_input"),
    path("<slug:slug>/mal/", goals.goals, name="goals"),
    path("<slug:slug>/mal/<int:goal_id>/", goals.goal, name="goal"),
    path("<slug:slug>/mal/<int:goal_id>/rediger/", goals.goal_edit, name="goal_edit"),
]
