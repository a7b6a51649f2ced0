"""The opt-in data sets, fetched from a server on this machine that cuts, lies, fails and goes away."""

import errno
import gzip
import hashlib
import logging
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from linebyline import cli
from linebyline.data import DataError, downloads, fashion_mnist, mnist, sets
from tests.data.test_idx import idx

SIZES = {"train": 30, "t10k": 12}
IMAGES = "train-images-idx3-ubyte.gz"


def small(seed: int) -> dict[str, bytes]:
    """Return four files like those of MNIST with few pictures, by name."""
    rng, files = np.random.default_rng(seed), {}
    for part, pictures in SIZES.items():
        images = rng.integers(0, 256, (pictures, 28, 28))
        images[0, 0, :2] = 0, 255
        files[f"{part}-images-idx3-ubyte.gz"] = gzip.compress(idx(images))
        files[f"{part}-labels-idx1-ubyte.gz"] = gzip.compress(idx(np.arange(pictures) % 10))
    return files


def numbers(content: bytes, header: int) -> list[int]:
    """Return the numbers after the header of an IDX file; independent of the reader under test."""
    return list(gzip.decompress(content)[header:])


class Server(ThreadingHTTPServer):
    """Serves two mirrors, /first/ and /second/. `faults` holds what it does wrong, by the beginning of a path."""

    def __init__(self, files: dict[str, bytes]):
        super().__init__(("127.0.0.1", 0), Handler)
        self.files, self.faults, self.asked = files, {}, []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        fault = next((fault for start, fault in self.server.faults.items() if self.path.startswith(start)), None)
        content = self.server.files[self.path.rsplit("/", 1)[1]]
        if isinstance(fault, int):
            return self.send_error(fault)
        body = {"cut": content[:50], "other bytes": content[:-1] + b"x", "cut unseen": content[:50]}.get(fault, content)
        self.send_response(200)
        if fault != "cut unseen":
            self.send_header("Content-Length", str(len(content)))
        if "gzip" in self.headers.get("Accept-Encoding", ""):  # storage services do so: a client that asks for it unpacks
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """The folder of the downloads, and no proxy between the test and its server."""
    monkeypatch.setenv("LINEBYLINE_DATA", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return tmp_path / "cache"


@pytest.fixture
def server(monkeypatch, cache):
    """A running server whose small files stand for those of both data sets."""
    files = small(0)
    with Server(files) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        mirrors = tuple(f"http://127.0.0.1:{server.server_port}/{mirror}/" for mirror in ("first", "second"))
        sums = {file: hashlib.sha256(content).hexdigest() for file, content in files.items()}
        monkeypatch.setattr(downloads, "SIZES", SIZES)
        monkeypatch.setattr(downloads, "MIRRORS", dict.fromkeys(("mnist", "fashion_mnist"), mirrors))
        monkeypatch.setattr(downloads, "SHA256", dict.fromkeys(("mnist", "fashion_mnist"), sums))
        yield server
        server.shutdown()


def lying(folder) -> list[str]:
    """Return the names of all files in a folder and below it, temporary ones too."""
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def sentence(caught) -> str:
    text = str(caught.value)
    assert "\n" not in text and text.endswith("needs no download.") and "digits" in text
    return text


@pytest.mark.parametrize(("load", "classes"), [(mnist, tuple("0123456789")), (fashion_mnist, downloads.CLOTHES)])
def test_pictures_labels_and_classes(server, load, classes):
    data = load()
    assert data.side == 28 and data.classes == classes and len(classes) == 10
    for (x, labels), part in ((data.train, "train"), (data.test, "t10k")):
        assert x.shape == (SIZES[part], 784) and x.dtype == np.float32 and labels.dtype == np.int64
        assert x.min() == 0.0 and x.max() == 1.0
        # 255·fl(n/255) is off by less than 2⁻²⁴ of 255 and rounds back to n
        assert np.rint(x * 255).astype(int).ravel().tolist() == numbers(server.files[f"{part}-images-idx3-ubyte.gz"], 16)
        assert labels.tolist() == numbers(server.files[f"{part}-labels-idx1-ubyte.gz"], 8)
    assert server.asked == [f"/first/{file}" for file in server.files]  # each once, nothing of the second mirror


def test_by_name_each_in_its_own_folder(server, cache):
    assert sets.load("mnist").classes[0] == "0" and sets.load("fashion_mnist").classes[0] == "T-shirt/top"
    assert sorted(path.name for path in cache.iterdir()) == ["fashion_mnist", "mnist"]
    assert lying(cache) == sorted([*server.files] * 2)


def test_a_second_call_asks_nobody(server, cache):
    first = mnist()
    server.shutdown()
    server.server_close()
    asked, written = len(server.asked), {path: path.stat().st_mtime_ns for path in cache.rglob("*.gz")}
    again = mnist()
    assert np.array_equal(first.train[0], again.train[0]) and len(server.asked) == asked
    assert written == {path: path.stat().st_mtime_ns for path in cache.rglob("*.gz")}


def test_files_put_by_hand_need_no_server(server, cache):
    (cache / "mnist").mkdir(parents=True)
    for name, content in server.files.items():
        (cache / "mnist" / name).write_bytes(content)
    server.faults["/"] = 500
    assert len(mnist().train[0]) == 30 and server.asked == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (500, "answered 500"),
        (404, "answered 404"),
        ("cut", "the transfer was cut"),
        ("cut unseen", "sent other bytes: their SHA-256 is wrong"),
        ("other bytes", "sent other bytes: their SHA-256 is wrong"),
    ],
)
def test_each_fault_tries_the_second_mirror_leaves_nothing_and_can_be_tried_again(server, cache, fault, reason):
    server.faults["/"] = fault
    with pytest.raises(DataError) as caught:
        mnist()
    first, second = downloads.MIRRORS["mnist"]
    text = sentence(caught)
    assert text.startswith(f"{IMAGES} of mnist could not be downloaded; tried: {first} ({reason}), {second} ({reason});")
    assert f"put the four files into {cache / 'mnist'} by hand" in text
    assert lying(cache) == [] and server.asked == [f"/first/{IMAGES}", f"/second/{IMAGES}"]

    server.faults = {"/first/": fault}  # now the second mirror is well
    assert len(mnist().train[0]) == 30
    assert lying(cache) == sorted(server.files) and f"/second/{IMAGES}" in server.asked[2:]


def test_what_was_fetched_before_a_fault_is_kept(server):
    server.faults = {f"/{mirror}/t10k": 503 for mirror in ("first", "second")}
    with pytest.raises(DataError, match="t10k-images"):
        mnist()
    server.faults, server.asked = {}, []
    mnist()
    assert server.asked == ["/first/t10k-images-idx3-ubyte.gz", "/first/t10k-labels-idx1-ubyte.gz"]


@pytest.mark.parametrize("damage", [lambda content: content[:40], lambda content: b"", lambda content: b"x" + content[1:]])
def test_a_damaged_file_in_the_cache_is_fetched_anew(server, cache, damage):
    mnist()
    server.asked = []
    (cache / "mnist" / IMAGES).write_bytes(damage(server.files[IMAGES]))
    assert len(mnist().train[0]) == 30 and server.asked == [f"/first/{IMAGES}"]
    assert (cache / "mnist" / IMAGES).read_bytes() == server.files[IMAGES]


def test_an_answer_that_does_not_come_is_told(server, monkeypatch):
    import requests

    def never(url, **options):
        assert options["timeout"] == 20  # without one, a server that is silent would hold the reader for ever
        raise requests.ReadTimeout("read timed out")

    monkeypatch.setattr(requests, "get", never)
    with pytest.raises(DataError, match=r"/first/ \(no answer in time\), .*/second/ \(no answer in time\);"):
        mnist()


def test_offline_is_one_sentence(server, cache):
    server.shutdown()
    server.server_close()  # the port is closed now
    with pytest.raises(DataError) as caught:
        fashion_mnist()
    assert sentence(caught).count("(no connection)") == 2 and lying(cache) == []


def test_the_real_addresses_are_not_reached_from_a_test(cache):
    with pytest.raises(DataError) as caught:
        mnist()
    assert all(mirror in sentence(caught) for mirror in downloads.MIRRORS["mnist"]) and lying(cache) == []


@pytest.mark.parametrize("name", ["mnist", "fashion_mnist"])
def test_the_command_refuses_in_one_sentence_with_status_2(server, cache, name, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    server.faults["/"] = 500
    assert cli.main(["train", "-d", name, "-e", "1", "--engine", "numpy"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith(f"linebyline train: {IMAGES} of {name} could not be downloaded") and err.count("\n") == 1
    assert not (tmp_path / "runs").exists()


def test_the_command_trains_on_what_it_fetched(server, capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["train", "-d", "fashion_mnist", "-e", "1", "-b", "9", "-sz", "4", "--engine", "numpy", "--folder", "f"]) == 0
    assert cli.main(["evaluate", "f/model.npz"]) == 0
    out = capsys.readouterr().out
    assert "12 test examples of fashion_mnist" in out and "Ankle boot:" in out and "127.0.0.1" not in out


def test_without_pooch_one_sentence_says_how_to_install_it(cache, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "pooch", None)
    with pytest.raises(ImportError, match=r"^the data set mnist is downloaded with pooch: pip install 'linebyline\[data\]'$"):
        mnist()
    assert cli.main(["train", "-d", "mnist"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_full_disk_is_one_sentence_and_asks_no_second_mirror(server, cache, monkeypatch):
    import pooch

    class Full(pooch.HTTPDownloader):
        def __call__(self, url, output_file, *rest, **options):
            super().__call__(url, output_file, *rest, **options)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(pooch, "HTTPDownloader", Full)
    with pytest.raises(DataError, match=r"^train-images-idx3-ubyte.gz of mnist cannot be read or written in ") as caught:
        mnist()
    assert "(No space left on device); name another folder" in sentence(caught) and "LINEBYLINE_DATA" in str(caught.value)
    assert lying(cache) == [] and server.asked == [f"/first/{IMAGES}"]


def test_a_folder_that_cannot_be_made_is_one_sentence(server, cache):
    cache.write_text("a file stands where the folder should be")
    with pytest.raises(DataError, match="cannot be read or written in"):
        mnist()
    assert server.asked == []


def test_a_stop_leaves_nothing_behind(server, cache, monkeypatch):
    import pooch

    class Stopped(pooch.HTTPDownloader):
        def __call__(self, url, output_file, *rest, **options):
            super().__call__(url, output_file, *rest, **options)
            raise KeyboardInterrupt

    monkeypatch.setattr(pooch, "HTTPDownloader", Stopped)
    with pytest.raises(KeyboardInterrupt):
        mnist()
    assert lying(cache) == []


def test_a_file_of_another_shape_is_refused(server, monkeypatch):
    monkeypatch.setattr(downloads, "SIZES", {"train": 31, "t10k": 12})
    with pytest.raises(DataError, match=r"holds an array of shape \(30, 28, 28\), expected \(31, 28, 28\)"):
        mnist()


def test_nothing_is_printed_and_the_logger_of_pooch_stays_as_it_was(server, capsys):
    import pooch

    logger = pooch.get_logger()
    heard, handler = [], logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())
    logger.addHandler(handler)
    try:
        logger.info("before")  # the logger caches that it lets this level through
        capsys.readouterr()
        mnist()
        assert heard == ["before"] and capsys.readouterr() == ("", "")
        logger.info("after")
        assert heard == ["before", "after"]
    finally:
        logger.removeHandler(handler)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_others_may_read_the_files(server, cache):
    mnist()
    assert {path.stat().st_mode & 0o777 for path in cache.rglob("*.gz")} == {0o644}


def test_without_the_variable_the_folder_is_the_user_cache(server, monkeypatch, tmp_path):
    import pooch

    monkeypatch.setattr(pooch, "os_cache", lambda project: tmp_path / project)
    for value in ("", None):
        monkeypatch.setenv("LINEBYLINE_DATA", value) if value == "" else monkeypatch.delenv("LINEBYLINE_DATA")
        mnist()
    assert lying(tmp_path / "linebyline" / "mnist") == sorted(server.files) and len(server.asked) == 4


def test_every_file_has_two_mirrors_and_a_checksum():
    assert list(downloads.MIRRORS) == list(downloads.SHA256) and set(downloads.MIRRORS) | {"digits"} == set(sets.SETS)
    for name, mirrors in downloads.MIRRORS.items():
        assert len(set(mirrors)) == 2 and mirrors[0].startswith("https://") and all(each.endswith("/") for each in mirrors)
        sums = downloads.SHA256[name]
        assert len(sums) == len(set(sums.values())) == 4 and all(len(bytes.fromhex(each)) == 32 for each in sums.values())
    assert list(downloads.SHA256["mnist"]) == list(small(0))
