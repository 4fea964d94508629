"""Versions of a document: listed, made, read, compared, frozen and controlled."""
