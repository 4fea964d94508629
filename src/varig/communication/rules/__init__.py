"""What a communication plan is, without tables and without a clock."""
