"""Aktører: municipal units and other organisations. Parties are equal in the code; only what they may see differs."""
