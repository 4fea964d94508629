"""What the report tells of an initiative: its findings, and what belongs to no single register."""
