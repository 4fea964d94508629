"""What the gallery page shows: each component full, empty and wrong. The words are examples and stand for nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from varig.foundation.kernel import Gap, ObjectRef, PartialDate, Problem, Severity, msg
from varig.foundation.ui import icons
from varig.foundation.ui.forms import DateFormField, KronerFormField, PartialDateFormField, PlainForm
from varig.foundation.ui.paging import Paging
from varig.foundation.ui.shell import Choice, Deadline, KeyBinding, MenuEntry, MenuGroup, Person, Shell

TONES = (
    ("fate-same", "arrow-right", _("Videreføres uendret")),
    ("fate-ordinary", "arrow-into-bar", _("Ordinær drift")),
    ("fate-taken-over", "arrows-opposed", _("Overtas av andre")),
    ("fate-changed", "arrows-circle", _("Endret form")),
    ("fate-phased-out", "arrow-down-line", _("Fases ut")),
    ("fate-established", "plus", _("Etableres")),
    ("fate-unclear", "question", _("Må avklares")),
)
ANSWERS = (
    ("check-double", "taken", _("Overtatt"), 3),
    ("check", "good", _("Ja"), 16),
    ("check-condition", "condition", _("Ja, på vilkår"), 4),
    ("clock", "wait", _("Venter på svar"), 9),
    ("calendar", "wait", _("Svarer etter møte"), 2),
    ("counter", "wait", _("Motforslag"), 1),
    ("cross", "bad", _("Nei"), 1),
    ("dash", "none", _("Ikke spurt"), 9),
)


class SpecimenForm(PlainForm):
    receiver = forms.CharField(label=_("Mottaker"))
    from_day = DateFormField(label=_("Fra dato"), help_text=_("Første dag mottakeren svarer for det."))
    cost = KronerFormField(
        label=_("Kostnad per år"), required=False, help_text=_("Kroner. Tomt betyr ukjent, 0 betyr gratis.")
    )
    finished = PartialDateFormField(label=_("Ferdig"), required=False)
    kind = forms.ChoiceField(label=_("Type"), choices=[("a", _("Møteplass")), ("b", _("Anlegg"))])
    how = forms.ChoiceField(
        label=_("Hvordan"), widget=forms.RadioSelect, choices=[("yes", _("Ja")), ("no", _("Nei"))], required=False
    )
    told = forms.BooleanField(label=_("Beboerne er informert"), required=False)
    why = forms.CharField(label=_("Grunn"), widget=forms.Textarea(attrs={"rows": 3}), required=False)


def row(label: Any = "", **facts: Any) -> SimpleNamespace:
    """Any row: whatever a component asks of it, and nothing where it says nothing."""
    nothing = dict.fromkeys(("icon", "tone", "value", "severity", "title", "detail", "figures", "link", "who"), "")
    nothing |= dict.fromkeys(("before", "after", "why", "ended", "done", "current", "blocks", "warns", "notes"), "")
    return SimpleNamespace(**{"address": "#", "label": label, "count": None, **nothing, **facts})


def specimens(request: HttpRequest) -> dict[str, Any]:
    """The gallery's context."""
    return {
        "tones": TONES,
        "answers": ANSWERS,
        "tally": [row(label, count=count, icon=icon, tone=tone) for icon, tone, label, count in ANSWERS],
        "gaps": gaps(),
        "form": SpecimenForm(
            {"receiver": "Frivilligsentralen", "from_day": "01.01.2014", "cost": "2 150 000", "kind": "a"}
        ),
        "empty_form": SpecimenForm(auto_id="empty_%s"),
        "wrong_form": SpecimenForm({"from_day": "i morgen", "cost": "mye", "kind": "x"}, auto_id="wrong_%s"),
        "problems": [Problem(msg("Skriv hvem som tar over."), "receiver"), Problem(msg("Datoen er før slutten."))],
        "paging": Paging(3, 840, 100, "type=a"),
        "views": [Choice(_("Tabell"), "#t", current=True), Choice(_("Tavle"), "#b"), Choice(_("Kart"), "#k")],
        "crumbs": [Choice(_("Register"), "#r"), Choice(_("Komponenter"), "")],
        "options": [row(_("Møteplass"), value="a", count=12), row(_("Anlegg"), value="b", count=9)],
        "money": [(Decimal(2150000), Decimal(1430000), Decimal(0), Decimal(300000)), (Decimal(0),), (None,)],
        "gate": gate(),
        "roles": roles(),
        "history": history(),
        "contents": contents(),
        "counts": [
            row(label, count=count, address="#c") for label, count in ((_("Dette blir"), 18), (_("Dette slutter"), 6))
        ],
        "icon_names": icons.NAMES,
        "day": date(2013, 12, 31),
        "partial_day": PartialDate(2013, 12),
        "here": request.get_full_path(),
    }


def example_shell() -> Shell:
    return Shell(
        name=_("Eksempelsatsing"),
        subtitle=_("Eksempel kommune"),
        switcher=(Choice(_("Eksempelsatsing"), "#1", current=True), Choice(_("En annen satsing"), "#2")),
        deadline=Deadline(msg("211 dager"), msg("til slutt"), date(2013, 12, 31).strftime("%d.%m.%Y")),
        deadline_address="#time",
        groups=(
            MenuGroup(
                _("Oversikt"), (MenuEntry(_("Hjem"), "#h", count=6), MenuEntry(_("Komponenter"), "#", current=True))
            ),
            MenuGroup(_("Dokumenter"), (MenuEntry(_("Sluttrapport"), "#s", count="v0.3"),)),
        ),
        search_address="#search",
        person=Person("Ida Berg", (Choice(_("Bytt passord"), "#p"),)),
        sample=True,
        keys=(KeyBinding("g a", _("Arven"), "#a"),),
    )


def gaps() -> list[Gap]:
    thing = ObjectRef("thing", 1, "Scenen")
    said = (
        (Severity.BLOCKS, msg("Mangler 720 000 kr i 2014"), msg("Vilkåret er ikke oppfylt."), msg("Finn penger")),
        (Severity.WARNS, msg("Beboerne er ikke fortalt hvem som tar over"), msg("Ingen budskap."), msg("Lag budskap")),
        (Severity.NOTES, msg("Ingen pris er oppgitt"), msg("Ny leie kan stenge lag ute."), msg("Legg inn pris")),
    )
    return [Gap("X", "R1", severity, thing, title, detail, remedy, "#g") for severity, title, detail, remedy in said]


def gate() -> list[SimpleNamespace]:
    return [
        row(
            severity="blocks",
            title=_("Alle punkt har en avgjørelse"),
            detail=_("9 er ikke avgjort"),
            figures="39 av 48",
            link=_("Avgjør"),
        ),
        row(severity="", title=_("Strategien har alle åtte deler"), figures="8 av 8", link=_("Les")),
    ]


def roles() -> list[SimpleNamespace]:
    return [
        row(unit="Oppvekst", role=_("Ansvarlig"), when=_("fra 2014")),
        row(unit="Programkontoret", role=_("Ansvarlig"), when=_("til 2013"), ended=True),
    ]


def history() -> list[SimpleNamespace]:
    return [
        row(when=date(2013, 5, 29), who="Seksjon for oppvekst", what=_("svarte"), after=_("ja, på vilkår")),
        row(
            when=date(2013, 4, 12),
            who="Programkontoret",
            what=_("satte avgjørelsen til"),
            after=_("ordinær drift"),
            before=_("må avklares"),
        ),
    ]


def contents() -> list[SimpleNamespace]:
    return [
        row(number=1, label=_("Retning og utfordringer"), done=True),
        row(number=2, label=_("Kommunikasjon"), warns=2, current=True),
        row(number=3, label=_("Kunnskap og tjenester"), blocks=1),
    ]
