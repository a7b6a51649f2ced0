"""Exercises of the lecture on fine-tuning: a rate for each layer, and which layers train when."""

from linebyline.exercises.core import Exercise, expect, expect_that


def _setting(rng, layers=None):
    return layers or rng.integer(1, 1 + rng.size), rng.integer(1, 30) / 10, 1 + rng.integer(1, 30) / 10


def _by_division(candidate, rng):
    layers, top_rate, factor = _setting(rng)
    rates = [top_rate]
    while len(rates) < layers:
        rates.insert(0, rates[0] / factor)
    expect(candidate(layers, top_rate, factor), rates)


def _neighbours(candidate, rng):
    layers, top_rate, factor = _setting(rng, layers=2 + rng.size)
    rates = candidate(layers, top_rate, factor)
    expect([above / below for below, above in zip(rates, rates[1:], strict=False)], [factor] * (layers - 1))


def _last_is_top(candidate, rng):
    layers, top_rate, factor = _setting(rng)
    expect(candidate(layers, top_rate, factor)[-1], top_rate)


def _factor_one(candidate, rng):
    layers, top_rate, _ = _setting(rng)
    expect(candidate(layers, top_rate, 1.0), [top_rate] * layers)


def _one_more_layer(candidate, rng):
    layers, top_rate, factor = _setting(rng)
    deeper = candidate(layers + 1, top_rate, factor)
    expect(deeper[1:], candidate(layers, top_rate, factor))


def _rates(power=lambda distance, layers: distance):
    """The right answer, or with another power of the factor for a distance from the top a wrong one."""
    return lambda layers, top_rate, factor: [top_rate / factor ** power(layers - 1 - i, layers) for i in range(layers)]


def _linear(layers, top_rate, factor):
    bottom = top_rate / factor ** (layers - 1)
    return [bottom + (top_rate - bottom) * i / max(layers - 1, 1) for i in range(layers - 1)] + [top_rate]


def _sizes(rng):
    return rng.integer(1, 1 + rng.size), rng.integer(1, 2 + rng.size)


def _epoch_after_epoch(candidate, rng):
    layers, epochs = _sizes(rng)
    open_layers, schedule = 0, []
    for _ in range(epochs):
        open_layers = min(open_layers + 1, layers)
        schedule.append([False] * (layers - open_layers) + [True] * open_layers)
    expect(candidate(layers, epochs), schedule)


def _first_epoch(candidate, rng):
    layers, epochs = _sizes(rng)
    expect(candidate(layers, epochs)[0], [False] * (layers - 1) + [True])


def _stays_open(candidate, rng):
    layers, epochs = _sizes(rng)
    schedule = candidate(layers, epochs + 1)
    closed = [(t, i) for t in range(epochs) for i in range(layers) if schedule[t][i] and not schedule[t + 1][i]]
    expect_that(not closed, schedule, "a layer that trains in one epoch trains in the next one")


def _all_in_the_end(candidate, rng):
    layers, _ = _sizes(rng)
    expect(candidate(layers, layers)[-1], [True] * layers)


def _longer(candidate, rng):
    layers, epochs = _sizes(rng)
    expect(candidate(layers, epochs + 2)[:epochs], candidate(layers, epochs))


def _schedule(trains):
    return lambda layers, epochs: [[trains(layers - 1 - i, epoch, layers) for i in range(layers)] for epoch in range(epochs)]


def _spread(layers, epochs):
    return [[layers - 1 - i < max(1, layers * (epoch + 1) // epochs) for i in range(layers)] for epoch in range(epochs)]


EXERCISES = [
    Exercise(
        name="layer-rates",
        call="layer_rates(layers, top_rate, factor)",
        hint="The last layer has top_rate. Each step down divides once more, so the distances from the top are exponents.",
        properties={
            "the list is made by dividing, from the last layer down": _by_division,
            "each layer's rate is factor times that of the layer below": _neighbours,
            "the last layer has top_rate": _last_is_top,
            "factor 1 gives every layer the same rate": _factor_one,
            "a layer added below leaves the others' rates as they are": _one_more_layer,
        },
        wrong={
            "the factor multiplied by the distance": lambda layers, top_rate, factor: [
                top_rate / (factor * distance if distance else 1) for distance in range(layers - 1, -1, -1)
            ],
            "the order reversed": lambda layers, top_rate, factor: _rates()(layers, top_rate, factor)[::-1],
            "the last layer divided too": _rates(lambda distance, layers: distance + 1),
            "larger rates below": _rates(lambda distance, layers: -distance),
            "top_rate at the bottom, growing": _rates(lambda distance, layers: distance - layers + 1),
            "equal distances, not equal factors": _linear,
            "one rate for the whole body": _rates(lambda distance, layers: min(distance, 1)),
        },
    ),
    Exercise(
        name="unfreeze-schedule",
        call="unfreeze_schedule(layers, epochs)",
        hint="In epoch t, counted from 0, the top t + 1 layers train, or all of them if there are not so many.",
        properties={
            "each epoch has one layer more than the one before, from the top": _epoch_after_epoch,
            "in epoch 0 only the last layer trains": _first_epoch,
            "a layer that has begun to train never stops": _stays_open,
            "after as many epochs as layers, all train": _all_in_the_end,
            "more epochs do not change the first ones": _longer,
        },
        wrong={
            "one layer at a time": _schedule(lambda distance, epoch, layers: distance == epoch),
            "from the bottom": _schedule(lambda distance, epoch, layers: layers - 1 - distance <= epoch),
            "an epoch late": _schedule(lambda distance, epoch, layers: distance < epoch),
            "all at once after the first epoch": _schedule(lambda distance, epoch, layers: distance == 0 or epoch > 0),
            "what is frozen instead": _schedule(lambda distance, epoch, layers: distance > epoch),
            "the lowest layer never": _schedule(lambda distance, epoch, layers: distance <= epoch and 0 <= distance < layers - 1),
            "spread over all epochs": _spread,
        },
    ),
]
