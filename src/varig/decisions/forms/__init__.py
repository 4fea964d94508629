"""What people fill in about decisions, endorsements and the closing. Labels and choices stand on the models."""
