"""«Rediger satsingen» in parts. Each is saved on its own, and going from one to another saves it too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.kernel import Message, Reader, msg
from varig.foundation.ui.editing import Current, EditPage
from varig.foundation.ui.editing import edit as edit_page
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import queries, roles
from varig.initiatives.actions import edit_initiative, save_frames, set_phases
from varig.initiatives.forms.frames import FramesForm, keys_for
from varig.initiatives.forms.parts import AboutForm, AfterForm, DecisionForm, FactsForm, PhasesForm
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.roles import Permission
from varig.initiatives.views.about import about_crumb


@dataclass(frozen=True)
class Part:
    """One of the pages; `anchor` is where on «Om satsingen» it is read."""

    route: str
    title: Message
    anchor: str


PARTS = (
    Part("edit", msg("Om satsingen"), "om"),
    Part("edit_decision", msg("Vedtak og periode"), "vedtak"),
    Part("edit_after", msg("Etter satsingen"), "etter"),
    Part("edit_phases", msg("Faser"), "faser"),
    Part("edit_money", msg("Penger"), "penger"),
)


@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """What it is, and where."""
    return _facts(request, slug, PARTS[0], AboutForm)


@login_required
def decision(request: HttpRequest, slug: str) -> HttpResponse:
    """How it was decided, how long it lasts and why."""
    return _facts(request, slug, PARTS[1], DecisionForm)


@login_required
def after(request: HttpRequest, slug: str) -> HttpResponse:
    """What is left when it has ended."""
    return _facts(request, slug, PARTS[2], AfterForm)


def _facts(request: HttpRequest, slug: str, part: Part, form_class: type[FactsForm]) -> HttpResponse:
    reader, of = _found(request, slug)
    made: list[FactsForm] = []

    def make(**given: Any) -> FactsForm:
        made.append(form_class(**given))
        return made[-1]

    def current() -> Current:
        now = initiative(reader, slug)
        written = queries.about(reader, now)
        places = (written, now, now.settings)
        values = {name: next(getattr(p, name) for p in places if hasattr(p, name)) for name in form_class.facts()}
        return _current(request, values, now.version, queries.last_change(reader, now))

    def save(data: dict[str, Any]) -> str:
        facts = {name: data[name] for name in form_class.facts()}
        moved = edit_initiative(reader=reader, of=of, version=_version(made[0], current()), facts=facts)
        for said in moved:
            messages.success(request, say(msg("Satsingen er lagret. %(moved)s", moved=said)))
        return _onward(request, of, part)

    page = _page(of, part, "initiatives/edit_facts.html")
    return edit_page(request, page, make, save, current)


@login_required
def phases(request: HttpRequest, slug: str) -> HttpResponse:
    """When each phase began and ended."""
    reader, of = _found(request, slug)
    made: list[PhasesForm] = []

    def make(**given: Any) -> PhasesForm:
        made.append(PhasesForm(**given))
        return made[-1]

    def current() -> Current:
        values: dict[str, Any] = {}
        for phase in queries.phases(reader, of):
            values |= {f"phase_{phase.number}_start": phase.start, f"phase_{phase.number}_end": phase.end}
        now = initiative(reader, slug)
        return _current(request, values, now.version, queries.last_change(reader, now))

    def save(_data: dict[str, Any]) -> str:
        set_phases(reader=reader, of=of, phases=made[0].phases(), version=_version(made[0], current()))
        return _onward(request, of, PARTS[3])

    return edit_page(request, _page(of, PARTS[3], "initiatives/edit_phases.html"), make, save, current)


@login_required
def money(request: HttpRequest, slug: str) -> HttpResponse:
    """Money per year and source, and what was used of it."""
    reader, of = _found(request, slug)
    made: list[FramesForm] = []

    def make(**given: Any) -> FramesForm:
        ids = [frame.id for frame in queries.frames(reader, of)]
        # Whoever was second sees the rows of both.
        also = made[0].keys if made else ()
        made.append(FramesForm(keys=[*dict.fromkeys([*keys_for(ids), *also])], **given))
        return made[-1]

    def save(_data: dict[str, Any]) -> str:
        form = made[0]
        save_frames(reader=reader, of=of, rows=form.rows(), changed=form.changed_keys(), read=form.read())
        return _onward(request, of, PARTS[4])

    page = _page(of, PARTS[4], "initiatives/edit_money.html")
    return edit_page(request, page, make, save, lambda: _frames(request, reader, of))


def _frames(request: HttpRequest, reader: Reader, of: InitiativeFacts) -> Current:
    values: dict[str, Any] = {}
    for frame in queries.frames(reader, of):
        values |= {
            f"frame_{frame.id}_year": frame.year,
            f"frame_{frame.id}_source": frame.source,
            f"frame_{frame.id}_amount": frame.amount,
            f"frame_{frame.id}_basis": frame.basis.value,
            f"frame_{frame.id}_used": frame.used,
            f"frame_{frame.id}_used_basis": frame.used_basis.value,
            f"frame_{frame.id}_version": frame.version,
        }
    return _current(request, values, of.version, queries.last_change_of_frames(reader, of))


def _found(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, Permission.EDIT_INITIATIVE, of.place)
    return reader, of


def _page(of: InitiativeFacts, part: Part, template: str) -> EditPage:
    return EditPage(
        title=part.title,
        lead=msg("Det du ikke vet, lar du stå tomt."),
        back=_read_at(of, part),
        save=msg("Lagre"),
        breadcrumbs=(about_crumb(of), Choice(msg("Rediger satsingen"), "")),
        template=template,
        context={"of": of, "part": part, "parts": PARTS},
    )


def _read_at(of: InitiativeFacts, part: Part) -> str:
    return f"{reverse('initiatives:about', args=[of.slug])}#{part.anchor}"


def _onward(request: HttpRequest, of: InitiativeFacts, part: Part) -> str:
    """The part that was chosen instead of «Lagre», or where this one is read."""
    chosen = request.POST.get("onward")
    route = next((one.route for one in PARTS if one.route == chosen), None)
    return reverse(f"initiatives:{route}", args=[of.slug]) if route else _read_at(of, part)


def _current(request: HttpRequest, values: dict[str, Any], version: int, last: queries.LastChange | None) -> Current:
    """What stands; who wrote it is told only to whoever was second."""
    told = last if request.method == "POST" else None
    return Current(values, version, told.who if told else "", told.at if told else None)


def _version(form: forms.Form, now: Current) -> int:
    """The version that this part was read in: today's, where nobody has changed what the part shows since.

    The parts share the initiative's one version, and whoever edits another part is in nobody's way.
    """
    if all(_as_shown(form, name, now.values.get(name)) for name in form.fields if name != "version"):
        return now.version
    version: int = form.cleaned_data["version"]
    return version


def _as_shown(form: forms.Form, name: str, stands: Any) -> bool:
    """Whether what stands is what the form showed: that comes back with it."""
    shown = form.data.get(form.add_initial_prefix(name))
    if shown is None:
        return False
    read: Callable[[Any], Any] = form.fields[name].to_python
    try:
        return bool(read(shown) == read(stands))
    except ValidationError:
        return False
