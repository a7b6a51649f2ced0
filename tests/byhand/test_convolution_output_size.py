"""`output_size`: against NumPy's own sliding windows, PyTorch, numbers worked out on paper, and bad arguments."""

import numpy as np
import pytest

from linebyline.byhand.convolution import output_size


@pytest.mark.parametrize(
    ("size", "kernel", "stride", "padding", "places"),
    [
        (5, 3, 1, 0, 3),  # valid
        (5, 3, 1, 1, 5),  # same
        (5, 3, 1, 2, 7),  # full
        (7, 3, 2, 0, 3),
        (8, 3, 2, 0, 3),  # the last pixel is lost
        (224, 11, 4, 0, 54),
        (227, 11, 4, 0, 55),
        (224, 11, 4, 2, 55),
        (1, 1, 9, 0, 1),
        (1, 3, 1, 1, 1),
    ],
)
def test_numbers_worked_out_on_paper(size, kernel, stride, padding, places):
    assert output_size(size, kernel, stride, padding) == places


def test_as_many_as_numpy_has_windows():
    for size in range(1, 15):
        for kernel in range(1, size + 5):
            for padding in range((max(kernel - size, 0) + 1) // 2, 4):
                windows = np.lib.stride_tricks.sliding_window_view(np.zeros(size + 2 * padding), kernel)
                for stride in range(1, 6):
                    assert output_size(size, kernel, stride, padding) == len(windows[::stride])


def test_as_many_as_in_pytorch():
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    for size, kernel, stride, padding in [(7, 3, 2, 0), (8, 3, 2, 1), (30, 7, 4, 3), (9, 2, 3, 0), (4, 4, 1, 2)]:
        z = torch.nn.functional.conv1d(torch.ones(1, 1, size), torch.ones(1, 1, kernel), stride=stride, padding=padding)
        assert output_size(size, kernel, stride, padding) == z.shape[2]


def refused_by_the_hook(request, value):
    """Under the jaxtyping hook only Python's int passes the annotation: its error comes before ours."""
    return request.config.getoption("--jaxtyping-packages", None) and not isinstance(value, int)


def test_whole_numbers_of_numpy_are_taken(request):
    if refused_by_the_hook(request, np.int64(8)):
        pytest.skip("the hook refuses it first")
    assert output_size(np.int64(8), np.int32(3), np.int64(2), np.int64(1)) == 4


GOOD = {"size": 8, "kernel": 3, "stride": 2, "padding": 1}


@pytest.mark.parametrize(
    ("name", "value"),
    [("size", 0), ("size", 8.0), ("kernel", 0), ("kernel", -3), ("kernel", "3"), ("stride", 0), ("stride", 0.5), ("padding", -1)],
)
def test_an_argument_out_of_range_is_named(request, name, value):
    if refused_by_the_hook(request, value):
        pytest.skip("the hook refuses it first")
    with pytest.raises(ValueError, match=rf"{name} is {value!r}, expected a whole number of at least [01]"):
        output_size(**{**GOOD, name: value})


def test_a_kernel_that_does_not_fit_is_named():
    assert output_size(3, 7, padding=2) == 1
    with pytest.raises(ValueError, match="kernel is 8, expected at most 7"):
        output_size(3, 8, padding=2)
