"""What people fill in about discussion, decision and closing. Labels and choices stand on the models."""
