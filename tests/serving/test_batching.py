"""Requests share calls of the model and never answers; full, failing, slow and leaving ones disturb no other."""

import asyncio
import threading
import time

import numpy as np
import pytest

from linebyline.serving.batching import Batcher, Busy, ModelFailed


class Model:
    """Gives back what it got, and keeps how many rows each call had."""

    def __init__(self, seconds: float = 0.0):
        self.seconds, self.calls, self.threads, self.inside = seconds, [], set(), 0

    def __call__(self, x):
        self.inside += 1
        assert self.inside == 1, "called twice at a time"
        self.calls.append(len(x))
        self.threads.add(threading.current_thread().name)
        time.sleep(self.seconds)
        self.inside -= 1
        if (x == -1).any():
            raise RuntimeError("a planted fault")
        return 2 * x


def rows(*numbers: float) -> np.ndarray:
    return np.array(numbers, float)[:, None]


async def ask(batcher, x):
    with batcher.place() as question:
        return await question(x)


def run(main, model, **options):
    async def within():
        async with Batcher(model, **options) as batcher:
            return await asyncio.wait_for(main(batcher), 30)  # a request that is forgotten fails, and does not hang

    return asyncio.run(within())


@pytest.mark.parametrize("wait", [0.0, 0.002])
def test_many_at_once_get_their_own_rows(wait):
    model, rng = Model(0.001), np.random.default_rng(0)
    questions = [rng.random((size, 3)) for size in rng.integers(1, 5, size=500)]

    async def main(batcher):
        async def later(x, seconds):
            await asyncio.sleep(seconds)
            return await ask(batcher, x)

        return await asyncio.gather(*(later(x, rng.random() / 20) for x in questions))

    answers = run(main, model, examples=16, wait=wait, places=500)
    for x, answer in zip(questions, answers, strict=True):
        np.testing.assert_array_equal(answer, 2 * x)
    assert sum(model.calls) == sum(map(len, questions)) and len(model.calls) < 250 and max(model.calls) <= 16
    assert all(name.startswith("model") for name in model.threads) and len(model.threads) == 1


def test_a_full_batch_does_not_wait_and_an_incomplete_one_only_so_long():
    model = Model()

    async def main(batcher):
        begin = time.monotonic()
        await asyncio.gather(*(ask(batcher, rows(i)) for i in range(4)))
        full = time.monotonic() - begin
        await asyncio.gather(*(ask(batcher, rows(i)) for i in range(3)))
        return full, time.monotonic() - begin - full

    full, incomplete = run(main, model, examples=4, wait=1.0)
    assert model.calls == [4, 3] and full < 0.9 and 0.99 < incomplete < 1.9


def test_others_that_come_within_the_wait_share_the_call():
    model = Model()

    async def main(batcher):
        async def later(seconds):
            await asyncio.sleep(seconds)
            return await ask(batcher, rows(seconds))

        await asyncio.gather(*map(later, (0, 0.02, 0.04)))

    run(main, model, examples=8, wait=0.5)
    assert model.calls == [3]


def test_what_arrives_while_the_model_is_busy_shares_the_next_call():
    model = Model(0.1)

    async def main(batcher):
        first = asyncio.create_task(ask(batcher, rows(0)))
        await asyncio.sleep(0.05)
        await asyncio.gather(first, *(ask(batcher, rows(i)) for i in range(5)))

    run(main, model, examples=64, wait=0.0)
    assert model.calls == [1, 5]


def test_a_request_is_never_divided():
    model = Model()

    async def main(batcher):
        await asyncio.gather(*(ask(batcher, np.ones((size, 1))) for size in (3, 2, 9, 1)))

    run(main, model, examples=4, wait=0.05)
    assert model.calls == [3, 2, 9, 1]


def test_a_failure_answers_its_own_batch_alone():
    model = Model()

    async def main(batcher):
        together = [ask(batcher, rows(number)) for number in (1, -1, 2)]
        failed = await asyncio.gather(*together, return_exceptions=True)
        return failed, await ask(batcher, rows(3))

    failed, after = run(main, model, examples=3, wait=1.0)
    assert [type(error) for error in failed] == [ModelFailed] * 3 and len({*map(id, failed)}) == 3
    assert str(failed[0]) == "RuntimeError: a planted fault" and after == 6


@pytest.mark.parametrize(("model", "sentence"), [(lambda x: x[:-1], "gave 1 rows for 2 examples"), (lambda x: None, "TypeError")])
def test_too_few_rows_are_a_failure_and_no_mix_up(model, sentence):
    async def main(batcher):
        return await asyncio.gather(*(ask(batcher, rows(i)) for i in range(2)), return_exceptions=True)

    for error in run(main, model, examples=2, wait=1.0):
        assert isinstance(error, ModelFailed) and sentence in str(error)


def test_rows_that_do_not_fit_together_fail_and_the_next_are_answered():
    async def main(batcher):
        failed = await asyncio.gather(*(ask(batcher, np.ones((1, size))) for size in (1, 2)), return_exceptions=True)
        return failed, await ask(batcher, rows(4))

    failed, after = run(main, Model(), examples=2, wait=1.0)
    assert [type(error) for error in failed] == [ModelFailed] * 2 and after == 8


def test_one_that_leaves_does_not_disturb_the_others():
    model = Model(0.05)

    async def main(batcher):
        tasks = [asyncio.create_task(ask(batcher, rows(i))) for i in range(6)]
        await asyncio.sleep(0.01)  # the first is with the model, the others wait
        for task in (tasks[0], tasks[3]):
            task.cancel()
        return await asyncio.gather(*tasks, return_exceptions=True), batcher.taken

    answers, taken = run(main, model, examples=1, wait=0.0)
    assert [i for i, answer in enumerate(answers) if isinstance(answer, asyncio.CancelledError)] == [0, 3]
    assert [float(answers[i][0, 0]) for i in (1, 2, 4, 5)] == [2, 4, 8, 10] and taken == 0
    assert len(model.calls) == 5, "what nobody waits for is not computed"


def test_places_are_bounded_and_come_back():
    async def main(batcher):
        answers = await asyncio.gather(*(ask(batcher, rows(i)) for i in range(5)), return_exceptions=True)
        return answers, await ask(batcher, rows(7))

    answers, after = run(main, Model(), places=3)
    assert [type(answer) for answer in answers] == [np.ndarray] * 3 + [Busy] * 2 and after == 14
    assert str(answers[-1]) == "The server is busy with 3 requests: try again in a moment."


def test_the_loop_stays_live_while_the_model_computes():
    async def main(batcher):
        question = asyncio.create_task(ask(batcher, rows(1)))
        longest, last = 0.0, time.monotonic()
        while not question.done():
            await asyncio.sleep(0.005)
            longest, last = max(longest, time.monotonic() - last), time.monotonic()
        return longest

    assert run(main, Model(0.6)) < 0.3


def test_the_end_answers_those_that_wait():
    async def main():
        async with Batcher(Model(0.2), examples=1) as batcher:
            tasks = [asyncio.create_task(ask(batcher, rows(i))) for i in range(3)]
            await asyncio.sleep(0.05)
        with pytest.raises(Busy, match="stopping"):
            await ask(batcher, rows(1))
        return await asyncio.gather(*tasks, return_exceptions=True)

    assert [str(error) for error in asyncio.run(main())] == ["The server is stopping."] * 3


@pytest.mark.parametrize("options", [{"examples": 0}, {"wait": -0.1}, {"wait": float("nan")}, {"places": 0}])
def test_numbers_out_of_range(options):
    [(name, value)] = options.items()
    with pytest.raises(ValueError, match=f"{name} is {value}, expected a finite number of at least"):
        Batcher(Model(), **options)
