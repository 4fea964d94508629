"""Where the fonts of documents lie, and which characters they can show."""

from varig.foundation.documents.fonts.folders import paper_folders, web_font
from varig.foundation.documents.fonts.legible import Legible, Replaced
from varig.foundation.documents.fonts.other_scripts import Face, needed_for

__all__ = ["Face", "Legible", "Replaced", "needed_for", "paper_folders", "web_font"]
