"""What people fill in about discussion and decision. Labels and choices stand on the models."""
