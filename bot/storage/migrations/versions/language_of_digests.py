"""The language that a digest speaks: whoever sets it up chooses it, and all readers of a channel get the same."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; what is there already speaks English."""
    op.add_column("subscriptions", sa.Column("language", sa.String(length=16), nullable=False, server_default="en"))
