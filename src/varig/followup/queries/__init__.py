"""What is read of follow-up."""
