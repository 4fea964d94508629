from __future__ import annotations

from django.urls import path

from varig.initiatives import views

app_name = "initiatives"

urlpatterns = [
    path("<slug:slug>/rediger/", views.edit, name="edit"),
    path("<slug:slug>/rediger/budsjettinnspill/", views.budget_input, name="budget_input"),
    path("<slug:slug>/mal/", views.goals, name="goals"),
    path("<slug:slug>/mal/<int:goal_id>/", views.goal, name="goal"),
    path("<slug:slug>/mal/<int:goal_id>/rediger/", views.goal_edit, name="goal_edit"),
]
