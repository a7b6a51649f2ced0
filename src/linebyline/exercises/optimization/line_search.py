"""Exercises of the lecture on line search: the exact step on a bowl, and the best of some rates."""

import numpy as np

from linebyline.exercises.core import Exercise, expect, expect_that


def _bowl(rng, size=None):
    """A symmetric matrix with curvatures of at least 1, and a point off the minimum: L(w) = ½ w·Aw."""
    size = size or rng.size
    b = np.array(rng.numbers(size, size, low=-1, high=1))
    a, w = b.T @ b + np.eye(size), np.array(rng.numbers(size))
    w[0] = 1 + abs(w[0])
    return a, w


def _loss(a, w):
    """½ Σ aᵢⱼ wᵢ wⱼ, entry by entry."""
    return sum(float(a[i, j]) * float(w[i]) * float(w[j]) for i in range(len(w)) for j in range(len(w))) / 2


def _gradient(a, w):
    """By differences, exact for a quadratic: (L(w + e) − L(w − e)) / 2."""
    return np.array([(_loss(a, w + e) - _loss(a, w - e)) / 2 for e in np.eye(len(w))])


def _on_ray(a, w, rate):
    return _loss(a, w - rate * _gradient(a, w))


def _vertex(a, w):
    """The lowest point of the loss along the ray: of the parabola through the losses at the rates 0, 1 and 2."""
    zero, one, two = (_on_ray(a, w, rate) for rate in (0.0, 1.0, 2.0))
    bend = two - 2 * one + zero
    return 0.5 + (zero - one) / bend


# The exact step on a bowl ------------------------------------------------------------------------------------------


def _lowest(candidate, rng):
    a, w = _bowl(rng)
    expect(candidate(a, w), _vertex(a, w))


def _one_parameter(candidate, rng):
    curvature = rng.integer(1, 30) / 10
    expect(candidate(np.array([[curvature]]), np.array([rng.integer(1, 30) / 10])), 1 / curvature)


def _neighbours(candidate, rng):
    a, w = _bowl(rng)
    rate = float(candidate(a, w))
    here = _on_ray(a, w, rate)
    lower = min(_on_ray(a, w, rate * factor) for factor in (0.9, 1.1)) < here
    expect_that(not lower, rate, "a rate whose neighbours, a tenth less and a tenth more, give no smaller loss")


def _right_angle(candidate, rng):
    a, w = _bowl(rng, max(2, rng.size))
    rate, g = float(candidate(a, w)), _gradient(a, w)
    product = float(_gradient(a, w - rate * g) @ g)
    expect(product / float(g @ g), 0.0, inputs={"a": a, "w": w})


def _unit_of_w(candidate, rng):
    a, w = _bowl(rng)
    expect(candidate(a, 10 * w), candidate(a, w))


def _steeper(candidate, rng):
    a, w = _bowl(rng)
    expect(candidate(4 * a, w), candidate(a, w) / 4)


def _wrong_exact(a, w, kind):
    g = a @ w
    return float({
        "one over the largest": lambda: 1 / np.linalg.eigvalsh(a)[-1],
        "best fixed": lambda: 2 / (np.linalg.eigvalsh(a)[0] + np.linalg.eigvalsh(a)[-1]),
        "w for g": lambda: (w @ w) / (w @ a @ w),
        "upside down": lambda: (g @ a @ g) / (g @ g),
        "no square": lambda: np.sqrt(g @ g) / (g @ a @ g),
        "smallest gradient": lambda: (g @ a @ g) / (g @ a @ a @ g),
        "twice": lambda: 2 * (g @ g) / (g @ a @ g),
    }[kind]())  # fmt: skip


# The best of several rates -----------------------------------------------------------------------------------------


def _rates(rng):
    return np.array(sorted({rng.integer(1, 40) / 20 for _ in range(rng.size + 2)}))


def _best(candidate, rng):
    a, w = _bowl(rng)
    rates = _rates(rng)
    places = [w, *(w - rate * _gradient(a, w) for rate in rates)]
    losses = sorted((_loss(a, place), index) for index, place in enumerate(places))
    if losses[1][0] - losses[0][0] < 1e-6:  # too near to call
        places, losses = [w, w - _gradient(a, w) * _vertex(a, w)], [(0.0, 1)]
        rates = np.array([_vertex(a, w)])
    expect(candidate(a, w, rates), places[losses[0][1]])


def _all_too_long(candidate, rng):
    a, w = _bowl(rng)
    rates = 2.1 * _vertex(a, w) * np.arange(1.0, rng.size + 2)
    expect(candidate(a, w, rates), w)


def _holds_the_exact_one(candidate, rng):
    a, w = _bowl(rng)
    exact = _vertex(a, w)
    rates = exact * np.array([0.3, 1.8, 1.0, 0.6])
    expect(candidate(a, w, rates), w - exact * _gradient(a, w))


def _any_order(candidate, rng):
    a, w = _bowl(rng)
    rates = _vertex(a, w) * np.array([0.2, 0.5, 0.9, 1.9])
    expect(candidate(a, w, rates[::-1].copy()), candidate(a, w, rates))


def _never_up(candidate, rng):
    a, w = _bowl(rng)
    new = candidate(a, w, _rates(rng))
    expect_that(_loss(a, new) <= _loss(a, w) * (1 + 1e-9), new, f"weights with a loss of at most {_loss(a, w):.6g}, as at w")


def _wrong_best(a, w, rates, choose=np.argmin, guard=True, sign=1.0, score=_loss, keep=False):
    g = sign * (a @ w)
    places = ([w] if guard else []) + [w - rate * g for rate in rates]
    found = places[int(choose([score(a, place) for place in places]))]
    return found - w if keep else found


# Armijo's condition ------------------------------------------------------------------------------------------------


# Backtracking ------------------------------------------------------------------------------------------------------


EXERCISES = [
    Exercise(
        name="exact-step",
        call="exact_step(a, w)",
        hint="The gradient is g = a @ w. Along -g the loss is a parabola in the rate: where is its slope 0?",
        properties={
            "it is the lowest point of the loss along the ray": _lowest,
            "with one parameter it is 1 / curvature": _one_parameter,
            "a tenth less or more gives no smaller loss": _neighbours,
            "the next gradient is perpendicular to this one": _right_angle,
            "ten times the distance from the minimum changes nothing": _unit_of_w,
            "a bowl four times as steep has a quarter of the rate": _steeper,
        },
        wrong={
            "1 / λmax": lambda a, w: _wrong_exact(a, w, "one over the largest"),
            "2 / (λmin + λmax), the best fixed rate": lambda a, w: _wrong_exact(a, w, "best fixed"),
            "w in the place of g": lambda a, w: _wrong_exact(a, w, "w for g"),
            "upside down": lambda a, w: _wrong_exact(a, w, "upside down"),
            "|g| instead of |g|²": lambda a, w: _wrong_exact(a, w, "no square"),
            "the rate of the smallest next gradient": lambda a, w: _wrong_exact(a, w, "smallest gradient"),
            "twice as far: to the other side at the same height": lambda a, w: _wrong_exact(a, w, "twice"),
        },
    ),
    Exercise(
        name="best-of-rates",
        call="best_of_rates(a, w, rates)",
        hint="Compute the loss ½ v·Av at each v = w - rate · g, and at w itself. Return the place with the smallest.",
        properties={
            "the place with the smallest loss comes back": _best,
            "when all rates are too long, w comes back as it is": _all_too_long,
            "the exact step is taken where it is among the rates": _holds_the_exact_one,
            "the order of the rates does not matter": _any_order,
            "the loss never rises": _never_up,
        },
        wrong={
            "w itself forgotten: the loss may rise": lambda a, w, rates: _wrong_best(a, w, rates, guard=False),
            "the largest loss": lambda a, w, rates: _wrong_best(a, w, rates, choose=np.argmax),
            "uphill": lambda a, w, rates: _wrong_best(a, w, rates, sign=-1.0),
            "the smallest gradient instead of the smallest loss": lambda a, w, rates: _wrong_best(
                a, w, rates, score=lambda a, v: float(np.linalg.norm(a @ v))
            ),
            "the step instead of the new weights": lambda a, w, rates: _wrong_best(a, w, rates, keep=True),
            "always the largest rate": lambda a, w, rates: w - max(rates) * (a @ w),
        },
    ),
]
