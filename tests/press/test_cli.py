"""The command line: one sentence and status 2 for bad input, and files that are whole or not there."""

import socket
import zipfile

import pytest

from press import PressError, cli, new, write_if_changed


def test_a_port_in_use_is_named(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert cli.main(["serve", "--port", str(taken.getsockname()[1])]) == 2
    error = capsys.readouterr().err
    assert "cannot be used" in error and "press serve --port" in error and error.count("\n") == 1


@pytest.mark.parametrize("port", ["70000", "-1"])
def test_a_port_that_cannot_be_is_named(capsys, port):
    assert cli.main(["serve", "--port", port]) == 2
    assert "cannot be used" in capsys.readouterr().err


def test_an_unknown_lecture_is_named(capsys):
    assert cli.main(["record", "no-such-lecture"]) == 2
    assert "no-such-lecture does not exist" in capsys.readouterr().err


@pytest.fixture
def empty_course(tmp_path, monkeypatch):
    for name, folder in {"ROOT": tmp_path, "DOCS": tmp_path / "docs", "SNIPPETS": tmp_path / "snippets"}.items():
        monkeypatch.setattr(new, name, folder)
    nav = "nav:\n  - index.md\n  - Networks:\n      - lectures/networks/one.md\n  - Labs:\n      - labs/lab.py\n"
    (tmp_path / "mkdocs.yml").write_text(nav)
    return tmp_path


@pytest.mark.parametrize(
    ("part", "place"),
    [
        ("networks", "one.md\n      - lectures/networks/two.md\n  - Labs:"),
        ("neurons", "index.md\n  - Neurons:\n      - lectures/neurons/two.md\n  - Networks:"),
        ("vision", "one.md\n  - Vision:\n      - lectures/vision/two.md\n  - Labs:"),
    ],
)
def test_a_new_lecture_has_a_page_a_block_and_a_place_in_nav(empty_course, part, place):
    files = new.lecture("two", part)
    assert all((empty_course / file).exists() for file in files)
    assert place in (empty_course / "mkdocs.yml").read_text()
    with pytest.raises(PressError, match="exists already"):
        new.lecture("two", part)


@pytest.mark.parametrize(
    ("name", "part", "reason"), [("Two", "neurons", "no page name"), ("two", "magic", "no part"), ("a/b", "words", "no page")]
)
def test_a_wrong_name_or_part_is_named(empty_course, name, part, reason):
    with pytest.raises(PressError, match=reason):
        new.lecture(name, part)
    assert not (empty_course / "docs").exists()


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    file = tmp_path / "folder" / "file"
    assert write_if_changed(file, "one") and not write_if_changed(file, "one")
    before = file.stat().st_mtime_ns
    with pytest.raises(TypeError):
        write_if_changed(file, 1)
    assert file.read_text() == "one" and file.stat().st_mtime_ns == before
    assert [path.name for path in file.parent.iterdir()] == ["file"]


def test_the_readers_wheel_holds_the_package_alone(tmp_path):
    with zipfile.ZipFile(cli.wheel(str(tmp_path))) as wheel:
        names = wheel.namelist()
        commands = wheel.read(next(name for name in names if name.endswith("entry_points.txt"))).decode()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"linebyline"}
    assert "linebyline =" in commands and "press" not in commands
