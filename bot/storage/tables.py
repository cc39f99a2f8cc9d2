"""The tables. A change here needs a migration beside it; a test compares the two."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.storage.times import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

people = Table(
    "people",
    metadata,
    Column("team", String(32), primary_key=True),
    Column("person", String(32), primary_key=True),
    Column("language", String(16), nullable=False),
    Column("compact", Boolean, nullable=False),
    Column("zone", String(64), nullable=False),
)

channels = Table(
    "channels",
    metadata,
    Column("team", String(32), primary_key=True),
    Column("channel", String(32), primary_key=True),
    Column("digests_by", String(16), nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("day", Date, primary_key=True),
    Column("about", String(100), primary_key=True),
    Column("helpful", Integer, nullable=False),
    Column("unhelpful", Integer, nullable=False),
)

bots = Table(
    "bots",
    metadata,
    Column("enterprise", String(32), primary_key=True),
    Column("team", String(32), primary_key=True),
    Column("installed", Moment, nullable=False),
    Column("sealed", Text, nullable=False),
)

installations = Table(
    "installations",
    metadata,
    Column("enterprise", String(32), primary_key=True),
    Column("team", String(32), primary_key=True),
    Column("person", String(32), primary_key=True),
    Column("installed", Moment, nullable=False),
    Column("sealed", Text, nullable=False),
)

oauth_states = Table(
    "oauth_states",
    metadata,
    Column("state", String(64), primary_key=True),
    Column("expires", Moment, nullable=False),
)

requests_seen = Table(
    "requests_seen",
    metadata,
    Column("request", String(128), primary_key=True),
    Column("team", String(32), nullable=False),
    Column("seen", Moment, nullable=False),
    Index(None, "seen"),
)

threads = Table(
    "threads",
    metadata,
    Column("team", String(32), primary_key=True),
    Column("channel", String(32), primary_key=True),
    Column("thread", String(32), primary_key=True),
    Column("person", String(32), nullable=False),
    Column("items", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("shown", Moment, nullable=False),
    Index(None, "shown"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("enterprise", String(32), nullable=False),
    Column("team", String(32), nullable=False),
    Column("channel", String(32), nullable=False),
    Column("direct", Boolean, nullable=False),
    Column("owner", String(32), nullable=False),
    Column("created", Moment, nullable=False),
    Column("frequency", String(16), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("minute", Integer, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("selection", Text, nullable=False),
    Column("content", String(16), nullable=False),
    Column("per_post", Integer, nullable=False),
    Column("form", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("position", Text, nullable=False),
    Column("catalogue_seen", String(64), nullable=False),
    Column("quiet", Boolean, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("stopped", String(32), nullable=False),
    Column("stopped_at", Moment),
    Column("introduced", Boolean, nullable=False),
    Column("skipped", Integer, nullable=False),
    Column("next_slot", Moment),
    Index(None, "next_slot"),
    Index(None, "team", "channel"),
    Index(None, "team", "owner"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("subscription", ForeignKey("subscriptions.id", ondelete="CASCADE"), nullable=False),
    Column("slot", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("created", Moment, nullable=False),
    Column("changed", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("attempt", String(32), nullable=False),
    Column("posted", Integer, nullable=False),
    Column("channel", String(32), nullable=False),
    Column("ts", String(32), nullable=False),
    Column("reason", String(64), nullable=False),
    Column("notice", String(16), nullable=False),
    Column("trial", Boolean, nullable=False),
    UniqueConstraint("subscription", "slot"),
    Index(None, "state", "changed"),
    Index(None, "notice"),
)
