"""The Word template that is kept for a scope: one, the newest. Who may change it, the caller has checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from varig.foundation.documents.word import MEDIA_TYPE
from varig.foundation.documents.word_template import TemplateReport, examined, told
from varig.foundation.files.actions import keep, remove
from varig.foundation.files.content.names import cleaned
from varig.foundation.files.queries import FileFacts, files_in, open_file
from varig.foundation.history.actions import action
from varig.foundation.kernel import Invalid, NotFound, Problem, Reader, has_birth_number, msg

_KEPT: Final = "/word-template"
_BIRTH_NUMBER = msg("I filnavnet står det som kan være et fødselsnummer. Gi filen et annet navn, og prøv igjen.")


@dataclass(frozen=True)
class KeptTemplate:
    """The file, and what there is to say about it."""

    facts: FileFacts
    content: bytes

    @property
    def report(self) -> TemplateReport:
        """Read anew each time, so that it says what this version of the program does."""
        return told(self.content, self.facts.name)


def template_of(reader: Reader, scope: str) -> KeptTemplate | None:
    """The template of the scope, for whoever may make documents there; None where there is none."""
    newest = next(iter(files_in(reader, scope + _KEPT)), None)
    if newest is None:
        return None
    opened = open_file(reader, newest.id, may=lambda _reader, facts: facts.scope == scope + _KEPT)
    return KeptTemplate(opened.facts, opened.content)


def keep_template(*, reader: Reader, scope: str, content: bytes, name: str) -> TemplateReport:
    """Take the file into use instead of the one before. Raises Invalid, at the field `file`, for what can't be used."""
    report = examined(content, name)
    if report.problem is not None:
        raise Invalid(Problem(report.problem, "file"))
    called = cleaned(name)
    if has_birth_number(called):
        raise Invalid(Problem(_BIRTH_NUMBER, "file"))
    with action(reader=reader, did=msg("Tok i bruk Word-malen %(name)s", name=called)):
        before = files_in(reader, scope + _KEPT)
        keep(reader=reader, content=content, name=called, media_type=MEDIA_TYPE, scope=scope + _KEPT)
        for old in before:
            remove(reader=reader, file_id=old.id, scope=scope + _KEPT)
    return report


def remove_template(*, reader: Reader, scope: str) -> None:
    """Documents are written in our own look again. Raises NotFound where there is no template."""
    kept = files_in(reader, scope + _KEPT)
    if not kept:
        raise NotFound(msg("Malen er alt fjernet."))
    with action(reader=reader, did=msg("Tok Word-malen %(name)s ut av bruk", name=kept[0].name)):
        for old in kept:
            remove(reader=reader, file_id=old.id, scope=scope + _KEPT)
