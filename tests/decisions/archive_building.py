"""What only tests of the archive need: an initiative with records, and its archive read back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from tests.builders import SYSTEM, a_cast, a_measure, an_actor, an_initiative
from tests.continuation.building import a_decision, a_question, an_answer
from tests.decisions.reading_back import read_back, text_of
from varig.actors.rules import ActorKind, actor_key
from varig.continuation.rules.handovers import Reply
from varig.decisions.actions.archive import Marking, mark_records
from varig.decisions.actions.archive_package import records_zip
from varig.decisions.queries.archive import Marked, marked_records
from varig.foundation.documents import pdf
from varig.foundation.documents.blocks import Document, Paragraph, Section
from varig.foundation.kernel import Reader
from varig.foundation.mail.models import OutgoingMail
from varig.foundation.reports.actions.versions import Frozen, freeze_version, keep_version
from varig.initiatives.queries import InitiativeFacts

TOKEN = "eyJhbGciOi-hemmelig_token"


class Scene:
    """A letter that was sent, an answer to it, and a report that was frozen."""

    def __init__(self) -> None:
        self.of = an_initiative()
        self.cast = a_cast(self.of)
        self.club = an_actor(self.of, "Idrettslaget", ActorKind.ASSOCIATION)
        self.stage = a_measure(self.of, "Scenen", accountable=self.cast.unit)
        a_decision(self.of, self.stage)
        asked = a_question(self.of, self.stage, self.club)
        an_answer(self.of, asked, Reply.CONDITIONAL, words="Ja, hvis nøklene følger med.")
        OutgoingMail.objects.create(
            to="post@idrett.example",
            subject="Kan Idrettslaget ta over Scenen?",
            sender_name="Kari",
            body=f"Hei!\n\nSvar her: https://varig.example/lenke/{TOKEN}/\n\nHilsen Kari",
            scope=self.of.scope,
            about=actor_key(self.club),
            sent_at=timezone.now(),
        )
        self.document = Document(
            title="Sluttrapport",
            initiative=self.of.name,
            municipality="Eksempel kommune",
            language="nb",
            date=date(2025, 12, 1),
            sections=(Section("summary", "Sammendrag", (Paragraph("Det gikk bra."),)),),
        )
        self.pdf = b""

    def freeze(self) -> int:
        """A frozen version of the report, with the PDF that it was frozen as."""
        self.pdf = pdf.render(self.document).content
        given: dict[str, Any] = {"reader": SYSTEM, "scope": self.of.scope}
        version = keep_version(**given, report="final_report", number=1, document=self.document, name="Til vedtak")
        frozen = [Frozen("pdf", "sluttrapport.pdf", "application/pdf", self.pdf)]
        freeze_version(**given, version_id=version, files=frozen)
        return version

    def found(self) -> list[Marked]:
        return marked_records(SYSTEM, self.of)

    def keys(self) -> list[str]:
        return [one.record.key for one in self.found()]

    def mark(self, *keys: str, reader: Reader = SYSTEM, **marking: Any) -> int:
        return mark_records(reader=reader, of=self.of, keys=keys or self.keys(), marking=Marking(**marking))


class Package:
    """An archive package read back: what each document says, by its title in what the archive is told."""

    def __init__(self, of: InitiativeFacts, found: list[Marked] | None = None) -> None:
        made = marked_records(SYSTEM, of) if found is None else found
        self.back = read_back(records_zip(reader=SYSTEM, of=of, found=made), with_data=False)

    def told(self, title: str) -> dict[str, str]:
        (found,) = (one for one in self.back.registrations if one["title"] == title)
        return found

    def text(self, title: str) -> str:
        return text_of(self.back.files[self.told(title)["file"]])
