"""Who changed what, when and why: recorded by the database itself, opened only by the action wrapper."""
