"""The reference page on data sets states what the files are."""

import re
from pathlib import Path

import numpy as np
import pytest

from linebyline.data import digits, downloads, sets
from linebyline.data.bundled import files
from linebyline.data.digits import SHA256

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "data.md").read_text(encoding="utf-8")


def claims() -> dict[str, str]:
    """What the page must say about the digits, computed from the file."""
    images, labels = digits()
    size = len(files("linebyline.data").joinpath("digits.npz").read_bytes())
    counts = np.bincount(labels)
    return {
        "checksum": f"`{SHA256}`",
        "bytes": f"`linebyline/data/digits.npz`, {size:,} bytes",
        "pictures": f"{len(images):,} of {images.shape[1]} pixels; {images.dtype},",
        "labels": f"{labels.dtype}, {labels.min()} … {labels.max()}; each digit {counts.min()} to {counts.max()} times",
        "doi": "10.24432/C50P49",
        "licence": "CC BY 4.0",
    }


@pytest.mark.parametrize("name", list(claims()))
def test_page_says_what_the_file_is(name):
    assert claims()[name] in PAGE


@pytest.mark.parametrize("name", sorted(downloads.MIRRORS))
def test_page_says_what_is_fetched_and_from_where(name):
    section = PAGE.split(f"{{#{name.replace('_', '-')}}}")[1].split("\n## ")[0]
    for file, checksum in downloads.SHA256[name].items():
        row = next(line for line in section.splitlines() if line.startswith(f"| `{file}` |"))
        assert row.endswith(f"| `{checksum}` |") and re.search(r"\| [\d,]+ \|", row)
    for mirror in downloads.MIRRORS[name]:
        assert f"`{mirror}`" in section
    assert f"-d {name}" in section and "60,000" in section and "10,000" in section
    assert name != "fashion_mnist" or ", ".join(downloads.CLOTHES) in section


def test_page_says_which_names_the_commands_know():
    assert sorted(sets.SETS) == ["digits", "fashion_mnist", "mnist"] and "All are bundled" not in PAGE


def test_labels_repeat_one_sequence_fourteen_times():
    # after three runs of 0 … 9 every form goes on with these seven digits, and they come nowhere else
    text = "".join(map(str, digits()[1]))
    assert len(re.findall("9556509", text)) == 14 and "one fixed sequence 14 times" in PAGE


def test_every_data_set_of_the_package_has_a_section():
    import linebyline.data as data

    names = {name for name in data.__all__ if name not in {"DataError", "Sets", "letters", "split", "ordered_split"}}
    assert names == {"assignment_1", "digits", "fashion_mnist", "glyphs", "mnist", "option_prices", "petals", "two_moons"}
    for name in names:
        assert f"`linebyline.data.{name}(" in PAGE
