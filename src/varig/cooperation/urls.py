from __future__ import annotations

from django.urls import path

from varig.cooperation import views

app_name = "cooperation"

urlpatterns = [path("<slug:slug>/stotte/", views.supports, name="supports")]
