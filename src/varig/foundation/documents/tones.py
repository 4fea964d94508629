"""The states a chip can show: the name its colour and icon go by, on screen and on paper (design/UI.md section 4)."""

from __future__ import annotations

from enum import StrEnum


class Tone(StrEnum):
    """The value is also the name of the style class and of the icon."""

    NEUTRAL = "neutral"

    FATE_SAME = "fate-same"
    FATE_ORDINARY = "fate-ordinary"
    FATE_TAKEN = "fate-taken"
    FATE_CHANGED = "fate-changed"
    FATE_ENDED = "fate-ended"
    FATE_NEW = "fate-new"
    FATE_OPEN = "fate-open"

    ANSWER_DONE = "answer-done"
    ANSWER_YES = "answer-yes"
    ANSWER_CONDITIONS = "answer-conditions"
    ANSWER_WAITING = "answer-waiting"
    ANSWER_LATER = "answer-later"
    ANSWER_COUNTER = "answer-counter"
    ANSWER_NO = "answer-no"
    ANSWER_NOT_ASKED = "answer-not-asked"

    GAP_BLOCKS = "gap-blocks"
    GAP_WARNS = "gap-warns"
    GAP_NOTES = "gap-notes"


# The drawing in `foundation.ui.icons`, and the sign for where no drawing can stand (Word).
ICONS: dict[Tone, tuple[str, str]] = {
    Tone.NEUTRAL: ("circle", ""),
    Tone.FATE_SAME: ("arrow-right", "→"),
    Tone.FATE_ORDINARY: ("arrow-into-bar", "⇥"),
    Tone.FATE_TAKEN: ("arrows-opposed", "⇄"),
    Tone.FATE_CHANGED: ("arrows-circle", "↻"),
    Tone.FATE_ENDED: ("arrow-down-line", "↓"),
    Tone.FATE_NEW: ("plus", "+"),
    Tone.FATE_OPEN: ("question", "?"),
    Tone.ANSWER_DONE: ("check-double", "✓✓"),
    Tone.ANSWER_YES: ("check", "✓"),
    Tone.ANSWER_CONDITIONS: ("check-condition", "✓!"),
    Tone.ANSWER_WAITING: ("clock", "…"),
    Tone.ANSWER_LATER: ("calendar", "…"),
    Tone.ANSWER_COUNTER: ("counter", "⇄"),
    Tone.ANSWER_NO: ("cross", "×"),
    Tone.ANSWER_NOT_ASKED: ("dash", "–"),
    Tone.GAP_BLOCKS: ("octagon", "!"),
    Tone.GAP_WARNS: ("triangle", "△"),
    Tone.GAP_NOTES: ("info", "i"),
}

_GOOD = "#1d7a52"
_SECOND = "#565b61"
# The icons' colours, as on the pages (styles/tokens.css). Beside the drawing there is always a word.
COLOURS: dict[Tone, str] = {
    Tone.NEUTRAL: _SECOND,
    Tone.FATE_SAME: "#0d4675",
    Tone.FATE_ORDINARY: "#0b5636",
    Tone.FATE_TAKEN: "#472d84",
    Tone.FATE_CHANGED: "#762657",
    Tone.FATE_ENDED: "#383e44",
    Tone.FATE_NEW: "#0f5f64",
    Tone.FATE_OPEN: "#292c30",
    Tone.ANSWER_DONE: _GOOD,
    Tone.ANSWER_YES: _GOOD,
    Tone.ANSWER_CONDITIONS: _GOOD,
    Tone.ANSWER_WAITING: _SECOND,
    Tone.ANSWER_LATER: _SECOND,
    Tone.ANSWER_COUNTER: _GOOD,
    Tone.ANSWER_NO: "#b3261e",
    Tone.ANSWER_NOT_ASKED: _SECOND,
    Tone.GAP_BLOCKS: "#b3261e",
    Tone.GAP_WARNS: "#8a5a00",
    Tone.GAP_NOTES: "#3f566b",
}
