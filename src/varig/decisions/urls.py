"""Addresses of discussion and decision."""

from django.urls import path

from varig.decisions.views import archive

app_name = "decisions"

_ARCHIVE = "<slug:slug>/vedtak/arkiv/"

urlpatterns = [
    path(_ARCHIVE, archive.archive, name="archive"),
    path(f"{_ARCHIVE}merk/", archive.mark, name="archive_mark"),
    path(f"{_ARCHIVE}fjern/", archive.unmark, name="archive_unmark"),
    path(f"{_ARCHIVE}last-ned/", archive.download, name="archive_download"),
    path(f"{_ARCHIVE}pakke/", archive.make_package, name="archive_package"),
]
