"""The random source of a trial: its stream is the same everywhere."""

import pytest

from linebyline.exercises import Trial


def test_the_stream_of_a_trial_is_pinned():
    rng = Trial("a seed", size=2)
    assert not rng.drawn
    assert rng.numbers(2, 2) == [[-0.6, -2.8], [1.6, -0.6]]
    assert rng.integers(3, low=0, high=9) == [8, 9, 6]
    assert rng.drawn and {rng.integer(1, 2) for _ in range(50)} == {1, 2}
    for draw in (lambda rng: rng.getrandbits(8), lambda rng: rng.randint(0, 9), lambda rng: rng.shuffle([1, 2])):
        draw(other := Trial("another"))
        assert other.drawn
    with pytest.raises(ValueError, match="shape is empty"):
        rng.numbers()
