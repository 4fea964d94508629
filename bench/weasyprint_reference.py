"""The reference of the dossier: the web pages given as arguments, as PDF/UA by WeasyPrint, in a process of its own."""

from __future__ import annotations

import sys

import weasyprint

if __name__ == "__main__":
    for page in sys.argv[1:]:
        weasyprint.HTML(filename=page).write_pdf(f"{page}.pdf", pdf_variant="pdf/ua-1")
