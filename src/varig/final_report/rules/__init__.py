"""What is true of findings, and how a document tells of them and of what is missing."""
