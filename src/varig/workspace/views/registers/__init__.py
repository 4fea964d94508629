"""The pages of every register: one set for all, drawn from what each declares."""
