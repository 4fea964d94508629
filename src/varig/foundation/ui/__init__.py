"""How things look and are said: words, templates, forms, pages for what went wrong."""
