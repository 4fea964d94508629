"""What discussion and decision shows in lower places."""
