"""The tables are emptied after a test that commits: only those that have rows, without asking each row's triggers.

Django truncates every table there is and then makes its permissions anew, which takes longer than most of the tests.
"""

from __future__ import annotations

from typing import Final

import pytest
from django.db import connections
from django.test.testcases import TransactionTestCase

_KEPT: Final = frozenset({"django_migrations", "django_content_type", "auth_permission"})
"""What the migrations make, and no test changes."""


def empty(database: str) -> None:
    """Delete all rows, in one transaction."""
    connection = connections[database]
    tables = sorted(set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - _KEPT)
    quoted = {table: connection.ops.quote_name(table) for table in tables}
    asked = [f"SELECT '{table}' WHERE EXISTS (SELECT FROM {name})" for table, name in quoted.items()]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked))
        full = [row[0] for row in cursor.fetchall()]
        if full:
            # Neither the history's triggers nor the ties between the tables: all of it goes.
            deletes = "; ".join(f"DELETE FROM {quoted[table]}" for table in full)  # noqa: S608 -- names of our own tables
            cursor.execute(f"BEGIN; SET LOCAL session_replication_role = replica; {deletes}; COMMIT")


@pytest.fixture(autouse=True, scope="session")
def _emptied_quickly() -> None:
    """Instead of what Django does after each test that commits."""

    def teardown(case: TransactionTestCase) -> None:
        for database in case._databases_names(include_mirrors=False):  # type: ignore[attr-defined]
            empty(database)

    TransactionTestCase._fixture_teardown = teardown  # type: ignore[attr-defined]
