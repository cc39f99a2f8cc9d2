"""The queue that survives crashes, on DBOS Transact. Nothing else imports `dbos`.

DBOS runs in threads and on an event loop of its own, so that it never blocks the app's. A job runs one function on the
app's loop, which may run again after a crash; there are no steps for DBOS to remember, since deliveries keep their own
record. The version is pinned: DBOS leaves jobs of another version in the queue for good.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import ClassVar, TypeVar

from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer, EnqueueOptions, WorkflowStatusString
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.digest.peers import Peers, peers_of
from bot.digest.ports import Job, Work
from bot.storage.address import address_for_threads
from bot.storage.database import Database

APPLICATION = "hrplan"
VERSION = "digests-1"
"""The version of the contract of jobs, not of hrplan. With another, jobs of the old one would never be taken."""
QUEUE = "digests"
WORKFLOW = "deliver"
_WAITING = [WorkflowStatusString.ENQUEUED.value, WorkflowStatusString.PENDING.value, WorkflowStatusString.DELAYED.value]
_DONE = [
    WorkflowStatusString.SUCCESS.value,
    WorkflowStatusString.ERROR.value,
    WorkflowStatusString.CANCELLED.value,
    WorkflowStatusString.MAX_RECOVERY_ATTEMPTS_EXCEEDED.value,
]
_PRUNED_AT_ONCE = 1_000

Result = TypeVar("Result")


class DurableQueue:
    """Jobs in the same database as everything else. One of a process at a time: DBOS is one of a process."""

    _running: ClassVar["DurableQueue | None"] = None

    def __init__(
        self, database: Database, *, peers: Peers | None = None, concurrency: int = 100, poll_seconds: float = 0.5
    ) -> None:
        _quieten()
        self._address = address_for_threads(database.url).render_as_string(hide_password=False)
        self._peers = peers or peers_of(database)
        self._concurrency = concurrency
        self._poll_seconds = poll_seconds
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="digests")
        self._client = DBOSClient(
            system_database_url=self._address,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
            lazy=True,
        )

    async def start(self, work: Work) -> None:
        """Begin to take jobs."""
        if DurableQueue._running is not None:
            raise RuntimeError("one durable queue runs in this process already, and DBOS knows only one")
        DurableQueue._running = self
        await self._peers.join()
        loop = asyncio.get_running_loop()
        await self._in_thread(lambda: self._launch(work, loop))

    async def enqueue(self, connection: AsyncConnection, jobs: Sequence[Job]) -> None:
        """Put jobs into the queue, with the transaction of the connection or not at all."""

        def put(same: Connection) -> None:
            for job in jobs:
                self._client.enqueue_in_transaction(same, _options(job), job.delivery)

        await connection.run_sync(put)

    def nudge(self) -> None:
        """DBOS looks by itself."""

    async def under_way(self, deliveries: Sequence[str]) -> set[str]:
        """Those of some deliveries for which a job is waiting or being done."""
        if not deliveries:
            return set()
        found = await self._in_thread(
            lambda: DBOS.list_workflows(
                workflow_id_prefix=list(deliveries), status=_WAITING, load_input=False, load_output=False
            )
        )
        return {status.workflow_id.partition("~")[0] for status in found}

    async def take_over(self) -> int:
        """Take over the jobs of processes that died; how many."""
        await self._peers.join()
        pending = await self._in_thread(
            lambda: DBOS.list_workflows(
                status=WorkflowStatusString.PENDING.value, queue_name=QUEUE, load_input=False, load_output=False
            )
        )
        owners = {status.executor_id for status in pending if status.executor_id} - {self._peers.name}
        return sum([await self._take_over_from(owner) for owner in sorted(owners)])

    async def prune(self, before: datetime) -> None:
        """Delete what is kept about jobs that were done before a moment."""

        def batch() -> int:
            done = DBOS.list_workflows(
                status=_DONE,
                completed_before=before.isoformat(),
                limit=_PRUNED_AT_ONCE,
                load_input=False,
                load_output=False,
            )
            DBOS.delete_workflows([status.workflow_id for status in done])
            return len(done)

        while await self._in_thread(batch) == _PRUNED_AT_ONCE:
            pass

    async def stop(self, seconds: float) -> None:
        """Take no more jobs, and give those under way some seconds to end."""
        wait = max(1, round(seconds))
        await self._in_thread(lambda: DBOS.destroy(workflow_completion_timeout_sec=wait, destroy_registry=True))
        DurableQueue._running = None
        await self._in_thread(self._client.destroy)
        await self._peers.leave()
        self._thread.shutdown()

    async def _take_over_from(self, owner: str) -> int:
        if not await self._peers.bury(owner):
            return 0
        try:
            recovered = await self._in_thread(
                lambda: DBOS._recover_pending_workflows([owner])  # noqa: SLF001 - there is no other way to it
            )
        finally:
            await self._peers.rest(owner)
        return len(recovered)

    def _launch(self, work: Work, loop: asyncio.AbstractEventLoop) -> None:
        """Start DBOS from a thread without a loop, else it would adopt the app's and replace its threads."""
        DBOS(config=self._config())

        @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=None)
        async def deliver(delivery: str) -> None:
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(_run(work, delivery), loop))

        DBOS.launch()
        DBOS.register_queue(
            QUEUE,
            worker_concurrency=self._concurrency,
            partition_concurrency=1,
            polling_interval_sec=self._poll_seconds,
            on_conflict="always_update",
        )

    def _config(self) -> DBOSConfig:
        return DBOSConfig(
            name=APPLICATION,
            system_database_url=self._address,
            sys_db_pool_size=5,
            max_executor_threads=16,
            application_version=VERSION,
            executor_id=self._peers.name,
            serializer=DBOSPortableJSONSerializer(),
            use_listen_notify=False,
            notification_listener_polling_interval_sec=1.0,
            scheduler_polling_interval_sec=60.0,
            log_level="WARNING",
        )

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


async def _run(work: Work, delivery: str) -> None:
    await work(delivery)


def _options(job: Job) -> EnqueueOptions:
    return EnqueueOptions(
        workflow_name=WORKFLOW,
        queue_name=QUEUE,
        workflow_id=job.id,
        app_version=VERSION,
        queue_partition_key=job.channel,
    )


def _quieten() -> None:
    """Let the app's handlers log for DBOS, which adds one of its own where it finds none."""
    logger = logging.getLogger("dbos")
    logger.setLevel(logging.WARNING)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
