"""What people may attach, decided by what the file itself is: its first bytes and its structure, never by its name."""
