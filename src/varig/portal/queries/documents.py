"""The documents that residents may read: what somebody has let them, and what that can be chosen among."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from varig.decisions.queries.decisions import DecisionFacts, decisions
from varig.decisions.queries.decisions import document_of as decided_file
from varig.decisions.queries.exempt import exempt_records
from varig.decisions.queries.hearing_open import READABLE
from varig.decisions.rules.decisions import REPORT, RESULT_NAMES, STRATEGY
from varig.foundation.files.queries import OpenFile
from varig.foundation.kernel import Message, NotFound, Reader, msg, system_reader
from varig.foundation.reports.queries.versions import file_of, versions
from varig.foundation.reports.registry import registry
from varig.initiatives import roles
from varig.initiatives.queries import InitiativeFacts
from varig.portal.models import ShownDocument

_PROGRAM = system_reader("portal")
DECIDED = "vedtak"
"""In the address: the file of a decision, where other documents have their kind."""
SHOWN_REPORTS = (STRATEGY, REPORT)
"""The strategy and the report, with the short version that is frozen along: papers for a case are the case's own."""
_GONE = msg("Vi fant ikke dokumentet.")


@dataclass(frozen=True)
class PublicDocument:
    """One that can be read. `key` is its archive record's; `shown` the number in its address, None: not shown.

    `kinds` are its files by the word in the address, `along` those of its shorter form; `exempt` that the archive keeps
    it from the public.
    """

    key: str
    title: Message
    detail: Message
    kinds: tuple[str, ...]
    along: tuple[str, ...] = ()
    exempt: bool = False
    shown: int | None = None
    report: str = ""
    number: int = 0
    adopted: bool = False
    """Of a version: which one of which report, and whether it is the one that was adopted."""


def public_documents(of: InitiativeFacts) -> tuple[PublicDocument, ...]:
    """Those that residents may read: the strategy, the report, its short version, the decisions; the newest first."""
    if not ShownDocument.objects.filter(initiative_id=of.id).exists():
        return ()
    shown = (one for one in _all(of) if one.shown is not None and not one.exempt)
    return tuple(each for one in shown for each in (one, *_shorter(one)))


def _shorter(one: PublicDocument) -> Iterator[PublicDocument]:
    """The short version as a document of its own, for those who read no more."""
    form = registry.along(one.report) if one.along else None
    if form is not None:
        yield replace(one, title=_called(form.key, one.number), kinds=one.along, along=())


def choosable_documents(reader: Reader, of: InitiativeFacts) -> tuple[PublicDocument, ...]:
    """All that could be shown, those that are among them."""
    roles.demand(reader, roles.Permission.READ, of.place)
    return _all(of)


def file_for_all(of: InitiativeFacts, number: int, kind: str) -> OpenFile:
    """A file of one that is shown, byte for byte as it was kept. Raises NotFound."""
    found = next((one for one in public_documents(of) if one.shown == number and kind in one.kinds), None)
    if found is None:
        raise NotFound(_GONE)
    record, _colon, own_id = found.key.partition(":")
    if record == "decisions":
        return decided_file(_PROGRAM, of, int(own_id))
    (version,) = (one for one in versions(of.scope, frozen=True) if one.id == int(own_id))
    return file_of(_PROGRAM, version, kind)


def _all(of: InitiativeFacts) -> tuple[PublicDocument, ...]:
    rows = ShownDocument.objects.filter(initiative_id=of.id).values_list("report_version_id", "decision_id", "pk")
    shown = {f"versions:{version}" if version else f"decisions:{decision}": pk for version, decision, pk in rows}
    exempt, decided = exempt_records(of), decisions(_PROGRAM, of)
    found = (*_versions(of, decided), *_decisions(decided))
    return tuple(replace(one, exempt=one.key in exempt, shown=shown.get(one.key)) for one in found)


def adopted_unshown(documents: Iterable[PublicDocument]) -> list[PublicDocument]:
    """Adopted versions that residents can't read though they read another one of the same report."""
    every = list(documents)
    read = {one.report for one in every if one.report and one.shown is not None and not one.adopted}
    has = {one.report for one in every if one.adopted and one.shown is not None}
    return [one for one in every if one.adopted and not one.exempt and one.report in read - has]


def _versions(of: InitiativeFacts, decided: Iterable[DecisionFacts]) -> Iterator[PublicDocument]:
    """The adopted one of each report first, then the newest."""
    adopted = {tied.id: one for one in reversed(list(decided)) if one.decides for tied in one.versions}
    frozen = versions(of.scope, frozen=True)
    for report in SHOWN_REPORTS:
        mine = sorted((one for one in frozen if one.report == report), key=lambda one: one.id not in adopted)
        settled = next((one.number for one in mine if one.id in adopted), None)
        for one in mine:
            yield PublicDocument(
                f"versions:{one.id}",
                _called(report, one.number),
                _how_decided(adopted.get(one.id), settled),
                tuple(each.kind for each in one.rendered if each.kind in READABLE),
                along=tuple(each.kind for each in one.along),
                report=report,
                number=one.number,
                adopted=one.id in adopted,
            )


def _called(report: str, number: int) -> Message:
    return msg("%(title)s, versjon %(number)s", title=registry.get(report).title, number=number)


def _how_decided(decision: DecisionFacts | None, settled: int | None) -> Message:
    """When it was adopted; of another than the adopted one also which that is."""
    if decision is not None:
        return msg("vedtatt %(day)s", day=decision.on)
    if settled is not None:
        return msg("ikke vedtatt (versjon %(number)s er vedtatt)", number=settled)
    return msg("ikke vedtatt")


def _decisions(decided: Iterable[DecisionFacts]) -> Iterator[PublicDocument]:
    """Those that stand and have a file: what is read is what was registered."""
    for one in decided:
        if one.document_id is not None and one.replaced_by_id is None:
            title = msg("Vedtak i %(body)s", body=one.body)
            detail = msg("%(result)s %(day)s", result=RESULT_NAMES[one.result], day=one.on)
            yield PublicDocument(f"decisions:{one.id}", title, detail, (DECIDED,))
