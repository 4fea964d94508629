"""Where the fonts of documents lie, and which characters they can show."""

from varig.foundation.documents.fonts.folders import paper_folders, web_font
from varig.foundation.documents.fonts.legible import Legible, Replaced

__all__ = ["Legible", "Replaced", "paper_folders", "web_font"]
