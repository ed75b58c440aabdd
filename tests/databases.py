"""The databases of tests: the roles of an installation, and copies that are made in a moment."""

from typing import Any

import psycopg2
from psycopg2 import sql

from embedded import postgres

OWNER, READER, PASSWORD = "presswatch", "presswatch_reader", "secret"

Rows = list[tuple[Any, ...]]


def ask(dsn: str, statement: str, *values: Any) -> Rows:
    """Rows of one statement, in a connection and a transaction of its own."""
    connection = psycopg2.connect(dsn)
    try:
        with connection, connection.cursor() as cursor:
            cursor.execute(statement, values or None)
            return cursor.fetchall() if cursor.description else []
    finally:
        connection.close()


def ensure_roles(server: postgres.Server, password: str) -> None:
    """Make the roles of an installation. password: the superuser's"""
    postgres.ensure_roles(server, password, {OWNER: PASSWORD, READER: PASSWORD})
    postgres.let_manage(server, password, OWNER, READER)


def copy_database(server: postgres.Server, password: str, template: str, name: str) -> None:
    """Make a database that is a copy of one to which nobody is connected. password: the superuser's"""
    # By file: Postgres would otherwise write every page of the template into its log.
    statement = sql.SQL("create database {} template {} strategy file_copy owner {}")
    connection = psycopg2.connect(server.url(postgres.SUPERUSER, password, "postgres"))
    connection.autocommit = True  # create database cannot run in a transaction
    with connection.cursor() as cursor:
        cursor.execute(statement.format(*map(sql.Identifier, (name, template, OWNER))))
    connection.close()
