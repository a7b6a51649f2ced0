"""Requests that arrive together share one call of the model; each gets its own rows back."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import numpy as np
from jaxtyping import Float

Inputs = Float[np.ndarray, "batch features"]
Probs = Float[np.ndarray, "batch classes"]


class Busy(Exception):
    """As many requests are inside as the server takes at once, or it is about to stop."""


class ModelFailed(Exception):
    """The model raised an exception on the batch that this request was part of."""


@dataclass(eq=False, slots=True)
class _Request:
    x: Inputs
    answer: asyncio.Future
    arrived: float  # by the loop's clock


class Batcher:
    """Gathers requests and gives them to the model in a thread of its own, one batch after the other.

    Used as `async with Batcher(...)`. A batch goes when it holds enough examples, or when its first request has waited
    long enough, be it for others or for the model. A request is never divided: a larger one than `examples` goes alone.

    Args:
        model: examples to probabilities, row by row; it is never called twice at a time.
        examples: a batch holds at most so many, at least 1.
        wait: seconds that the first request of a batch waits for others, at least 0; at 0 a batch is what arrived while the
            model was busy.
        places: requests inside at a time, at least 1.

    Raises:
        ValueError: a number is out of range.
    """

    def __init__(self, model: Callable[[Inputs], Probs], *, examples: int = 64, wait: float = 0.0, places: int = 256):
        for name, value, least in (("examples", examples, 1), ("wait", wait, 0), ("places", places, 1)):
            if not least <= value < float("inf"):
                raise ValueError(f"{name} is {value}, expected a finite number of at least {least}.")
        self.model, self.examples, self.wait, self.places = model, examples, wait, places
        self.taken = 0  # places
        self._waiting: deque[_Request] = deque()
        self._rows = 0  # of all that wait
        self._arrived = asyncio.Event()
        self._open = False

    async def __aenter__(self) -> "Batcher":
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="model")
        self._open, self._task = True, asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *error: object) -> None:
        self._open = False
        self._task.cancel()
        await asyncio.wait([self._task])
        _refuse(self._waiting, Busy("The server is stopping."))
        self._thread.shutdown(wait=False)

    @contextmanager
    def place(self) -> Iterator[Callable[[Inputs], Awaitable[Probs]]]:
        """Take a place for a request, so that what all of them hold in memory is bounded; in it stands the question to the model.

        Raises:
            Busy: there is none.
        """
        if self.taken >= self.places:
            raise Busy(f"The server is busy with {self.places} requests: try again in a moment.")
        self.taken += 1
        try:
            yield self._ask
        finally:
            self.taken -= 1

    async def _ask(self, x: Inputs) -> Probs:
        if not self._open:
            raise Busy("The server is stopping.")
        loop = asyncio.get_running_loop()
        request = _Request(x, loop.create_future(), loop.time())
        self._waiting.append(request)
        self._rows += len(x)
        self._arrived.set()
        return await request.answer

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            batch = await self._gather()
            try:
                x = np.concatenate([request.x for request in batch])
                probs = await loop.run_in_executor(self._thread, self.model, x)
                if len(probs) != len(x):
                    raise ValueError(f"the model gave {len(probs)} rows for {len(x)} examples")
            except asyncio.CancelledError:
                _refuse(batch, Busy("The server is stopping."))
                raise
            except Exception as error:
                _refuse(batch, ModelFailed(f"{type(error).__name__}: {error}"))
                continue
            ends = np.cumsum([len(request.x) for request in batch])
            for request, end in zip(batch, ends, strict=True):
                if not request.answer.done():  # the client may have left
                    request.answer.set_result(probs[end - len(request.x) : end])

    async def _gather(self) -> list[_Request]:
        """Wait for a first request, then for others as long as it may wait; return the next batch."""
        while not self._waiting:
            self._arrived.clear()
            await self._arrived.wait()
        end = self._waiting[0].arrived + self.wait
        with suppress(TimeoutError):
            async with asyncio.timeout_at(end):
                while self._rows < self.examples and asyncio.get_running_loop().time() < end:
                    self._arrived.clear()
                    await self._arrived.wait()
        batch, rows = [], 0
        while self._waiting and (not batch or rows + len(self._waiting[0].x) <= self.examples):
            request = self._waiting.popleft()
            self._rows -= len(request.x)
            if not request.answer.done():
                batch.append(request)
                rows += len(request.x)
        return batch or await self._gather()


def _refuse(requests: "list[_Request] | deque[_Request]", error: Exception) -> None:
    """Each gets an exception object of its own: a traceback grows where it is raised."""
    for request in requests:
        if not request.answer.done():
            request.answer.set_exception(type(error)(*error.args))
