"""Long work: declared by name (`registry`), deferred (`actions`), run by a `worker`, followed on a page (`views`)."""
