"""Pure rules: what may follow what, and why not."""
