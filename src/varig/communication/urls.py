from __future__ import annotations

from django.urls import path

from varig.communication.views import affected, files, one, plan, telling, writing

app_name = "communication"

_PLAN = "<slug:slug>/kommunikasjon/"

urlpatterns = [
    path(_PLAN, plan.plan, name="plan"),
    path(f"{_PLAN}nytt/", writing.new, name="new"),
    path(f"{_PLAN}nytt/om/<int:item_id>/", writing.about_item, name="about_item"),
    path(f"{_PLAN}nytt/til/<int:audience_id>/", writing.to_audience, name="to_audience"),
    path(f"{_PLAN}last-ned/<str:form>/", files.plan_file, name="plan_file"),
    path(f"{_PLAN}<int:message_id>/<str:sheet>/last-ned/<str:form>/", files.letter_file, name="letter"),
    path(f"{_PLAN}fortalt/", telling.told, name="told"),
    path(f"{_PLAN}<int:message_id>/", one.one, name="message"),
    path(f"{_PLAN}<int:message_id>/rediger/", writing.change, name="change"),
    path(f"{_PLAN}berort/<int:item_id>/", affected.affected, name="affected"),
]
