"""How long digests wait for what. Tests make it short."""

from dataclasses import dataclass
from datetime import timedelta

from bot.digest.chat import TIMEOUT_SECONDS


@dataclass(frozen=True)
class Pace:
    """Durations, in seconds where nothing else is said."""

    tick: float = 60.0
    """Between two looks for what is due."""
    peers: float = 4.0
    """Between two looks for processes that died."""
    sweep: float = 300.0
    """Between two looks for what was left behind."""
    between_posts: float = 1.1
    """Between two messages of one post: Slack allows about one a second in a channel."""
    settle: float = 3.0
    """After an unclear post, before looking whether it is there."""
    lease: float = TIMEOUT_SECONDS + 2.0
    """After so long, an attempt that another process began can't be under way any more."""
    backoff: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0, 60.0, 60.0)
    """Before each further try; after the last, the delivery has failed."""
    drain: float = 20.0
    """For the posts under way when the process is told to stop."""
    batch: int = 200
    """How many subscriptions are taken in one transaction."""
    grace: timedelta = timedelta(hours=12)
    """A post later than this is left out."""
    left_behind: timedelta = timedelta(minutes=15)
    """A delivery that hasn't moved for so long was left behind."""
    deliveries_kept: timedelta = timedelta(days=90)
    stopped_kept: timedelta = timedelta(days=90)
    jobs_kept: timedelta = timedelta(days=2)
