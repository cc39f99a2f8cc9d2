"""What Alembic runs around the migrations: on the connection that it is given, in the transaction that is open."""

from alembic import context

from bot.storage.tables import metadata


def run() -> None:
    """Run the migrations."""
    connection = context.config.attributes["connection"]
    batch = connection.dialect.name == "sqlite"
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=batch)
    with context.begin_transaction():
        context.run_migrations()


run()
