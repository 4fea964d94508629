"""How severe a check's gaps are in each stretch of time, the file for a Word template, and what a version is called."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from varig.foundation.checks.ladders import Ladder, ladder
from varig.foundation.files.content.refusals import LARGEST, MEGABYTE
from varig.foundation.reports.actions.versions import NEEDS_NAME
from varig.foundation.ui.forms import PlainForm
from varig.foundation.ui.text import say
from varig.workspace.queries.dossier import parts
from varig.workspace.queries.guide import RUNG_NAMES

_SEVERITIES = (
    ("b", _("Hindrer avslutning")),
    ("w", _("Advarsel")),
    ("n", _("Merknad")),
    ("-", _("Sjekkes ikke ennå")),
)


class LadderForm(PlainForm):
    """One choice for each stretch of time, in their order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, name in enumerate(RUNG_NAMES):
            self.fields[f"rung_{number}"] = forms.ChoiceField(label=say(name), choices=_SEVERITIES)

    def ladder(self) -> Ladder:
        """What was chosen, of a form that is valid."""
        return ladder("".join(self.cleaned_data[f"rung_{number}"] for number in range(len(RUNG_NAMES))))


class VersionNameForm(PlainForm):
    """What a version is called and what it is for. What can't be, the action says."""

    name = forms.CharField(
        label=_("Navn"),
        help_text=_("For eksempel «Tidlig utkast» eller «Til høring»."),
    )
    why = forms.CharField(label=_("Hva den er til"), required=False, widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].error_messages["required"] = say(NEEDS_NAME)


class VersionForm(VersionNameForm):
    """A new version, and the language its headings and figures are said in."""

    language = forms.ChoiceField(label=_("Språk i dokumentet"), choices=settings.LANGUAGES)


class FilesForm(PlainForm):
    """Which documents shall be made as files, and in which languages."""

    documents = forms.MultipleChoiceField(
        label=_("Dokumenter"),
        widget=forms.CheckboxSelectMultiple(),
        help_text=_("Hvert dokument blir PDF, Word og nettside."),
    )
    language = forms.MultipleChoiceField(
        label=_("Språk i filene"),
        widget=forms.CheckboxSelectMultiple(),
        choices=settings.LANGUAGES,
        help_text=_("Overskrifter, tabeller og tall får dette språket. Det dere har skrevet, blir ikke oversatt."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["documents"].error_messages["required"] = _("Velg minst ett dokument.")
        self.fields["language"].error_messages["required"] = _("Velg minst ett språk.")
        self.fields["documents"].choices = [(key, say(title)) for key, title in parts()]  # type: ignore[attr-defined]


class WordTemplateForm(PlainForm):
    """A Word file. Whether it can be used, the action says."""

    file = forms.FileField(
        label=_("Word-mal"),
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".docx", "class": "file"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].error_messages["required"] = _("Velg filen med malen.")

    def clean_file(self) -> Any:
        """Refused before it is read: no file shall fill the server's memory."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            text = _("Filen er større enn %(most)s MB. Ta ut store bilder, og prøv igjen.")
            raise forms.ValidationError(text, params={"most": LARGEST // MEGABYTE})
        return file
