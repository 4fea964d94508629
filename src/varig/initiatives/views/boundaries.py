"""Boundaries from a GeoJSON file, in two steps: which file, then which of its areas. And taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from varig.foundation.accounts.requests import reader_of
from varig.foundation.files.actions import keep, remove
from varig.foundation.files.queries import FileFacts, OpenFile, kept_by, open_file
from varig.foundation.kernel import Invalid, Message, Problem, Reader, Refused, msg, msg_n
from varig.foundation.ui.forms import show_refusal
from varig.foundation.ui.shell import Choice
from varig.foundation.ui.text import say
from varig.initiatives import queries, roles
from varig.initiatives.actions import AreaGiven, CodeGiven, TakenIn, remove_boundary, standing_area, take_in_areas
from varig.initiatives.forms.boundaries import MEGABYTE, BoundaryFileForm, ChosenAreasForm
from varig.initiatives.queries import InitiativeFacts, initiative
from varig.initiatives.register import AREAS
from varig.initiatives.roles import Permission
from varig.initiatives.rules import CodeKind, kind_in
from varig.initiatives.rules.boundaries import (
    LARGEST_FILE,
    BoundaryFile,
    Shape,
    code_key,
    name_key,
    read_boundaries,
)
from varig.initiatives.views.about import GEOJSON, about_crumb

MOST_SHOWN = 100


@login_required
def upload(request: HttpRequest, slug: str) -> HttpResponse:
    """Step 1: a file, kept here until its areas are taken in, if it can be read."""
    reader, of = _found(request, slug)
    form = BoundaryFileForm(request.POST, request.FILES) if request.method == "POST" else BoundaryFileForm()
    if form.is_bound and form.is_valid():
        file = form.cleaned_data["file"]
        content = file.read()
        try:
            read_boundaries(content)
            kept = keep(reader=reader, content=content, name=file.name, media_type=GEOJSON, scope=_kept_in(of))
            return HttpResponseRedirect(reverse("initiatives:choose_areas", args=[of.slug, kept.id]))
        except Invalid as refused:
            show_refusal(form, refused)
    context = {**_around(of), "form": form, "megabytes": LARGEST_FILE // MEGABYTE}
    return render(request, "initiatives/boundary_file.html", context, status=422 if form.errors else 200)


@login_required
def choose(request: HttpRequest, slug: str, file_id: int) -> HttpResponse:
    """Step 2: which of the file's areas are the initiative's. Sent with `take`, they are taken in."""
    reader, of = _found(request, slug)
    file = open_file(reader, file_id, may=lambda who, facts: _may_open(who, of, facts))
    opened = Opened(of, file, found := read_boundaries(file.content))
    if request.method != "POST":
        return _look(request, opened, _asked(opened, {}), _only_one(found))
    chosen = _chosen(request, found)
    if "take" not in request.POST:
        return _look(request, opened, _asked(opened, request.POST.dict()), chosen)
    form = ChosenAreasForm(request.POST, keys=found.keys)
    if form.is_valid():
        try:
            done = _take(reader, of, file, form.cleaned_data, chosen)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            remove(reader=reader, file_id=file_id, scope=_kept_in(of))
            messages.success(request, say(_done(done)))
            return HttpResponseRedirect(f"{reverse('initiatives:about', args=[of.slug])}#omrader")
    return _look(request, opened, form, chosen)


def _take(
    reader: Reader, of: InitiativeFacts, file: OpenFile, data: dict[str, Any], chosen: Sequence[Shape]
) -> TakenIn:
    given = [
        AreaGiven(*named(shape, data["name_key"], data["code_key"]), shape.geometry, shape.points)
        for shape in chosen
        if shape.geometry is not None
    ]
    kind = CodeKind(data["code_kind"]) if data["code_kind"] else None
    code = CodeGiven(kind, data["valid_from"], data["valid_to"], data["source_address"])
    return take_in_areas(reader=reader, of=of, chosen=given, code=code, file=file.facts.name)


def named(shape: Shape, name: str, code: str) -> tuple[str, str]:
    """What an area of the file is called, and its code. Without a name it is called by its code or its place."""
    said, known = shape.value(name), shape.value(code)[:40]
    return said or known or say(msg("Område %(number)s", number=shape.number)), known


def _done(done: TakenIn) -> Message:
    new = msg_n("%(count)s nytt område", "%(count)s nye områder", count=done.new)
    replaced = msg_n("%(count)s fikk ny grense", "%(count)s fikk ny grense", count=done.replaced)
    return msg("Grensene er hentet inn: %(new)s, %(replaced)s.", new=new, replaced=replaced)


@dataclass(frozen=True)
class Line:
    """An area of the file as the list shows it: what would happen to it (`fate`), or why it can't be taken."""

    number: int
    name: str
    code: str
    points: int
    checked: bool
    fate: Message | None
    problem: Message | None


@dataclass(frozen=True)
class Opened:
    """A file as it lies here, and what stands in it."""

    of: InitiativeFacts
    file: OpenFile
    found: BoundaryFile


def _look(request: HttpRequest, opened: Opened, form: ChosenAreasForm, chosen: Sequence[Shape]) -> HttpResponse:
    """The areas that are chosen first, whatever is looked for; then those that are found."""
    keys = str(form["name_key"].value() or ""), str(form["code_key"].value() or "")
    found, standing = opened.found, queries.areas(reader_of(request), opened.of)
    numbers = {shape.number for shape in chosen}
    wanted = str(form["q"].value() or "").casefold().split()
    others = [shape for shape in found.shapes if shape.number not in numbers and _matches(shape, keys, wanted)]
    shown = [*chosen, *others[:MOST_SHOWN]]
    context = {
        **_around(opened.of),
        "form": form,
        "file": opened.file.facts,
        "lines": [_line(shape, keys, standing, shape.number in numbers) for shape in shown],
        "total": len(found.shapes),
        "left_out": len(others) - len(others[:MOST_SHOWN]),
        "wrong": sum(bool(shape.problem) for shape in found.shapes),
        "searched": " ".join(wanted),
    }
    return render(request, "initiatives/choose_areas.html", context, status=422 if form.errors else 200)


def _line(shape: Shape, keys: tuple[str, str], standing: Sequence[queries.AreaFacts], checked: bool) -> Line:  # noqa: FBT001
    name, code = named(shape, *keys)
    known = standing_area(standing, name, code)
    fate = None
    if known is not None:
        fate = msg("Står i registeret. Grensen byttes.") if known.is_drawn else msg("Står i registeret uten grense.")
    return Line(shape.number, name, code, shape.points, checked, fate, shape.problem)


def _matches(shape: Shape, keys: tuple[str, str], wanted: Sequence[str]) -> bool:
    said = " ".join(named(shape, *keys)).casefold()
    return all(word in said for word in wanted)


def _asked(opened: Opened, given: dict[str, Any]) -> ChosenAreasForm:
    """What the file seems to say, where nobody has said otherwise."""
    found, file = opened.found, opened.file
    guessed = {
        "name_key": name_key(found.keys),
        "code_key": code_key(found.keys),
        "code_kind": kind_in(found.title) or kind_in(file.facts.name) or "",
    }
    return ChosenAreasForm(initial={**guessed, **given}, keys=found.keys)


def _chosen(request: HttpRequest, found: BoundaryFile) -> list[Shape]:
    numbers = set(request.POST.getlist("areas"))
    return [shape for shape in found.shapes if str(shape.number) in numbers and not shape.problem]


def _only_one(found: BoundaryFile) -> list[Shape]:
    """In a file with one area there is nothing to choose."""
    whole = [shape for shape in found.shapes if not shape.problem]
    return whole if len(found.shapes) == 1 else []


@login_required
def remove_from_map(request: HttpRequest, slug: str, area_id: int) -> HttpResponse:
    """The area without its boundary, after asking."""
    reader, of = _found(request, slug)
    area = queries.area(reader, of, area_id)
    back = reverse("workspace:row", args=[of.slug, AREAS.path, area_id])
    if request.method == "POST":
        version = request.POST.get("version", "")
        if not version.isdecimal():
            raise Invalid(Problem(msg("Last siden på nytt, og prøv igjen.")))
        remove_boundary(reader=reader, of=of, area_id=area_id, version=int(version))
        messages.success(
            request, say(msg("Grensen til %(name)s er fjernet. Historikken er tatt vare på.", name=area.name))
        )
        return HttpResponseRedirect(back)
    crumbs = (about_crumb(of), Choice(area.name, back), Choice(msg("Fjern grensen"), ""))
    return render(request, "initiatives/remove_boundary.html", {"of": of, "area": area, "back": back, "crumbs": crumbs})


def _found(request: HttpRequest, slug: str) -> tuple[Reader, InitiativeFacts]:
    reader = reader_of(request)
    of = initiative(reader, slug)
    roles.demand(reader, Permission.EDIT_INITIATIVE, of.place)
    return reader, of


def _around(of: InitiativeFacts) -> dict[str, Any]:
    return {
        "of": of,
        "crumbs": (about_crumb(of), Choice(msg("Hent inn grenser"), "")),
        "back": f"{reverse('initiatives:about', args=[of.slug])}#omrader",
    }


def _kept_in(of: InitiativeFacts) -> str:
    """A file on its way in changes nothing of the initiative, so it has a scope of its own."""
    return f"{of.scope}/boundaries"


def _may_open(reader: Reader, of: InitiativeFacts, facts: FileFacts) -> bool:
    """Whoever brought the file, while it is on its way in."""
    return facts.scope == _kept_in(of) and kept_by(reader, facts)
