"""Addresses of discussion and decision."""

from django.urls import path

from varig.decisions.views import archive, closing, decisions, dissolving, endorsements, front

app_name = "decisions"
_HERE = "<slug:slug>/vedtak/"
_DECISION = f"{_HERE}<int:decision_id>/"
_ARCHIVE = f"{_HERE}arkiv/"

urlpatterns = [
    path(_ARCHIVE, archive.archive, name="archive"),
    path(f"{_ARCHIVE}merk/", archive.mark, name="archive_mark"),
    path(f"{_ARCHIVE}fjern/", archive.unmark, name="archive_unmark"),
    path(f"{_ARCHIVE}last-ned/", archive.download, name="archive_download"),
    path(f"{_ARCHIVE}pakke/", archive.make_package, name="archive_package"),
    path(_HERE, front.front, name="front"),
    path(f"{_HERE}registrer/", decisions.register, name="register"),
    path(_DECISION, decisions.one, name="decision"),
    path(f"{_DECISION}erstatt/", decisions.replace, name="replace"),
    path(f"{_DECISION}dokument/", decisions.document, name="document"),
    path(f"{_DECISION}oppgave/<int:task_id>/", decisions.task_done, name="task_done"),
    path(f"{_HERE}penger/", closing.money, name="shortfalls"),
    path(f"{_HERE}penger/<int:item_id>/", closing.accept, name="accept_shortfall"),
    path(f"{_HERE}avslutt/", closing.close, name="close"),
    path(f"{_HERE}gjenapne/", closing.reopen, name="reopen"),
    path(f"{_HERE}tilslutning/", endorsements.listed, name="endorsements"),
    path(f"{_HERE}tilslutning/<int:actor_id>/", endorsements.one, name="endorsement"),
    path(f"{_HERE}opplosning/", dissolving.checklist, name="dissolving"),
    path(f"{_HERE}opplosning/dag/", dissolving.day, name="dissolve"),
    path(f"{_HERE}opplosning/igjen/", dissolving.again, name="set_up_again"),
    path(f"{_HERE}opplosning/punkt/<slug:matter>/", dissolving.point, name="dissolving_point"),
]
