"""What people fill in to add a note or a file, to write a note anew, and to take something away."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from varig.foundation.files.content.kinds import ENDINGS
from varig.foundation.ui.editing import VersionedForm
from varig.foundation.ui.forms import PlainForm, WithoutBirthNumber


def _note(rows: int) -> forms.CharField:
    """How long it may be, and what may not stand in it, the action says."""
    return forms.CharField(label=_("Notat"), required=False, widget=forms.Textarea({"rows": rows}))


class AttachmentForm(PlainForm):
    """A note, a file, or both. The action says when there is neither."""

    text = _note(3)
    file = forms.FileField(
        label=_("Fil"),
        required=False,
        allow_empty_file=True,
        help_text=_("PDF, Word, Excel, PowerPoint, OpenDocument, tekst, bilde, GeoJSON eller e-post. Høyst 25 MB."),
        widget=forms.FileInput({"class": "file", "accept": ",".join(ENDINGS)}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # A page may have other forms beside this one.
        super().__init__(*args, auto_id="attachment_%s", **kwargs)
        self.fields["text"].help_text = _("Skriv ikke om private forhold. Alle som kan se siden, kan lese det.")


class NoteForm(VersionedForm):
    """A note written anew."""

    text = _note(8)


class RemovalForm(PlainForm):
    """The grounds, which the history keeps."""

    why = WithoutBirthNumber(label=_("Hvorfor"), required=False, max_length=500)
