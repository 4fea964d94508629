from __future__ import annotations

from django.urls import path

from varig.strategy.views import roles

app_name = "strategy"

urlpatterns = [
    path("<slug:slug>/aktorer/<int:actor_id>/rolle-etterpa/", roles.role, name="role"),
    path("<slug:slug>/aktorer/<int:actor_id>/rolle-etterpa/<str:form>/", roles.role_file, name="role_file"),
]
