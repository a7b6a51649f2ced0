"""The benchmark measures what it says, and refuses to time wrong answers."""

import importlib.util
import json
import os
import re
import subprocess
import sys

import pytest

from press import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "wait4"), reason="no wait4 on this system")


@pytest.fixture(scope="module")
def together():
    """Load programs that import one another, as a script does from its own folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "benchmarks")
        yield importlib.import_module
        for name in (path.stem for path in (ROOT / "benchmarks").glob("*.py")):
            sys.modules.pop(name, None)


@pytest.fixture(scope="module")
def blocks(together):
    return together("blocks")


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
def convolution(together):
    return together("convolution")


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
def serving(together):
    return together("serving")


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


def test_pages_are_told_by_device_with_medians(together):
    pages = together("pages")
    rounds = [pages.Visit(score, (16, size), (6, 133_000)) for score, size in ((80, 200_000), (90, 208_000), (85, 204_000))]
    text = pages.table("phone", {"lecture": rounds})
    assert text.startswith("| phone | performance |")
    assert text.endswith("| lecture | 85 | 80 to 90 | 16 | 204 kB | 6 | 133 kB |")


@pytest.mark.parametrize("program", ["pages", "desk"])
def test_a_folder_without_a_site_is_not_measured(together, tmp_path, program):
    together(program)
    command = [sys.executable, str(ROOT / "benchmarks" / f"{program}.py"), str(tmp_path), "--rounds", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode and ("is no built site" in done.stderr or "it needs" in done.stderr or "no Chromium" in done.stderr)
    assert "Traceback" not in done.stderr


def test_run_is_told_with_ratios_round_by_round(together):
    desk = together("desk")
    slow = [{"first Run": (seconds, (8, 13_000_000))} for seconds in (8, 9, 10)]
    fast = [{"first Run": (seconds, (8, 13_000_000))} for seconds in (2, 4, 3)]
    text = desk.table(slow, fast, [1.0, 1.0, 3.0])
    assert "| first Run | 9.00 (8.00 to 10.00) | 3.00 (2.00 to 4.00) | 2.0 (1.0 to 4.0) | 8 | 13.00 MB |" in text
    assert text.endswith("| native: the block in a fresh interpreter here | | 1.00 (1.00 to 3.00) | 1 | | |")
    told = desk.memories([[(80, 300), (160, 400)], [(82, 310), (170, 420)]])
    assert "| before the first Run | 81 (80 to 82) MB | 305 (300 to 310) MB |" in told and "| after it | 165 (160" in told


def test_a_native_block_that_prints_something_else_is_not_timed(together, tmp_path):
    desk = together("desk")
    block = desk.run_blocks.Block("a page", "print(1)", [], "1\n")
    assert desk.native(block, tmp_path) > 0
    with pytest.raises(SystemExit, match="its page shows"):
        desk.native(block._replace(output="2\n"), tmp_path)


SPREAD = """import subprocess, sys, time
held = bytes(range(256)) * 400_000  # 102 MB, every page written
if len(sys.argv) > 1 and sys.argv[1] != "--type=renderer":
    subprocess.Popen([sys.executable, __file__, "--type=renderer"])
print("ready", flush=True)
time.sleep(60)"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_the_memory_of_a_browser_is_that_of_all_its_processes(together, tmp_path):
    processes = together("processes")
    (tmp_path / "browser.py").write_text(SPREAD, encoding="utf-8")
    command = [sys.executable, str(tmp_path / "browser.py"), f"--user-data-dir={tmp_path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as browser:
        children = []
        try:
            assert [browser.stdout.readline() for _ in range(2)] == ["ready\n"] * 2
            found = processes.resident(str(tmp_path))
            children = [number for number in found if number != browser.pid]
            assert sorted(kind for kind, _ in found.values()) == ["browser", "renderer"]
            assert all(102 < size < 160 for _, size in found.values())
        finally:
            for number in children:
                os.kill(number, 9)
            browser.kill()
    with pytest.raises(ProcessLookupError):
        processes.resident(str(tmp_path))


@pytest.fixture(scope="module")
def build(together):
    return together("build")


def test_an_unchanged_build_runs_nothing_and_each_change_is_counted(build):
    """One lecture: from nothing, unchanged, then one figure, formula and lab changed; `size` stops where a count is wrong."""
    first, (again,), found = build.size(1, 1, plant=True)
    assert first.counts["formulas"] > 50 and not any(again.counts.values())
    assert found.compressed < found.page < 1_000_000 and found.index > 1000 and found.zipped > 1_000_000


def test_a_counter_that_sees_nothing_is_not_believed(build, monkeypatch):
    blind = build.Built(build.Cost(1, 1), dict.fromkeys(build.KINDS, 0))
    monkeypatch.setattr(build, "counted", lambda *arguments: blind)
    with pytest.raises(SystemExit, match="a build from nothing counted"):
        build.size(1, 1, plant=True)
    first = blind._replace(counts={"snippets": 0, "figures": 1, "labs": 1, "formulas": 9})
    answers = iter([first, blind, first])  # the third is the planted one: it should count one formula
    monkeypatch.setattr(build, "counted", lambda *arguments: next(answers, blind))
    monkeypatch.setattr(build, "weights", lambda site: None)
    with pytest.raises(SystemExit, match="one of each kind was changed"):
        build.size(1, 1, plant=True)


@pytest.mark.parametrize("figures", [0, 1])
def test_builds_are_told_and_one_that_ran_something_is_named(build, monkeypatch, capsys, figures):
    first = build.Built(build.Cost(60, 200), {"snippets": 0, "figures": 12, "labs": 1, "formulas": 900})
    again = [build.Built(build.Cost(seconds, 100), dict.fromkeys(build.KINDS, 0)) for seconds in (4, 9, 5)]
    again[1].counts["figures"] = figures
    weights = build.Weights(451_000, 40_000, 24_000, 8_200_000)
    monkeypatch.setattr(build, "size", lambda count, rounds, plant: (first, again, weights))
    monkeypatch.setattr(sys, "argv", ["build.py", "10"])
    assert build.main() == figures
    told = capsys.readouterr().out
    assert "| 10 | from nothing | 60.0 | 200 MB | 0 | 12 | 1 | 900 |" in told
    assert f"| 10 | unchanged | 5.0 | 100 MB | 0 | {figures} | 0 | 0 |" in told
    assert "| 10 | 451 kB | 40 kB | 24 kB | 8.2 MB |" in told
    assert ("An unchanged build ran something: [10] lectures." in told) == bool(figures)


def test_each_synthetic_lecture_has_names_and_formulas_of_its_own(together, tmp_path):
    synthetic = together("synthetic")
    names = synthetic.project(tmp_path, 6)
    assert len(set(names)) == 6
    pages = [(tmp_path / "docs" / "lectures" / "synthetic" / f"{name}.md").read_text(encoding="utf-8") for name in names]
    assert pages[0] != pages[4] and len(re.findall(r"\\def\\copy\{1\}", pages[0])) > 50  # both are backpropagation
    assert not {figure for page in pages[:3] for figure in re.findall(r"figure:(\w+)", page)} & set(
        re.findall(r"figure:(\w+)", pages[4])
    )
    text = "---\ntitle: $5$\n---\nA $x$ costs $$y$$ in `$z$`.\n\n```text\n$w$\n```\n"
    assert synthetic.own_formulas(text, 7) == text.replace("$x$", r"$\def\copy{7}x$").replace("$$y$$", r"$$\def\copy{7}y$$")
