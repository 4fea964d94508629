from __future__ import annotations

from django.urls import path

from varig.foundation.jobs import views

app_name = "jobs"

urlpatterns = [
    path("", views.mine, name="mine"),
    path("<int:pk>/", views.run, name="run"),
    path("<int:pk>/stopp/", views.stop, name="stop"),
    path("<int:pk>/fil/<int:file>/", views.result, name="result"),
]
