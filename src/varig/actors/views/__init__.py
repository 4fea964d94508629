"""Pages of units and organisations: one's own page, a new one, and what Enhetsregisteret says of it."""
