"""What people have written in reports: texts, comments, who is writing, and versions that were kept."""
