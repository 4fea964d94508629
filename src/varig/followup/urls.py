"""Addresses of follow-up."""

from django.urls import path

from varig.followup.views import home, links, observing, planning, steps

app_name = "followup"

_HOME = "<slug:slug>/oppfolging/"
_ROUND = f"{_HOME}<int:round_id>/"

urlpatterns = [
    path(_HOME, home.home, name="home"),
    path(f"{_HOME}planlegg/", planning.plan, name="plan"),
    path(f"{_HOME}ny/", planning.new, name="new"),
    path(_ROUND, home.one_round, name="round"),
    path(f"{_ROUND}rediger/", planning.change, name="change"),
    path(f"{_ROUND}fjern/", planning.remove, name="remove"),
    path(f"{_ROUND}apne/", steps.open_it, name="open"),
    path(f"{_ROUND}ferdig/", steps.end, name="end"),
    path(f"{_ROUND}apne-igjen/", steps.reopen, name="reopen"),
    path(f"{_ROUND}vis/", steps.show, name="show"),
    path(f"{_ROUND}punkt/<int:item_id>/", observing.observe, name="observe"),
    path(f"{_ROUND}punkt/<int:item_id>/lenke/", links.link, name="link"),
]
