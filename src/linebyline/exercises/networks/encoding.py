"""Exercises of the lecture From the world to arrays: words and hours."""

import cmath
import math

import numpy as np

from linebyline.exercises.core import Exercise, expect

# Words to numbers ---------------------------------------------------------------------------------------------------


def _text(rng, at_least=1):
    """Training sentences with the numbers of their words, known by construction, and the word of each number."""
    letters = "bdfgklmnprst"
    words, sentences, ids = [], [], []
    for _ in range(at_least + rng.size // 2):
        line = []
        for _ in range(rng.integer(1, 4)):
            number = rng.integer(0, len(words))
            if number == len(words):  # a new word: the letters count down, so that sorting would number in reverse
                words.append(letters[-1 - len(words) % 12] + "aeiou"[rng.integer(0, 4)] + letters[len(words) // 12])
            line.append(number + 2)
        ids.append(line)
        sentences.append(" ".join(words[number - 2] for number in line))
    return sentences, ids, words


def _first_come_first_numbered(candidate, rng):
    sentences, ids, _ = _text(rng, at_least=2)
    place = rng.integer(0, len(ids) - 1)
    expect(candidate(sentences, sentences[place], len(ids[place])), ids[place])


def _unknown_is_one(candidate, rng):
    sentences, ids, words = _text(rng)
    place = rng.integer(0, len(words) - 1)
    expect(candidate(sentences, f"zoo {words[place]} zebra", 3), [1, place + 2, 1])


def _padded_behind(candidate, rng):
    sentences, ids, _ = _text(rng)
    spare = rng.integer(1, 3)
    expect(candidate(sentences, sentences[0], len(ids[0]) + spare), ids[0] + [0] * spare)


def _cut_behind(candidate, rng):
    sentences, ids, words = _text(rng)
    place = rng.integer(0, len(words) - 1)
    expect(candidate(sentences, f"{words[place]} {words[0]} {words[place]}", 2), [place + 2, 2])


def _capitals_do_not_count(candidate, rng):
    sentences, ids, _ = _text(rng)
    expect(candidate([sentence.capitalize() for sentence in sentences], sentences[-1].upper(), len(ids[-1])), ids[-1])


def _numbers(train, start=2, order=list, lower=True):
    words = " ".join(train).lower().split() if lower else " ".join(train).split()
    return {word: i for i, word in enumerate(order(dict.fromkeys(words)), start=start)}


def _words(sentence):
    return sentence.lower().split()


def _encoded(numbers, words, length, unknown=1):
    return ([numbers.get(word, unknown) for word in words] + [0] * length)[:length]


def _pad_in_front(train, sentence, length):
    ids = [_numbers(train).get(word, 1) for word in _words(sentence)][:length]
    return [0] * (length - len(ids)) + ids


def _unknown_left_out(train, sentence, length):
    numbers = _numbers(train)
    return _encoded(numbers, [word for word in _words(sentence) if word in numbers], length)


def _never_cut(train, sentence, length):
    ids = [_numbers(train).get(word, 1) for word in _words(sentence)]
    return ids + [0] * (length - len(ids))


# Hours --------------------------------------------------------------------------------------------------------------


def _hours(rng):
    return np.array(rng.numbers(rng.size + 2, low=0.0, high=23.9))


def _sine_and_cosine(candidate, rng):
    hours = _hours(rng)
    turns = [cmath.exp(1j * math.pi * hour / 12) for hour in hours.tolist()]
    expect(candidate(hours), np.array([[turn.imag, turn.real] for turn in turns]))


def _quarters(candidate, rng):
    picked = [rng.integer(0, 3) for _ in range(rng.size)]
    points = [[0.0, 1.0], [1.0, 0.0], [0.0, -1.0], [-1.0, 0.0]]
    expect(candidate(np.array([6.0 * quarter for quarter in picked])), np.array([points[quarter] for quarter in picked]))


def _a_day_later(candidate, rng):
    hours = _hours(rng)
    later = candidate(hours + 24)
    expect(later, candidate(hours), {"hours": hours})


def _midnight_is_no_border(candidate, rng):
    start = rng.number(0, 23)
    points = np.asarray(candidate(np.array([23.0, 0.0, start, start + 1])))
    expect(float(np.linalg.norm(points[0] - points[1])), float(np.linalg.norm(points[2] - points[3])))
    expect(float(np.linalg.norm(points[0] - points[1])), 2 * math.sin(math.pi / 24))


def _circle(hours, turn=24.0):
    angle = 2 * np.pi * hours / turn
    return np.stack([np.sin(angle), np.cos(angle)], axis=1)


# Missing values -----------------------------------------------------------------------------------------------------


EXERCISES = [
    Exercise(
        name="encode-words",
        call="encode_words(train, sentence, length)",
        hint="Number the words of the training sentences from 2, in order of first appearance. 0 pads, 1 is any other word.",
        properties={
            "a training sentence becomes a list of numbers, from 2, first come first numbered": _first_come_first_numbered,
            "a word that no training sentence holds is 1": _unknown_is_one,
            "a short sentence is padded with 0 behind": _padded_behind,
            "a long sentence is cut behind": _cut_behind,
            "capital letters make no difference": _capitals_do_not_count,
        },
        wrong={
            "the sentence itself joins the vocabulary": lambda train, sentence, length: _encoded(
                _numbers([*train, sentence]), _words(sentence), length
            ),
            "unknown words left out": _unknown_left_out,
            "unknown words are 0, like padding": lambda train, sentence, length: _encoded(
                _numbers(train), _words(sentence), length, unknown=0
            ),
            "numbered from 0: the first word is padding": lambda train, sentence, length: _encoded(
                _numbers(train, start=0), _words(sentence), length
            ),
            "numbered in the order of the alphabet": lambda train, sentence, length: _encoded(
                _numbers(train, order=sorted), _words(sentence), length
            ),
            "padded in front": _pad_in_front,
            "never cut": _never_cut,
            "capital letters make another word": lambda train, sentence, length: _encoded(
                _numbers(train, lower=False), sentence.split(), length
            ),
        },
    ),
    Exercise(
        name="hour-on-a-circle",
        call="hour_on_a_circle(hours)",
        hint="A day is one turn: hour h stands at the angle 2 pi h / 24. Column 0 is the sine, column 1 the cosine.",
        properties={
            "row i is the sine and the cosine of hour i": _sine_and_cosine,
            "0, 6, 12 and 18 hours stand at the four ends of the axes": _quarters,
            "a day later is the same place": _a_day_later,
            "from 23:00 to 00:00 is as far as any other hour": _midnight_is_no_border,
        },
        wrong={
            "23 hours make the turn, so 23:00 equals 00:00": lambda hours: _circle(hours, 23.0),
            "12 hours make the turn: noon equals midnight": lambda hours: _circle(hours, 12.0),
            "half a turn a day": lambda hours: _circle(hours, 48.0),
            "cosine first": lambda hours: _circle(hours)[:, ::-1],
            "one row for the sines, one for the cosines": lambda hours: _circle(hours).T,
            "the sine only": lambda hours: _circle(hours)[:, :1],
            "the hour itself, scaled": lambda hours: np.stack([hours / 24, 1 - hours / 24], axis=1),
        },
    ),
]
