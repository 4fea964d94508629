"""Files that people keep, in the database, once for each content."""
