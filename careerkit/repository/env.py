"""Run by Alembic: takes its steps in the transaction that `upgrade` hands over."""

from alembic import context

from careerkit.repository.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite can change hardly anything of a table
)
context.run_migrations()
