"""What people fill in about discussion and decision."""
