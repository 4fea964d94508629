"""What is done in follow-up."""
