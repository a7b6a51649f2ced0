"""Our schedules equal those of Optax and JAX, whose first step is number 0 and ours number 1."""

import jax
import numpy as np
import optax
import pytest
from jax.example_libraries.optimizers import inverse_time_decay as jax_inverse_time_decay

from linebyline.byhand.schedules import cosine_decay, exponential_decay, inverse_time_decay, one_cycle, step_decay, warmup

STEPS = range(1, 60)
PAIRS = {
    "step": (step_decay(0.3, 0.5, 7), optax.exponential_decay(0.3, 7, 0.5, staircase=True)),
    "exponential": (exponential_decay(0.3, 0.1), optax.exponential_decay(0.3, 1, float(np.exp(-0.1)))),
    "1/t": (inverse_time_decay(0.3, 0.4), jax_inverse_time_decay(0.3, 1, 0.4)),
    "cosine": (cosine_decay(0.3, 40), optax.cosine_decay_schedule(0.3, 40)),
    "one cycle": (one_cycle(0.3, 47), optax.cosine_onecycle_schedule(47, 0.3)),
    "another cycle": (one_cycle(0.3, 40, 0.5, 7, 3), optax.cosine_onecycle_schedule(40, 0.3, 0.5, 7, 3)),
}


def values(schedule, steps):
    with jax.enable_x64(True):
        return [float(schedule(np.asarray(t, float))) for t in steps]


@pytest.mark.parametrize("name", PAIRS)
def test_at_step_t_ours_is_theirs_at_t_minus_1(name):
    ours, theirs = PAIRS[name]
    expected = values(theirs, (t - 1 for t in STEPS))
    # both compute in float64, a few roundings each; near the end of the cosine 1 + cos cancels: absolute
    np.testing.assert_allclose([ours(t) for t in STEPS], expected, rtol=1e-12, atol=1e-15)
    late = values(theirs, STEPS)
    assert not np.allclose([ours(t) for t in STEPS], late, rtol=1e-3)  # without the offset they differ


def test_warmup_leaves_out_the_step_with_rate_0():
    theirs = optax.warmup_cosine_decay_schedule(0.0, 0.3, warmup_steps=10, decay_steps=50)
    ours = warmup(cosine_decay(0.3, 40), 10)
    np.testing.assert_allclose([ours(t) for t in STEPS], values(theirs, STEPS), rtol=1e-12, atol=1e-15)
    assert values(theirs, [0]) == [0.0]
