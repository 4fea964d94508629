"""Who may come in: accounts, what they are granted, and personal links without login. Knows no role by name."""
