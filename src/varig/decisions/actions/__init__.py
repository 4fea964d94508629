"""What is done in discussion and decision."""
