"""Exercises of the lecture on output size: how many places a kernel takes, and where SAME puts its zeros."""

import math

from linebyline.exercises.core import Exercise, expect, expect_that

# How many places -----------------------------------------------------------------------------------------------------


def _places(line, f, s):
    """The places of a window of f pixels on a line, one by one."""
    starts, start = 0, 0
    while start + f <= line:
        starts, start = starts + 1, start + s
    return starts


def _layer(rng):
    """Pixels, weights, stride, padding, dilation: the kernel fits."""
    p, f, d = rng.integer(0, 3), rng.integer(1, 4), rng.integer(1, 3)
    reach = f + (f - 1) * (d - 1)  # the weights, and the pixels between them
    return max(reach - 2 * p, 1) + rng.integer(0, 6 * rng.size), f, rng.integer(1, 4), p, d


def _counted(candidate, rng):
    n, f, s, p, _ = _layer(rng)
    expect(candidate(n, f, s, p, 1), _places(n + 2 * p, f, s))


def _counted_apart(candidate, rng):
    n, f, s, p, d = _layer(rng)
    line, starts, start = range(n + 2 * p), 0, 0
    while all(start + i * d in line for i in range(f)):  # each weight meets a pixel
        starts, start = starts + 1, start + s
    expect(candidate(n, f, s, p, d), starts)


def _kernel_as_large(candidate, rng):
    n, s, p = rng.integer(1, 9), rng.integer(1, 4), rng.integer(0, 3)
    expect(candidate(n, n + 2 * p, s, p, 1), 1)


def _half_padding(candidate, rng):
    n, half = rng.integer(1, 30), rng.integer(0, 3)
    expect(candidate(n, 2 * half + 1, 1, half, 1), n)


def _full_padding(candidate, rng):
    n, f = rng.integer(1, 30), rng.integer(1, 7)
    expect(candidate(n, f, 1, f - 1, 1), n + f - 1)


def _one_stride_more(candidate, rng):
    n, f, s, p, d = _layer(rng)
    expect(candidate(n + s, f, s, p, d) - candidate(n, f, s, p, d), 1)


# Where SAME puts its zeros -------------------------------------------------------------------------------------------


def _row(rng):
    return rng.integer(1, 6 * rng.size), rng.integer(1, 7), rng.integer(1, 4)


def _least_total(n, f, s):
    """The fewest zeros with which the kernel has a place for each s pixels begun: tried one by one."""
    wanted, total = len(range(0, n, s)), 0
    while _places(n + total, f, s) < wanted:
        total += 1
    return total


def _both_numbers(candidate, rng):
    n, f, s = _row(rng)
    total = _least_total(n, f, s)
    expect(candidate(n, f, s), (math.floor(total / 2), math.ceil(total / 2)))


def _output(candidate, rng):
    n, f, s = _row(rng)
    expect(_places(n + sum(candidate(n, f, s)), f, s), len(range(0, n, s)), {"n": n, "f": f, "s": s})


def _no_zero_too_many(candidate, rng):
    n, f, s = _row(rng)
    total = sum(candidate(n, f, s))
    enough = total == 0 or _places(n + total - 1, f, s) < len(range(0, n, s))
    expect_that(enough, total, "no zero that could be spared", {"n": n, "f": f, "s": s})


def _odd_one_at_the_end(candidate, rng):
    n, f, s = _row(rng)
    before, after = candidate(n, f, s)
    expect_that(after - before in (0, 1), (before, after), "as many after as before, or one more")


def _odd_kernel(candidate, rng):
    n, half = rng.integer(1, 30), rng.integer(0, 3)
    expect(candidate(n, 2 * half + 1, 1), (half, half))


def _even_kernel(candidate, rng):
    n, half = rng.integer(1, 30), rng.integer(1, 3)
    expect(candidate(n, 2 * half, 1), (half - 1, half))


def _kernel_below_stride(candidate, rng):
    f = rng.integer(1, 4)
    s = f + rng.integer(0, 3)
    expect(candidate(s * rng.integer(1, 5), f, s), (0, 0))


def _same(places=lambda n, s: -(-n // s), least=0, odd_at_start=False):
    def answer(n, f, s):
        total = (places(n, s) - 1) * s + f - n
        total = total if least is None else max(total, least)
        small, large = total // 2, total - total // 2
        return (large, small) if odd_at_start else (small, large)

    return answer


EXERCISES = [
    Exercise(
        name="output-size",
        call="output_size(n, f, s, p, d)",
        hint="Both ends are padded. From its first to its last weight the kernel covers d (f − 1) + 1 pixels, its reach.",
        properties={
            "with d = 1 it counts the places of the window": _counted,
            "with any d each weight meets a pixel at each place": _counted_apart,
            "a kernel as large as the padded line has one place": _kernel_as_large,
            "s = 1 and p = (f − 1) / 2 leave the size as it is": _half_padding,
            "s = 1 and p = f − 1 give n + f − 1": _full_padding,
            "s pixels more give one place more": _one_stride_more,
        },
        wrong={
            "rounded up": lambda n, f, s, p, d: -(-(n + 2 * p - d * (f - 1) - 1) // s) + 1,
            "rounded to the nearest": lambda n, f, s, p, d: round((n + 2 * p - d * (f - 1) - 1) / s) + 1,
            "not rounded": lambda n, f, s, p, d: (n + 2 * p - d * (f - 1) - 1) / s + 1,
            "one end padded only": lambda n, f, s, p, d: (n + p - d * (f - 1) - 1) // s + 1,
            "the first place forgotten": lambda n, f, s, p, d: (n + 2 * p - d * (f - 1) - 1) // s,
            "the 1 added before the division": lambda n, f, s, p, d: (n + 2 * p - d * (f - 1)) // s,
            "the dilation forgotten": lambda n, f, s, p, d: (n + 2 * p - f) // s + 1,
            "a reach of d times f": lambda n, f, s, p, d: (n + 2 * p - d * f) // s + 1,
        },
    ),
    Exercise(
        name="same-padding",
        call="same_padding(n, f, s)",
        hint="There shall be n / s places, rounded up. Where does the last window end? What lacks is shared, the odd zero last.",
        properties={
            "both numbers are those of SAME": _both_numbers,
            "with them there are n / s places, rounded up": _output,
            "none of the zeros could be spared": _no_zero_too_many,
            "an odd zero goes to the end": _odd_one_at_the_end,
            "an odd kernel with s = 1 gets (f − 1) / 2 at each end": _odd_kernel,
            "an even kernel with s = 1 gets one more at the end": _even_kernel,
            "a kernel no wider than a stride that divides n gets none": _kernel_below_stride,
        },
        wrong={
            "half the kernel at each end, whatever the stride": lambda n, f, s: (f // 2, f // 2),
            "the total of stride 1 for every stride": lambda n, f, s: ((f - 1) // 2, f - 1 - (f - 1) // 2),
            "the odd zero at the start": _same(odd_at_start=True),
            "n / s rounded down": _same(places=lambda n, s: n // s),
            "fewer than no zeros": _same(least=None),
            "n places, as with stride 1": _same(places=lambda n, s: n),
            "all zeros at the end": lambda n, f, s: (0, sum(_same()(n, f, s))),
        },
    ),
]
