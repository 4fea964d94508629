"""The few words the renderers add by themselves."""

from __future__ import annotations

from varig.foundation.documents.tones import Tone
from varig.foundation.kernel import Severity, msg
from varig.foundation.ui.text import say

SEVERITY = {
    Severity.BLOCKS: msg("Hindrer avslutning"),
    Severity.WARNS: msg("Advarsel"),
    Severity.NOTES: msg("Merknad"),
}
TONE_OF = {Severity.BLOCKS: Tone.GAP_BLOCKS, Severity.WARNS: Tone.GAP_WARNS, Severity.NOTES: Tone.GAP_NOTES}

UNKNOWN = msg("Ukjent")

_LABELS = {
    "contents": msg("Innhold"),
    "sample": msg("Oppdiktet eksempel"),
    "proposed": msg("forslag"),
    "as_table": msg("Vis som tabell"),
    "figures": msg("Tallene i figuren"),
    "notes": msg("Kilder til tallene i denne delen"),
    "note": msg("Kilde"),
}
# Stands where the page's number will.
_NUMBER = "\ufffc"


def labels() -> dict[str, str]:
    """The renderers' own words in the active language."""
    said = {name: say(message) for name, message in _LABELS.items()}
    # One sentence to translate: a single «av» is also «by». The renderers put the numbers between its parts.
    whole = say(msg("Side %(page)s av %(pages)s", page=_NUMBER, pages=_NUMBER))
    before, between, after = whole.split(_NUMBER)
    return {**said, "page": before, "of": between, "after_pages": after}
