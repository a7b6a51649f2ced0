"""The benchmark measures what it says, and refuses to time wrong answers."""

import importlib.util
import json
import os
import subprocess
import sys

import pytest

from press import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="no wait4 on this system")


def loaded(name):
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", ROOT / "benchmarks" / f"{name}.py")
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)  # a dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def blocks():
    return loaded("blocks")


def program(blocks, folder, code, prints=""):
    file = folder / "program.py"
    file.write_text(code, encoding="utf-8")
    return blocks.Program(file, prints)


SMALL, LARGE = "import time; time.sleep(0.2)", "held = bytes(range(256)) * 1_600_000"  # 410 MB, every page written
MEASURED = """import json, sys, blocks
print(json.dumps([blocks.measure([sys.executable, "-c", code], ".")[0] for code in sys.argv[1:]]))"""


def test_seconds_and_memory_are_those_of_the_program():
    """In a process of its own, as the benchmark is: a child never counts less than its parent, and pytest is large."""
    command = [sys.executable, "-c", MEASURED, SMALL, LARGE]
    done = subprocess.run(command, cwd=ROOT / "benchmarks", check=True, capture_output=True, text=True, timeout=60)
    small, large = json.loads(done.stdout)
    assert 0.2 <= small[0] < 20
    assert small[1] < 100 < 409.6 < large[1] < 520


def test_a_program_that_prints_something_else_is_not_timed(blocks, tmp_path):
    assert blocks.one_process_each([program(blocks, tmp_path, "print(1)", "1\n")]).seconds > 0
    with pytest.raises(SystemExit, match="its page shows"):
        blocks.one_process_each([program(blocks, tmp_path, "print(1)", "2\n")])


def test_a_program_that_fails_is_not_timed(blocks, tmp_path):
    with pytest.raises(SystemExit, match="ZeroDivisionError"):
        blocks.one_process_each([program(blocks, tmp_path, "1 / 0")])


def test_every_block_of_every_page_is_timed(blocks, tmp_path):
    found = blocks.programs(tmp_path)
    files = [file for file in (ROOT / "snippets").glob("*/*.py") if not file.name.startswith("figure_")]
    assert len(found) >= len(files), "a snippet that a page shows is not timed"
    assert all(block.file.read_text(encoding="utf-8").strip() for block in found)


def test_the_table_tells_median_ratio_and_range(blocks):
    pair = [(blocks.Cost(2, 100), blocks.Cost(seconds, 200)) for seconds in (4, 6, 20)]
    text = blocks.table(7, pair, (blocks.Cost(60, 1), blocks.Cost(5, 1)))
    assert "| 7 blocks through pytest | 2.0 | 100 MB |" in text
    assert "| 3.0 times as fast (2.0 to 10.0) | 0.5 times as large |" in text
    assert "| unchanged site build | 5.0 |" in text


@pytest.fixture(scope="module")
def convolution():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "benchmarks")
        spec = importlib.util.spec_from_file_location("benchmarks_convolution", ROOT / "benchmarks" / "convolution.py")
        module = importlib.util.module_from_spec(spec)
        patch.setitem(sys.modules, spec.name, module)
        spec.loader.exec_module(module)
        yield module


def test_all_ways_to_convolve_end_at_the_same_numbers(convolution):
    for side, channels, filters, kernel in [(4, 1, 2, 3), (5, 3, 2, 5)]:
        layer = convolution.Layer(2, side, channels, filters, kernel, 2)
        ways = dict(convolution.CONTESTANTS)
        if importlib.util.find_spec("torch") is None:
            del ways["PyTorch, eager"]
        ends = {name: prepare(layer)() for name, prepare in ways.items()}
        convolution.agree(ends)
        start = layer.start()
        for name, arrays in ends.items():
            for array, before in zip(arrays, start, strict=False):
                assert array.shape == before.shape and abs(array - before).max() > 1e-3, f"{name} did not move"


def test_a_convolution_that_ends_elsewhere_is_not_timed(convolution):
    x, kernels, b, _ = convolution.Layer(1, 4, 1, 2, 3, 1).start()
    right = (x, kernels, b)
    convolution.agree({"one": right, "two": right})
    for wrong in [(x, kernels + 0.01, b), (x * float("nan"), kernels, b)]:
        with pytest.raises(SystemExit, match="two ends at other numbers than one"):
            convolution.agree({"one": right, "two": wrong})


def test_the_ratios_of_the_convolutions_are_formed_within_a_round(convolution):
    text = convolution.table("a layer", {convolution.BASE: [1.0, 2.0, 4.0], "other": [2.0, 6.0, 4.0]})
    assert "**a layer**" in text
    assert f"| {convolution.BASE} | 2 (1 to 4) | 1 (1 to 1) |" in text
    assert "| other | 4 (2 to 6) | 2 (1 to 3) |" in text


@pytest.fixture(scope="module")
def serving():
    return loaded("serving")


def test_the_loads_of_a_server_are_told_with_ratios_round_by_round(serving):
    def turn(rate, processor):
        return serving.Load(rate, [i / 1000 for i in range(100)], processor)

    text = serving.table({"ours": [turn(100, 1), turn(300, 1), turn(400, 1)], "plain": [turn(50, 2), turn(100, 2), turn(400, 5)]})
    assert "| plain | 100 (50 to 400) | 2 (1 to 3) | 2 (2 to 5) | 2 (2 to 5) |" in text
    assert text.endswith("| 50 (50 to 50) | 95 (95 to 95) | 99 (99 to 99) |")


def test_a_server_with_wrong_answers_is_not_timed(serving):
    model = serving.Model(serving.Settings(hidden=(8,)), serving.Settings(hidden=(8,)).start(64, 10))
    questions = serving.Questions(model, 3)
    right = json.dumps({"probs": [questions.right[1].tolist()]}).encode()
    questions.check(1, b"HTTP/1.1 200 OK", right)
    for status, number in ((b"HTTP/1.1 200 OK", 2), (b"HTTP/1.1 503 Service Unavailable", 1)):
        with pytest.raises(SystemExit, match="a wrong answer"):
            questions.check(number, status, right)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processor time and memory are read from /proc")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--rounds", "1", "--seconds", "0.3", "--clients", "1", "3"], "3 clients at once"),
        (["--memory", "400"], "more: "),
    ],
    ids=["speed", "memory"],
)
def test_the_servers_are_measured(options, told):
    command = [sys.executable, str(ROOT / "benchmarks" / "serving.py"), "--hidden", "8", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert told in done.stdout and "nan" not in done.stdout
    assert done.stdout.count("plain FastAPI, in the loop |") == (2 if "--clients" in options else 0)
