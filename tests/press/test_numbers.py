"""Which numbers in the prose count, and which are excused."""

import pytest

from press.numbers import unchecked

OUTPUT = "accuracy 0.97, 97%, 12 of 40, 1,000 of 1,000 runs, 10.25"


@pytest.mark.parametrize(
    "prose",
    [
        "We saw 0.97.", "We saw 97 % of them.", "It was 97% right.", "In 12 of 40 runs.", "In 1,000 of 1,000 runs.",
        "The rate `0.1` and $\\eta = 0.5$ and $$x = 2.5$$ are settings.", "See [section 2.5](https://example.org).",
        "Others saw 3.14.[^a]\n\n[^a]: Somebody, [a paper](https://example.org).",
        "Others saw 3.14,[^a] often.\n\n[^a]: Somebody (1962), A paper.",
        "```text\n0.123\n```", "## Sources\n\narXiv:1602.04485, equation 2.7", "Three of 4 is no measurement, 7 is neither.",
        "/// theorem | Name\n    attrs: {id: a-0.5}\nText.\n///", "[^a]: pages 1.5", "---\nx: 1.5\n---\n",
    ],
)  # fmt: skip
def test_excused(prose):
    assert unchecked(prose, OUTPUT) == []


@pytest.mark.parametrize(
    ("prose", "line", "text"),
    [
        ("We saw 0.98.", 1, "0.98"),
        ("Title\n\nWe saw 98 %.", 3, "98 %"),
        ("A part of it, 0.25, stands inside 10.25.", 1, "0.25"),
        ("A beginning, 0.9, stands inside 0.97.", 1, "0.9"),
        ("In 13 of 40 runs.", 1, "13 of 40"),
        ("In 13 out of the 40 runs.", 1, "13 out of the 40"),
        ("Others saw 3.14.[^a]\n\n[^a]: I just know.", 1, "3.14"),
        ("Others saw 3.14. Not here.[^a]\n\n[^a]: [a](https://example.org)", 1, "3.14"),
        ("Others saw 3.14.[^b]\n\n[^a]: [a](https://example.org)", 1, "3.14"),
        ("![The error falls to 0.12](figure:error)", 1, "0.12"),
        ("```text\n0.5\n```\n\nIt is 0.6 **now**", 5, "0.6"),
    ],
)
def test_caught(prose, line, text):
    assert [(number.line, number.text) for number in unchecked(prose, OUTPUT)] == [(line, text)]
