"""Our own icons: 16 px, stroke 1.75 (from the styles), in the colour of the text they stand in.

An icon is always beside a word (or has a hidden one), so it is hidden from screen readers.
"""

from __future__ import annotations

from markupsafe import Markup

LINES: dict[str, str] = {
    # Directions and outcomes
    "arrow-right": '<path d="M2.5 8h10.5M9 4l4 4-4 4"/>',
    "arrow-left": '<path d="M13.5 8H3M7 4 3 8l4 4"/>',
    "arrow-up": '<path d="M8 13.5V3M4 7l4-4 4 4"/>',
    "arrow-down": '<path d="M8 2.5V13M4 9l4 4 4-4"/>',
    "arrow-into-bar": '<path d="M1.5 8h9M7 4.5 10.5 8 7 11.5M13.75 3v10"/>',
    "arrows-opposed": '<path d="M2 5.5h10M9 2.5l3 3-3 3M14 10.5H4M7 7.5l-3 3 3 3"/>',
    "arrows-circle": '<path d="M13.3 6.5A5.6 5.6 0 0 0 3.2 5M2.7 9.5A5.6 5.6 0 0 0 12.8 11"/>'
    '<path d="M3 2v3.2h3.2M13 14v-3.2H9.8"/>',
    "arrow-down-line": '<path d="M8 2v8M4.7 6.9 8 10.2l3.3-3.3M3 13.5h10"/>',
    "question": '<path d="M5.6 5.7a2.45 2.45 0 1 1 3.7 2.1C8.4 8.35 8 8.8 8 9.7"/>'
    '<path d="M8 12.7v.01" stroke-width="2.1"/>',
    "plus": '<path d="M8 3v10M3 8h10"/>',
    # Answers
    "check": '<path d="m3 8.6 3.3 3.3L13 4.7"/>',
    "check-double": '<path d="m1 8.7 2.9 2.9L9.5 5.3M7.3 11 8 11.6l6.5-6.3"/>',
    "check-condition": '<path d="m1 8.7 3 3 6-6.5M13.5 4.5v5"/><path d="M13.5 12.3v.01" stroke-width="2.1"/>',
    "clock": '<circle cx="8" cy="8" r="5.7"/><path d="M8 4.9V8l2.3 1.5"/>',
    "cross": '<path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4"/>',
    "dash": '<path d="M4 8h8"/>',
    "calendar": '<rect x="2.5" y="3.5" width="11" height="10" rx="1"/><path d="M2.5 6.8h11M5.5 1.8v3M10.5 1.8v3"/>',
    "counter": '<path d="M5 13V3M2.5 5.5 5 3l2.5 2.5M11 3v10M8.5 10.5 11 13l2.5-2.5"/>',
    "circle": '<circle cx="8" cy="8" r="4"/>',
    # Controls
    "chevron-down": '<path d="m4 6 4 4 4-4"/>',
    "chevron-up": '<path d="m4 10 4-4 4 4"/>',
    "chevron-left": '<path d="M10 4 6 8l4 4"/>',
    "chevron-right": '<path d="m6 4 4 4-4 4"/>',
    "sort": '<path d="m5 6 3-3 3 3M5 10l3 3 3-3"/>',
    "search": '<circle cx="7" cy="7" r="4.3"/><path d="m10.3 10.3 3.2 3.2"/>',
    "menu": '<path d="M2.5 4.2h11M2.5 8h11M2.5 11.8h11"/>',
    "filter": '<path d="M2.5 4h11M4.5 8h7M6.5 12h3"/>',
    "pencil": '<path d="m3 13 .6-2.9 7.2-7.2 2.3 2.3-7.2 7.2zM9.3 4.4l2.3 2.3"/>',
    "trash": '<path d="M3 4.5h10M6.3 4.3V2.7h3.4v1.6M4.3 4.5l.6 8.8h6.2l.6-8.8"/>',
    "undo": '<path d="M5.5 3 2.7 5.8l2.8 2.8M3 5.8h6.3a3.7 3.7 0 0 1 0 7.4H6"/>',
    "redo": '<path d="m10.5 3 2.8 2.8-2.8 2.8M13 5.8H6.7a3.7 3.7 0 0 0 0 7.4H10"/>',
    "lock": '<rect x="3.5" y="7" width="9" height="6.5" rx="1"/><path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2"/>',
    "link": '<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3L8 4.3"/>'
    '<path d="M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1"/>',
    "external": '<path d="M9.5 2.8h3.7v3.7M13 3 7.5 8.5M11.5 9.3v3.9H2.8V4.5h3.9"/>',
    "list": '<path d="M6 4.2h7.5M6 8h7.5M6 11.8h7.5"/>'
    '<path d="M2.7 4.2v.01M2.7 8v.01M2.7 11.8v.01" stroke-width="2.1"/>',
    "lines": '<path d="M3 4.2h10M3 8h10M3 11.8h10"/>',
    "bold": '<path d="M4.8 3h3.9a2.4 2.4 0 0 1 0 4.8H4.8zM4.8 7.8h4.5a2.6 2.6 0 0 1 0 5.2H4.8z"/>',
    "italic": '<path d="M6.5 3h5M4.5 13h5M9.2 3 6.8 13"/>',
    "heading": '<path d="M4 3v10M12 3v10M4 8h8"/>',
    # Things
    "book": '<path d="M8 4C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1 1.5-1 3.5-1.2 5.5-1V3C11.5 2.8 9.5 3 8 4zM8 4v9.5"/>',
    "document": '<path d="M9.5 1.8H3.8v12.4h8.4V4.5zM9.3 2v2.7h2.8"/>',
    "download": '<path d="M8 2.3v7.5M4.7 6.7 8 10l3.3-3.3M2.8 13.5h10.4"/>',
    "upload": '<path d="M8 10V2.7M4.7 5.8 8 2.5l3.3 3.3M2.8 13.5h10.4"/>',
    "print": '<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z"/>',
    "mail": '<rect x="2" y="3.5" width="12" height="9" rx="1"/><path d="m2.5 4.5 5.5 4 5.5-4"/>',
    "phone": '<path d="M5.5 2.5 3 3.5c0 5 4.5 9.5 9.5 9.5l1-2.5-3-1.5-1.3 1.3A7 7 0 0 1 5.7 6.8L7 5.5z"/>',
    "person": '<circle cx="8" cy="5" r="2.7"/><path d="M2.8 13.7c.4-2.9 2.5-4.4 5.2-4.4s4.8 1.5 5.2 4.4"/>',
    "people": '<circle cx="6" cy="5.3" r="2.4"/>'
    '<path d="M1.5 13c.3-2.7 2-4 4.5-4s4.2 1.3 4.5 4M10.5 3.2a2.3 2.3 0 0 1 0 4.3'
    'M12 9.3c1.5.5 2.3 1.7 2.5 3.7"/>',
    "pin": '<path d="M8 14.3S3.3 10 3.3 6.5a4.7 4.7 0 0 1 9.4 0C12.7 10 8 14.3 8 14.3z"/>'
    '<circle cx="8" cy="6.5" r="1.6"/>',
    "history": '<path d="M2.5 3.5v3h3M2.8 6.3A5.6 5.6 0 1 1 2.4 8.5M8 5v3.2l2.2 1.3"/>',
    "keyboard": '<rect x="1.5" y="4" width="13" height="8" rx="1"/>'
    '<path d="M4.5 7v.01M7 7v.01M9.5 7v.01M12 7v.01M5 9.7h6"/>',
    "eye": '<path d="M1.5 8S4 3.7 8 3.7 14.5 8 14.5 8 12 12.3 8 12.3 1.5 8 1.5 8z"/><circle cx="8" cy="8" r="1.9"/>',
    "home": '<path d="M2.5 7.5 8 2.8l5.5 4.7M4 6.5v7h8v-7"/>',
    "globe": '<circle cx="8" cy="8" r="5.7"/>'
    '<path d="M2.5 8h11M8 2.3c2 2 2.5 3.5 2.5 5.7S10 11.7 8 13.7C6 11.7 5.5 10.2 5.5 8S6 4.3 8 2.3z"/>',
    # Severities; the first is filled, see FILLED
    "triangle": '<path d="M8 2.3 14.3 13.3H1.7z"/><path d="M8 6.5v3"/><path d="M8 11.4v.01" stroke-width="2"/>',
    "info": '<circle cx="8" cy="8" r="5.8"/><path d="M8 7.4v3.6"/><path d="M8 5v.01" stroke-width="2"/>',
}

FILLED: dict[str, str] = {
    "octagon": '<path fill="currentColor" d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z"/>'
    '<path d="M8 4.3v4.4M8 11.5v.01" stroke="#fff" stroke-width="2" stroke-linecap="round"/>',
    "disc-check": '<circle cx="8" cy="8" r="8" fill="currentColor"/>'
    '<path d="m4.6 8.3 2.3 2.3 4.6-4.9" fill="none" stroke="#fff" stroke-width="1.75"'
    ' stroke-linecap="round" stroke-linejoin="round"/>',
    "ring": '<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2.75"/>',
    "ring-dashed": '<circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5"'
    ' stroke-dasharray="4 3.33"/>',
    "square-cross": '<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="currentColor"'
    ' stroke-width="1.5"/>'
    '<path d="m5 5 6 6M11 5l-6 6" fill="none" stroke="currentColor" stroke-width="1.5"/>',
}


def _svg(name: str, size: int) -> Markup:
    kind, drawing = ("icon solid", FILLED[name]) if name in FILLED else ("icon", LINES[name])
    return Markup(  # noqa: S704  our own drawings
        f'<svg class="{kind} icon-{name}" width="{size}" height="{size}" viewBox="0 0 16 16" aria-hidden="true">'
        f"{drawing}</svg>"
    )


_DRAWN: dict[tuple[str, int], Markup] = {}


def icon(name: str, size: int = 16) -> Markup:
    """The drawing. An unknown name raises KeyError: better in a test than an empty place on a page."""
    drawn = _DRAWN.get((name, size))
    if drawn is None:
        drawn = _DRAWN[name, size] = _svg(name, size)
    return drawn


NAMES = sorted([*LINES, *FILLED])
