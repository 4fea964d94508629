from __future__ import annotations

from django.urls import path

from varig.final_report import views

app_name = "final_report"

urlpatterns = [path("<slug:slug>/arven/kart/a3/", views.map_file, name="map_file")]
