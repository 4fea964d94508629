"""Notes and files, on the page of every object that may have some."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from varig.foundation.files.pages import Place, shown
from varig.foundation.kernel import Reader, msg
from varig.foundation.panels import Subject, panel
from varig.foundation.ui.shell import Choice
from varig.initiatives.queries import InitiativeFacts
from varig.workspace.queries.attached import Attached, initiative_of, item_of, object_of

TITLE, TEMPLATE, ANCHOR = msg("Notater og filer"), "files/_panel.html", "vedlegg"


def place_of(reader: Reader, of: InitiativeFacts, thing: Attached) -> Place:
    """The object as the pages of notes and files know it."""
    return Place(
        reader=reader,
        scope=of.scope,
        about=thing.about,
        name=thing.name,
        back=f"{thing.page}#{ANCHOR}",
        address=reverse("workspace:attachments", args=[of.slug, thing.about]),
        file_address=lambda attachment_id: reverse("workspace:attachment", args=[of.slug, attachment_id]),
        may_add=thing.may_add,
        who_can=thing.who_can,
        breadcrumbs=(Choice(thing.name, thing.page),),
    )


def _shown(subject: Subject, thing: Attached) -> Mapping[str, Any]:
    return shown(place_of(subject.reader, subject.frame, thing))


@panel(page="item", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_item(subject: Subject) -> Mapping[str, Any]:
    """Of an item."""
    return _shown(subject, item_of(subject.reader, subject.frame, subject.thing.id))


@panel(page="row", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_row(subject: Subject) -> Mapping[str, Any]:
    """Of a row of a register."""
    about = f"{subject.thing.register.key}:{subject.thing.id}"
    return _shown(subject, object_of(subject.reader, subject.frame, about))


@panel(page="actor", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_actor(subject: Subject) -> Mapping[str, Any]:
    """Of a unit or organisation, within this initiative."""
    return _shown(subject, object_of(subject.reader, subject.frame, f"actors:{subject.thing.id}"))


@panel(page="goal", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_goal(subject: Subject) -> Mapping[str, Any]:
    """Of a goal."""
    return _shown(subject, object_of(subject.reader, subject.frame, f"goals:{subject.thing.id}"))


@panel(page="message", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_message(subject: Subject) -> Mapping[str, Any]:
    """Of a message: what was sent, and the proof that it was."""
    return _shown(subject, object_of(subject.reader, subject.frame, f"messages:{subject.thing.id}"))


@panel(page="about", key="attachments", title=TITLE, template=TEMPLATE, order=90, anchor=ANCHOR)
def of_initiative(subject: Subject) -> Mapping[str, Any]:
    """Of the initiative itself: the decision that started it, its plans."""
    return _shown(subject, initiative_of(subject.reader, subject.frame))
