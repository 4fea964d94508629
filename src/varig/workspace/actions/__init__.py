"""Keep the read model right."""
