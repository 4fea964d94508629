"""Pages for those who have no account: a receiver's own page behind its personal link."""
