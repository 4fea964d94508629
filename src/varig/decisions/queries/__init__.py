"""What is read of discussion and decision."""
