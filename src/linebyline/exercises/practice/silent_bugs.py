"""Exercises of the lecture on bugs that do not crash: three functions that mend one each."""

import numpy as np

from linebyline.exercises.core import Exercise, expect


def _pair(rng):
    """Predictions and targets, [examples], at least two of them and no two targets equal."""
    count = rng.size + 1
    targets = np.array([number + 7.0 * place for place, number in enumerate(rng.numbers(count))])
    return np.array(rng.numbers(count)), targets


def exact_error(predictions, targets):
    """The mean squared error one number at a time: an oracle without arrays, so without broadcasting."""
    pairs = list(zip(predictions.ravel().tolist(), targets.ravel().tolist(), strict=True))
    return sum((prediction - target) ** 2 for prediction, target in pairs) / len(pairs)


def _both_flat(candidate, rng):
    predictions, targets = _pair(rng)
    expect(candidate(predictions, targets), exact_error(predictions, targets))


def _column_of_predictions(candidate, rng):
    predictions, targets = _pair(rng)
    expect(candidate(predictions[:, None], targets), exact_error(predictions, targets))


def _column_of_targets(candidate, rng):
    predictions, targets = _pair(rng)
    expect(candidate(predictions, targets[:, None]), exact_error(predictions, targets))


def _truth_costs_nothing(candidate, rng):
    targets = _pair(rng)[1]
    expect(candidate(targets[:, None], targets), 0.0)


def _labelled(rng):
    """Labels with each of two to four classes at least once, and predictions among the same classes."""
    classes = rng.integer(2, 4)
    labels = list(range(classes)) + rng.integers(2 * rng.size, low=0, high=classes - 1)
    return np.array(rng.integers(len(labels), low=0, high=classes - 1)), np.array(labels), classes


def exact_recalls(predictions, labels):
    """The share of right answers among the examples of each class that occurs, counted one example at a time."""
    found: dict[int, list[bool]] = {}
    for answer, label in zip(predictions.tolist(), labels.tolist(), strict=True):
        found.setdefault(label, []).append(answer == label)
    return [sum(answers) / len(answers) for answers in found.values()]


def _is_the_mean_recall(candidate, rng):
    predictions, labels, _ = _labelled(rng)
    recalls = exact_recalls(predictions, labels)
    expect(candidate(predictions, labels), sum(recalls) / len(recalls))


def _constant_answers_get_their_share(candidate, rng):
    _, labels, classes = _labelled(rng)
    expect(candidate(np.zeros_like(labels), labels), 1 / classes)


def _all_right_is_one(candidate, rng):
    _, labels, _ = _labelled(rng)
    expect(candidate(labels.copy(), labels), 1.0)


def _more_of_one_class_changes_nothing(candidate, rng):
    predictions, labels, _ = _labelled(rng)
    again = np.concatenate([np.arange(len(labels)), np.repeat(np.flatnonzero(labels == 0), 3)])
    recalls = exact_recalls(predictions, labels)
    expect(candidate(predictions[again], labels[again]), sum(recalls) / len(recalls))


def _absent_classes_do_not_count(candidate, rng):
    predictions, labels, classes = _labelled(rng)
    recalls = exact_recalls(predictions, labels)
    spread = 2 * np.arange(classes)  # classes 0, 2, 4, ...: no example of the odd ones
    expect(candidate(spread[predictions], spread[labels]), sum(recalls) / len(recalls))


def _set(rng):
    count = rng.size + 2
    x = np.array([[float(place), number] for place, number in enumerate(rng.numbers(count))])
    order = list(range(count))
    for place in range(count - 1, 0, -1):
        other = rng.integer(0, place)
        order[place], order[other] = order[other], order[place]
    return x, np.arange(count) * 3 % 7, np.array(order)


def _rows_follow_the_order(candidate, rng):
    x, labels, order = _set(rng)
    expect(candidate(x, labels, order)[0], np.array([x[row].tolist() for row in order.tolist()]))


def _labels_follow_the_order(candidate, rng):
    x, labels, order = _set(rng)
    expect(candidate(x, labels, order)[1], np.array([labels[row].item() for row in order.tolist()]))


def _pairs_are_kept(candidate, rng):
    x, labels, order = _set(rng)
    rows, answers = candidate(x, labels, order)
    pairs = sorted([*row, label] for row, label in zip(rows.tolist(), answers.tolist(), strict=True))
    expect(pairs, sorted([*row, label] for row, label in zip(x.tolist(), labels.tolist(), strict=True)))


def _any_shape_of_example(candidate, rng):
    x, labels, order = _set(rng)
    pictures = np.stack([x, -x], axis=2)  # [batch, height, width]
    expect(candidate(pictures, labels, order)[0], np.array([pictures[row].tolist() for row in order.tolist()]))


def _precisions(predictions, labels):
    return float(np.mean([np.mean(labels[predictions == k] == k) for k in np.unique(predictions)]))


def _over_all_numbers(predictions, labels):
    classes = max(labels.max(), predictions.max()) + 1
    return sum(np.mean(predictions[labels == k] == k) for k in np.unique(labels)) / classes


def _inverse(x, labels, order):
    back = np.argsort(order)
    return x[back], labels[back]


EXERCISES = [
    Exercise(
        name="mean-squared-error-safe",
        call="mean_squared_error_safe(predictions, targets)",
        hint="What is the shape of predictions - targets? It must hold one number an example, never n times n.",
        properties={
            "for two arrays of shape (n,) it is the mean of the squared differences": _both_flat,
            "predictions of shape (n, 1) change nothing": _column_of_predictions,
            "targets of shape (n, 1) change nothing": _column_of_targets,
            "the truth as a prediction costs nothing": _truth_costs_nothing,
        },
        wrong={
            "broadcasts to n times n": lambda p, t: np.mean((p - t) ** 2),
            "half of it": lambda p, t: np.mean((p.ravel() - t.ravel()) ** 2) / 2,
            "summed, not averaged": lambda p, t: np.sum((p.ravel() - t.ravel()) ** 2),
            "the square of the mean difference": lambda p, t: np.mean(p.ravel() - t.ravel()) ** 2,
            "flattens the predictions only": lambda p, t: np.mean((p.ravel() - t) ** 2),
            "flattens the targets only": lambda p, t: np.mean((p - t.ravel()) ** 2),
        },
    ),
    Exercise(
        name="balanced-accuracy",
        call="balanced_accuracy(predictions, labels)",
        hint="One share of right answers for each class that occurs among the labels, then the plain mean of these shares.",
        properties={
            "it is the mean over the classes of the share of right answers": _is_the_mean_recall,
            "one answer for all scores 1 / number of classes": _constant_answers_get_their_share,
            "all answers right scores 1": _all_right_is_one,
            "more examples of one class, answered alike, change nothing": _more_of_one_class_changes_nothing,
            "a class without an example does not count": _absent_classes_do_not_count,
        },
        wrong={
            "plain accuracy": lambda predictions, labels: np.mean(predictions == labels),
            "shares among the predictions (precision)": _precisions,
            "divides by the largest class number": _over_all_numbers,
            "the worst class": lambda predictions, labels: min(exact_recalls(predictions, labels)),
            "the first class alone": lambda predictions, labels: np.mean(predictions[labels == 0] == 0),
        },
    ),
    Exercise(
        name="shuffle-together",
        call="shuffle_together(x, labels, order)",
        hint="One order for both: the example in row order[i] comes to row i, and its label with it.",
        properties={
            "row i of the pictures is the old row order[i]": _rows_follow_the_order,
            "label i is the old label order[i]": _labels_follow_the_order,
            "each picture keeps its label": _pairs_are_kept,
            "pictures with two axes work too": _any_shape_of_example,
        },
        wrong={
            "the pictures alone": lambda x, labels, order: (x[order], labels.copy()),
            "the labels alone": lambda x, labels, order: (x.copy(), labels[order]),
            "sends row i to order[i]": _inverse,
            "one forwards, one backwards": lambda x, labels, order: (x[order], labels[np.argsort(order)]),
            "shuffles nothing": lambda x, labels, order: (x.copy(), labels.copy()),
        },
    ),
]
