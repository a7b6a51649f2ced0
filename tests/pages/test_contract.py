"""Every lecture keeps the contract of a page; every snippet is shown."""

import pytest

from press import ROOT, contract


@pytest.mark.parametrize("page", contract.lectures(), ids=lambda page: page.stem)
def test_the_lecture_keeps_the_contract(page):
    assert contract.complaints(page) == []


def test_every_snippet_is_shown():
    assert contract.unused() == []


def test_there_are_lectures():
    assert len(contract.lectures(ROOT)) >= 3, "the folder of lectures was not found: the tests above checked nothing"
