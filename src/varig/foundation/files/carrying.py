"""Content on its way to and from the database as the bytes it is.

Django writes every value into the text of the statement, which for bytes is a number in text for each of them: for
25 MB that takes four times as long and 150 MB of memory.
"""

from __future__ import annotations

import psycopg
from django.db import connection


def write(sha256: str, content: bytes) -> None:
    """Store content under its key, and lock its row. Within a transaction."""
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(
            "INSERT INTO files_blob (sha256, content, size) VALUES (%s, %b, %s)"
            " ON CONFLICT (sha256) DO UPDATE SET size = EXCLUDED.size",
            [sha256, content, len(content)],
        )


def read(sha256: str) -> bytes | None:
    """The content with this key; None where there is none any longer."""
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        cursor.execute("SELECT content FROM files_blob WHERE sha256 = %s", [sha256], binary=True)
        row = cursor.fetchone()
    return bytes(row[0]) if row else None
