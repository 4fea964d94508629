"""What follow-up shows in lower places."""
