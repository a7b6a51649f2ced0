"""Exercise of the case study with parcels: how much the users' own examples should weigh."""

from linebyline.exercises.core import Exercise, expect, expect_that


def _draw(rng):
    """Noise, difference, and the numbers of own and other examples."""
    return rng.number(0.5, 5), rng.number(0.1, 4), rng.integer(1, 10 * rng.size), rng.integer(1, 200 * rng.size)


def _error(share, noise, difference, own, other):
    return ((1 - share) * difference) ** 2 + noise**2 * (share**2 / own + (1 - share) ** 2 / other)


def _lowest(candidate, rng):
    inputs = _draw(rng)
    at = [_error(share, *inputs) for share in (0.0, 0.5, 1.0)]  # a parabola: three values give its lowest point
    curve, slope = 2 * at[0] - 4 * at[1] + 2 * at[2], 4 * at[1] - 3 * at[0] - at[2]
    expect(candidate(*inputs), -slope / (2 * curve))


def _no_step_helps(candidate, rng):
    inputs = _draw(rng)
    share = candidate(*inputs)
    here, near = _error(share, *inputs), min(_error(share + step, *inputs) for step in (-0.01, 0.01))
    expect_that(here <= near, share, "no lower error one hundredth to the left or to the right")


def _same_kind(candidate, rng):
    noise, _, own, other = _draw(rng)
    expect(candidate(noise, 0.0, own, other), own / (own + other))


def _unit(candidate, rng):
    noise, difference, own, other = _draw(rng)
    expect(candidate(3 * noise, 3 * difference, own, other), candidate(noise, difference, own, other))


def _without_noise(candidate, rng):
    _, difference, own, other = _draw(rng)
    expect(candidate(0.0, difference, own, other), 1.0)


def _opposite(candidate, rng):
    noise, difference, own, other = _draw(rng)
    expect(candidate(noise, -difference, own, other), candidate(noise, difference, own, other))


def _share_with(difference=lambda d: d**2, power=2, swapped=False, root=1.0):
    def share_live(noise, shift, own, other):
        a, b = noise**power / own, difference(shift) + noise**power / other
        a, b = (b**root, a**root) if swapped else (a**root, b**root)
        return b / (a + b) if a + b else 1.0

    return share_live


EXERCISES = [
    Exercise(
        name="share-live",
        call="share_live(noise, difference, own, other)",
        hint="The error is (1 − s)² · difference² + noise² · (s² / own + (1 − s)² / other). Its slope in s is 0 at the best s.",
        properties={
            "it is the lowest point of the mean squared error": _lowest,
            "no small step to either side lowers the error": _no_step_helps,
            "without a difference all examples count alike": _same_kind,
            "without noise the own examples alone count": _without_noise,
            "the unit of noise and difference does not matter": _unit,
            "the sign of the difference does not matter": _opposite,
        },
        wrong={
            "all examples count alike": _share_with(difference=lambda d: 0.0),
            "the difference not squared": _share_with(difference=lambda d: d),
            "the standard deviation for the variance": _share_with(power=1),
            "the share of the others": _share_with(swapped=True),
            "roots of the mean squared errors": _share_with(root=0.5),
            "half and half": lambda noise, difference, own, other: 0.5,
        },
    ),
]
