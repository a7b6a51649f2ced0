"""Python for the browser: what is in the folder, that it changes only when it must, and that a real Pyodide takes it."""

import functools
import hashlib
import importlib.metadata
import io
import json
import threading
import zipfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from press import PressError, cli, fetch, node, runtime, wheels
from tests.browser import checks, host
from tests.browser.conftest import browser  # noqa: F401, a fixture
from tests.press import stand_in

WHEEL = stand_in.numpy_wheel()
WORKER = """
import { loadPyodide } from "./docs/generated/desk/pyodide.mjs";
self.onmessage = async ({ data }) => {
  const begin = performance.now(), said = [];
  try {
    const indexURL = new URL("./docs/generated/desk/", import.meta.url).href;
    const pyodide = await loadPyodide({ indexURL, packages: ["linebyline"], stderr: text => said.push(text) });
    const there = performance.now();
    await pyodide.loadPackage(data.names, { messageCallback() {}, errorCallback: text => said.push(text) });
    postMessage({ result: String(pyodide.runPython(data.code)), loaded: Object.keys(pyodide.loadedPackages).sort(), said,
                  seconds: [there - begin, performance.now() - there].map(each => each / 1000) });
  } catch (error) { postMessage({ failed: String(error), said }); }
};
"""
ASK = """message => new Promise(done => {
  const worker = new Worker("worker.js", {type: "module"});
  worker.onmessage = event => { worker.terminate(); done(event.data); };
  worker.onerror = event => done({failed: event.message});
  setTimeout(() => done({failed: "no answer in three minutes"}), 180_000);  // Pyodide can wait for ever
  worker.postMessage(message);
})"""


@pytest.fixture
def planted(tmp_path, monkeypatch):
    stand_in.plant(tmp_path, monkeypatch, WHEEL)
    return tmp_path


def desk():
    return {path.name: path.read_bytes() for path in runtime.DESK.iterdir()}


def index():
    return json.loads((runtime.DESK / runtime.INDEX).read_text())


def test_the_folder_holds_what_the_index_names_and_nothing_else(planted):
    runtime.DESK.mkdir(parents=True)
    (runtime.DESK / "linebyline-0.0.1-py3-none-any.whl").write_bytes(b"of an older version")
    runtime.prepare()
    files, told = desk(), index()
    listed = {each["file"]: each["bytes"] for each in [*told["runtime"], *told["packages"].values()]}
    assert set(files) == {*listed, "packages.json", "LICENCES.txt"}
    assert listed == {name: len(files[name]) for name in listed}
    assert {name: hashlib.sha256(files[package["file"]]).hexdigest() for name, package in told["packages"].items()} == {
        name: package["sha256"] for name, package in told["packages"].items()
    }
    assert [each["file"] for each in told["runtime"]] == [*runtime.RUNTIME, "pyodide-lock.json"]
    assert list(told["packages"]) == ["jaxtyping", "linebyline", "wadler-lindig"]  # no NumPy: nobody fetched it
    assert told["packages"]["jaxtyping"]["needs"] == ["wadler-lindig"] and told["packages"]["linebyline"]["needs"] == []
    assert told["pyodide"] == json.loads((node.ROOT / "package.json").read_text())["dependencies"]["pyodide"]
    assert len(files["pyodide-lock.json"]) < 5000


def test_a_second_run_writes_nothing_and_builds_nothing(planted, monkeypatch):
    runtime.prepare()
    before = {path: path.stat().st_mtime_ns for path in runtime.DESK.iterdir()}
    monkeypatch.setattr(cli, "wheel", lambda folder: pytest.fail("our wheel was built again"))
    runtime.prepare()
    assert {path: path.stat().st_mtime_ns for path in runtime.DESK.iterdir()} == before


def test_the_same_sources_give_the_same_bytes(planted, monkeypatch, tmp_path):
    runtime.prepare()
    first = desk()
    monkeypatch.setattr(runtime, "DESK", tmp_path / "again")
    monkeypatch.setattr(wheels, "OWN", tmp_path / "own")  # so that our wheel is built anew
    runtime.prepare()
    assert desk() == first and len(list((tmp_path / "own").iterdir())) == 1


def test_another_source_gives_another_file_name_and_the_old_one_goes(tmp_path, monkeypatch):
    root = tmp_path / "root"
    (root / "src" / "linebyline").mkdir(parents=True)
    module = root / "src" / "linebyline" / "__init__.py"
    module.write_text("one = 1\n")
    built = []

    def build(folder):
        built.append(module.read_bytes())
        path = f"{folder}/linebyline-0.1.0-py3-none-any.whl"
        with open(path, "wb") as file:
            file.write(module.read_bytes())
        return path

    for name, value in {"ROOT": root, "OWN": tmp_path / "own"}.items():
        monkeypatch.setattr(wheels, name, value)
    monkeypatch.setattr(cli, "wheel", build)
    (first, _), _ = wheels.own(), wheels.own()
    module.write_text("one = 2\n")
    second, content = wheels.own()
    assert len(built) == 2 and content == b"one = 2\n" and len(list((tmp_path / "own").iterdir())) == 1
    assert first["file_name"] != second["file_name"] and first["version"] == second["version"] == "0.1.0"
    assert second["file_name"] == f"linebyline-0.1.0-0{hashlib.sha256(content).hexdigest()[:8]}-py3-none-any.whl"


def test_our_wheel_holds_the_package_alone(planted):
    with zipfile.ZipFile(io.BytesIO(wheels.own()[1])) as archive:
        assert {name.split("/")[0].split("-")[0] for name in archive.namelist()} == {"linebyline"}


def test_a_pure_wheel_is_whole_by_its_own_record(tmp_path):
    entry, content = wheels.pure(importlib.metadata.distribution("jaxtyping"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}  # no clock in the bytes
        archive.extractall(tmp_path)
    [again] = importlib.metadata.distributions(path=[str(tmp_path)])
    listed = {file.as_posix(): file for file in again.files}
    assert set(listed) == {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert all(file.hash.mode == "sha256" and file.size == len(file.read_binary()) for file in listed.values() if file.hash)
    assert entry["imports"] == ["jaxtyping"] and entry["version"] == again.version
    assert not {"INSTALLER", "direct_url.json", "REQUESTED"} & {name.rsplit("/")[-1] for name in listed}


@pytest.mark.parametrize("name", ["numpy", "markupsafe"])
def test_a_distribution_that_is_not_pure_is_refused(name):
    with pytest.raises(PressError, match=rf"(?i){name} .* is not a pure Python package \(its wheel is for cp"):
        wheels.pure(importlib.metadata.distribution(name))


FAULTS = {
    "a/b.cpython-314.so": ("Tag: py3-none-any\n", "is not a pure Python package"),
    "a/program": ("Tag: py3-none-manylinux2014_x86_64\n", r"\(its wheel is for py3-none-manylinux2014_x86_64\)"),
    "_editable.pth": ("Tag: py3-none-any\n", "by way of a .pth file"),
    "a/__init__.py": (None, "it was not installed from a wheel"),
}


@pytest.mark.parametrize("file", FAULTS)
def test_what_only_looks_pure_is_refused(file, tmp_path):
    tags, sentence = FAULTS[file]
    info = tmp_path / "planted-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: planted\nVersion: 1.0\n")
    (info / "RECORD").write_text(f"{file},,\n{info.name}/METADATA,,\n")
    if tags:
        (info / "WHEEL").write_text(tags)
    with pytest.raises(PressError, match=sentence):
        wheels.pure(importlib.metadata.PathDistribution(info))


def test_a_missing_package_is_named():
    with pytest.raises(PressError, match=r'no-such-package is not installed.*pip install -e "\.\[site\]"'):
        wheels.closure(("no-such-package",))


def test_before_prepare_nobody_knows_what_is_served(tmp_path):
    with pytest.raises(PressError, match="run `press prepare`"):
        runtime.served(tmp_path)


def test_a_fetched_wheel_with_other_bytes_is_refused(planted):
    runtime.WHEELS.mkdir()
    (runtime.WHEELS / stand_in.FILE).write_bytes(WHEEL[:-1])
    with pytest.raises(PressError, match="has other bytes than Pyodide's lock file names; delete it and run `press fetch`"):
        runtime.prepare()


def test_numpy_is_served_once_it_was_fetched_and_no_longer_when_it_is_gone(planted):
    runtime.prepare()
    assert runtime.served(planted) == {"linebyline", "jaxtyping", "wadler_lindig"}
    runtime.WHEELS.mkdir()
    (runtime.WHEELS / stand_in.FILE).write_bytes(WHEEL)
    runtime.prepare()
    assert "numpy" in runtime.served(planted) and index()["packages"]["numpy"]["file"] == stand_in.FILE
    (runtime.WHEELS / stand_in.FILE).unlink()
    runtime.prepare()
    assert "numpy" not in runtime.served(planted) and stand_in.FILE not in desk()


@pytest.fixture
def desk_page(tmp_path, monkeypatch, browser):  # noqa: F811
    """A page beside the real Pyodide and the stand-in NumPy, brought by `press fetch` from a server on this machine."""
    stand_in.plant(tmp_path, monkeypatch, WHEEL, real=True)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    (tmp_path / "cdn").mkdir()
    (tmp_path / "cdn" / stand_in.FILE).write_bytes(WHEEL)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=tmp_path / "cdn")) as cdn:
        threading.Thread(target=cdn.serve_forever, kwargs={"poll_interval": 0.01}).start()
        fetch.fetch(f"http://127.0.0.1:{cdn.server_port}")
        cdn.shutdown()
    runtime.prepare()
    (tmp_path / "worker.js").write_text(WORKER)
    (tmp_path / "index.html").write_text("<!doctype html><title>T</title>")
    with host.serve(tmp_path) as address, checks.opened(browser, address) as (page, asked):
        yield page, asked, address


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def test_pyodide_loads_our_packages_and_asks_the_site_alone(desk_page):
    page, asked, address = desk_page
    code = (
        "from importlib.metadata import version; import numpy; import jaxtyping; from linebyline.autograd import Value\n"
        "x = Value(3.0); y = x * x; y.backward(); f'{version(\"linebyline\")} {x.grad} {numpy.arange(3)}'"
    )
    answer = page.evaluate(ASK, {"names": ["numpy", "jaxtyping"], "code": code})
    assert answer.get("result") == f"{importlib.metadata.version('linebyline')} 6.0 [0, 1, 2]", answer
    assert answer["loaded"] == ["jaxtyping", "linebyline", "numpy", "wadler-lindig"] and answer["said"] == []
    desk_files = {url.rsplit("/", 1)[-1] for url in asked if "/desk/" in url}
    assert all(url.startswith(address) for url in asked)
    expected = {each["file"] for each in [*index()["runtime"], *index()["packages"].values()]}
    assert desk_files == expected  # each file of the folder is asked for, and nothing else
    print("seconds", answer["seconds"], "bytes", sum(len(desk()[name]) for name in expected), sorted(desk_files))


def test_pyodide_refuses_a_wheel_whose_bytes_changed_after_its_lock(desk_page):
    page, _, _ = desk_page
    (runtime.DESK / stand_in.FILE).write_bytes(WHEEL + b"x")
    answer = page.evaluate(ASK, {"names": ["numpy"], "code": "1"})
    assert "numpy" not in answer["loaded"] and "linebyline" in answer["loaded"]
    assert any("numpy" in line for line in answer["said"])
