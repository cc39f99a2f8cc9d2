"""What this process has posted, for whoever watches it. The database knows what all processes did."""

from dataclasses import dataclass, field

from bot.storage.deliveries import DeliveryState


@dataclass
class Counters:
    """Counts since the start, and how late posts were."""

    ended: dict[DeliveryState, int] = field(default_factory=lambda: dict.fromkeys(DeliveryState, 0))
    """How many deliveries ended in which state."""
    last_lag: float = 0.0
    """How many seconds after its slot the last post was made."""
    longest_lag: float = 0.0
    taken_over: int = 0
    """Jobs taken over from processes that died."""
    swept: int = 0
    """Deliveries that were found left behind."""

    def count(self, state: DeliveryState, lag: float | None = None) -> None:
        """Count a delivery that ended, with its lag where it was posted."""
        self.ended[state] += 1
        if lag is not None:
            self.last_lag = lag
            self.longest_lag = max(self.longest_lag, lag)

    def snapshot(self) -> dict[str, float]:
        """All of them by name."""
        return {
            "delivered": self.ended[DeliveryState.POSTED],
            "failed": self.ended[DeliveryState.FAILED],
            "unknown": self.ended[DeliveryState.UNKNOWN],
            "stopped": self.ended[DeliveryState.STOPPED],
            "empty": self.ended[DeliveryState.EMPTY],
            "dropped": self.ended[DeliveryState.DROPPED],
            "last_lag_seconds": round(self.last_lag, 3),
            "longest_lag_seconds": round(self.longest_lag, 3),
            "taken_over": self.taken_over,
            "swept": self.swept,
        }
