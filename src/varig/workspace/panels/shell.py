"""The frame around every page: menu, switcher, days left. Registered with `foundation.ui`, so that all pages get it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest
from django.utils import timezone

from varig.followup.queries.rounds import next_round
from varig.foundation.jobs.queries import live_runs, scope_of_run
from varig.foundation.kernel import PartialDate, Reader, ReaderKind, msg, msg_n
from varig.foundation.reports.registry import registry
from varig.foundation.ui.addresses import address
from varig.foundation.ui.shell import (
    Choice,
    Deadline,
    KeyBinding,
    MenuEntry,
    MenuGroup,
    Person,
    Shell,
    shell_builder,
)
from varig.initiatives.queries import InitiativeFacts, initiatives
from varig.workspace.queries.arven import count


@shell_builder
def shell(request: HttpRequest) -> Shell | None:
    """The frame for whoever is logged in; within an initiative with its menu."""
    reader: Reader = getattr(request, "reader", None)  # type: ignore[assignment]
    if reader is None or reader.kind is not ReaderKind.PERSON:
        return None
    readable = initiatives(reader)
    of = _here(request, reader, readable)
    home = address("workspace:home")
    switcher = tuple(
        Choice(one.name, address("workspace:overview", one.slug), one is of, one.municipality.name) for one in readable
    )
    person = Person(reader.name, (Choice(msg("Hjem"), home), Choice(msg("Mine jobber"), address("jobs:mine"))))
    if of is None:
        groups = (MenuGroup(msg("Oversikt"), (_entry(request, msg("Hjem"), home, live_runs(reader) or None),)),)
        return Shell(msg("Velg satsing"), "", home, switcher, groups=groups, person=person)
    overview, arven = (address(f"workspace:{name}", of.slug) for name in ("overview", "legacy"))
    return Shell(
        name=of.name,
        subtitle=of.municipality.name,
        home_address=home,
        switcher=switcher,
        deadline=deadline(of, timezone.localdate(), next_round(of)),
        deadline_address=f"{overview}#faser",
        groups=_groups(request, reader, of),
        search_address=address("workspace:everywhere", of.slug),
        person=person,
        sample=of.is_sample,
        keys=(
            KeyBinding("g h", msg("Hjem"), home),
            KeyBinding("g s", msg("Satsingen"), overview),
            KeyBinding("g a", msg("Arven"), arven),
        ),
    )


def _here(request: HttpRequest, reader: Reader, readable: list[InitiativeFacts]) -> InitiativeFacts | None:
    """The initiative that the page lies in: by its address, or because it is about work for one."""
    match = request.resolver_match
    if match is None:
        return None
    if match.view_name == "jobs:run":
        scope = scope_of_run(reader, match.kwargs["pk"])
        return next((one for one in readable if one.scope == scope), None)
    return next((one for one in readable if one.slug == match.kwargs.get("slug")), None)


def _groups(request: HttpRequest, reader: Reader, of: InitiativeFacts) -> tuple[MenuGroup, ...]:
    """Only entries that lead somewhere."""

    def at(name: str, *rest: str) -> str:
        return address(f"workspace:{name}", of.slug, *rest)

    archive = address("decisions:archive", of.slug)
    documents = tuple(_entry(request, report.title, at("document", report.slug)) for report in registry.reports())
    return (
        MenuGroup(
            msg("Oversikt"),
            (
                _entry(request, msg("Hjem"), address("workspace:home"), live_runs(reader) or None),
                _entry(request, msg("Satsingen"), at("overview")),
                _entry(request, msg("Om satsingen"), address("initiatives:about", of.slug), within=True),
                _entry(request, msg("Mangler"), at("gaps")),
            ),
        ),
        MenuGroup(
            msg("Register"),
            (
                _entry(request, msg("Arven"), at("legacy"), count(reader, of), within=True),
                _entry(request, msg("Aktører"), at("register", "aktorer"), within=True),
                _entry(request, msg("Støtte"), address("cooperation:supports", of.slug), within=True),
                _entry(request, msg("Erfaringer"), address("lessons:chain", of.slug), within=True),
                _entry(request, msg("Mål"), address("initiatives:goals", of.slug), within=True),
                _entry(request, msg("Alle registre"), at("registers")),
            ),
        ),
        MenuGroup(
            msg("Dokumenter"),
            (
                *documents,
                _entry(request, msg("Kommunikasjon"), address("communication:plan", of.slug), within=True),
                _entry(request, msg("Hva skjer videre?"), address("portal:preparing", of.slug), within=True),
            ),
        ),
        MenuGroup(
            msg("Avslutning"),
            (
                _entry(
                    request, msg("Drøfting og vedtak"), address("decisions:front", of.slug), within=True, but=archive
                ),
                _entry(request, msg("Arkiv"), archive, within=True),
                _entry(request, msg("Oppfølging"), address("followup:home", of.slug), within=True),
            ),
        ),
        MenuGroup(msg("Metoden"), (_entry(request, msg("Veilederen"), at("guide"), within=True),)),
    )


def _entry(
    request: HttpRequest, label: object, at: str, number: int | None = None, *, within: bool = False, but: str = ""
) -> MenuEntry:
    """`within`: also on the pages below it, `but` for those that have an entry of their own."""
    elsewhere = bool(but) and request.path.startswith(but)
    current = (request.path.startswith(at) and not elsewhere) if within else request.path == at
    return MenuEntry(label, at, current, number)  # type: ignore[arg-type]


def deadline(of: InitiativeFacts, today: date, next_round_on: date | None = None) -> Deadline:
    """Days left, or how long since and when somebody looks after it next; always in sight.

    On the day that it was closed it is over, whatever is left of the day.
    """
    end, days = of.last_day, (of.last_day - today).days
    detail = msg("%(day)s", day=PartialDate.of(of.actual_end) if of.actual_end else of.end)
    after = detail if next_round_on is None else msg("neste oppfølging %(day)s", day=next_round_on)
    if days == 0 and of.actual_end is not None:
        return Deadline(msg("Sluttet"), msg("i dag"), after)
    if days > 1 or days == 0:
        return Deadline(msg_n("%(count)s dag", "%(count)s dager", count=days), msg("til slutt"), detail)
    if days == 1:
        return Deadline(msg("1 dag"), msg("til slutt"), detail)
    years = today.year - end.year - ((today.month, today.day) < (end.month, end.day))
    if years < 1:
        return Deadline(msg_n("%(count)s dag", "%(count)s dager", count=-days), msg("siden slutt"), after)
    return Deadline(msg_n("%(count)s år", "%(count)s år", count=years), msg("siden slutt"), after)
