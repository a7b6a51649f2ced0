"""Which answers are found in a folder, and what is said of files that hold none or cannot be read."""

import codecs
import json
import os
import sys

import pytest

from linebyline.exercises import answers
from linebyline.exercises.answers import Answer, checked, read

NAMES = ["softmax", "log-softmax", "spread"]
STUB = "def softmax(z):\n    # z: [batch, class]\n\n    return z  # your code here\n\n\ncheck('softmax', softmax)\n"
WORK = {"format": "linebyline-work-1", "answers": {}, "solved": {}, "pages": {}}


def export(path, **programs):
    """Writes a file as the site exports it."""
    kept = WORK | {"answers": {f"some-page/{stem}": {"code": code, "saved": "2026-11-22"} for stem, code in programs.items()}}
    path.write_text(json.dumps(kept), encoding="utf-8")


def found(place):
    """The names of the exercises and where they are answered; no file has a problem."""
    answered, problems = read(place, NAMES)
    assert problems == []
    return [(answer.name, answer.shown) for answer in answered]


def problem(place):
    """The one sentence on a folder in which nothing else is found."""
    answered, problems = read(place, NAMES)
    assert answered == [] and len(problems) == 1 and "\n" not in problems[0]
    return problems[0]


@pytest.mark.parametrize(("program", "names"), [
    ("def softmax(z): ...", ["softmax"]),
    ("import x\n\n@jit\nasync def softmax (z): ...\nlog_softmax = lambda z: z\n", ["softmax", "log-softmax"]),
    ("def softmax(z):\r\n    ...\r\ndef log_softmax(z): ...\r\n", ["softmax", "log-softmax"]),
    ("def softmax(z): 1\ndef softmax(z): 2\n", ["softmax"]),
    ("def softmax(z:", ["softmax"]),  # the check will say that it is not valid Python
    ("def helper():\n    def softmax(z): ...\nspread = 3\nfrom other import softmax\n# def softmax(z):\ndef softmax2(): ...", []),
    ("x = " + "(" * 100_000, []),  # too deep for the parser
    ("", []),
])  # fmt: skip
def test_a_python_file_answers_the_exercises_whose_functions_it_defines(tmp_path, program, names):
    (tmp_path / "a.py").write_bytes(codecs.BOM_UTF8 + b"def log_softmax(z): ...")
    (tmp_path / "mine.PY").write_bytes(program.encode())
    assert found(tmp_path) == [("log-softmax", "a.py"), *((name, "mine.PY") for name in names)]


def test_an_exported_program_answers_what_it_checks_or_else_defines(tmp_path):
    helper = "def spread(z): ...\n" + STUB
    export(tmp_path / "my-answers (1).json", block="print(1)\n", a=helper, b="def spread(z): ...", c="check('brand_new', f)")
    shown = "my-answers (1).json (some-page/{})"
    expected = [("softmax", shown.format("a")), ("spread", shown.format("b")), ("brand-new", shown.format("c"))]
    assert found(tmp_path) == expected and found(tmp_path / "my-answers (1).json") == expected


def test_the_checks_of_a_program_are_read_off_its_text():
    program = "check(\n    'a-b', a_b)\nprint(check(\"c_D\", c), check('e', e))\n# check('f', f)\nx = 1  # check('g', g)\n"
    assert checked(program + "check(name, h)") == ["a-b", "c-d", "e"]
    assert checked("check('a', b)\n" * 3) == ["a"] and checked("recheck('a')\ncheck(\"a')") == []


def test_folders_are_searched_but_not_those_of_others(tmp_path):
    for folder in ("part/one", "x.py", ".git", "env/lib/site-packages", "node_modules", "part/__pycache__", "deep" + "/d" * 60):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "mine.py").write_text("def softmax(z): ...", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("def softmax(z): ...", encoding="utf-8")
    (tmp_path / "package.json").write_text("[]", encoding="utf-8")
    (tmp_path / "broken.json").write_bytes(b"\xff{")
    expected = ["deep" + "/d" * 60 + "/mine.py", "part/one/mine.py", "x.py/mine.py"]  # a folder called x.py is a folder
    assert found(tmp_path) == [("softmax", shown) for shown in expected]


def test_nothing_to_be_found_is_told(tmp_path):
    with pytest.raises(ValueError, match="there is no folder .*missing$"):
        read(tmp_path / "missing", NAMES)
    (tmp_path / "other.py").write_text("print('softmax')", encoding="utf-8")
    export(tmp_path / "my-answers.json")
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere")
    for place in (tmp_path, tmp_path / "other.py", tmp_path / "my-answers.json"):
        with pytest.raises(ValueError, match=r"holds no answers: expected a \.py file that defines .* or an exported my-answers"):
            read(place, NAMES)
    with pytest.raises(ValueError, match="there is no folder"):
        read(tmp_path / "gone.py", NAMES)


@pytest.mark.parametrize(("content", "told"), [
    (b"", "my-answers.json: not valid JSON, so it is damaged (Expecting value: line 1 column 1 (char 0)): export it again"),
    (json.dumps(WORK).encode()[:-5], "my-answers.json: not valid JSON, so it is damaged ("),
    (b"[" * 100_000, "my-answers.json: not valid JSON, so it is damaged ("),
    (b"1" * 5_000, "my-answers.json: "),
    (json.dumps(WORK).encode("utf-16"), "my-answers.json: not UTF-8, so it is damaged: export it again"),
    (b'{"format": "\xe9"}', "my-answers.json: not UTF-8"),
    (b"[]", 'my-answers.json: expected an object with "format": "linebyline-work-1", as the site exports it'),
    (b"null", 'my-answers.json: expected an object with "format": '),
    (b'{"answers": {}}', 'my-answers.json: expected an object with "format": "linebyline-work-1", as'),
    (b'{"format": "linebyline-work-2"}',
     "my-answers.json: expected an object with \"format\": \"linebyline-work-1\", not 'linebyline-work-2', as the site exports"),
    (b'{"format": ["\xc3\xa9"]}',
     "my-answers.json: expected an object with \"format\": \"linebyline-work-1\", not ['\\xe9'], as the site"),
    (b'{"format": "linebyline-work-1"}', 'my-answers.json: expected an object under "answers"'),
    (b'{"format": "linebyline-work-1", "answers": []}', 'my-answers.json: expected an object under "answers"'),
    (b'{"format": "linebyline-work-1", "answers": {"a/b": {"code": 3}}}',
     'my-answers.json (a/b): expected the program as text under "code"'),
    (b'{"format": "linebyline-work-1", "answers": {"a/b": "x"}}', "my-answers.json (a/b): expected the program as text"),
    (b'{"format": "linebyline-work-1", "answers": {"a\\n": []}}', "my-answers.json ('a\\n'): expected the program as text"),
])  # fmt: skip
def test_a_damaged_export_is_one_sentence_that_names_it(tmp_path, content, told):
    (tmp_path / "my-answers.json").write_bytes(content)
    assert problem(tmp_path).startswith(told)
    assert problem(tmp_path / "my-answers.json").startswith(told)


def test_one_damaged_file_or_answer_hides_no_other(tmp_path):
    kept = WORK | {"answers": {"a/b": {"code": None}, "a/c": {"code": STUB}}}
    (tmp_path / "renamed.json").write_text("\ufeff" + json.dumps(kept), encoding="utf-8")  # as an editor may save it
    (tmp_path / "old.json").write_text('{"format": "linebyline-work-0"}', encoding="utf-8")
    (tmp_path / "mine.py").write_text(STUB, encoding="utf-8")
    answered, problems = read(tmp_path, NAMES)
    assert [answer.shown for answer in answered] == ["mine.py", "renamed.json (a/c)"]
    assert [text.split(": ")[0] for text in problems] == ["old.json", "renamed.json (a/b)"]


def test_a_huge_file_is_not_read(tmp_path, monkeypatch):
    with (tmp_path / "my-answers.json").open("wb") as file:
        file.truncate(20_000_001)
    assert problem(tmp_path) == "my-answers.json: 20,000,001 bytes are too many for answers: expected at most 20,000,000"
    monkeypatch.setattr(answers, "LARGEST", 20_000_001)
    assert "not valid JSON" in problem(tmp_path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_or_a_folder_that_may_not_be_read_is_told(tmp_path):
    (tmp_path / "mine.py").touch(mode=0)
    (tmp_path / "closed").mkdir(mode=0)
    _, problems = read(tmp_path, NAMES)
    assert problems == ["mine.py: Permission denied", "closed: Permission denied"]


def test_an_error_of_the_file_system_is_told_with_its_file(tmp_path, monkeypatch):
    (tmp_path / "mine.py").touch()

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(answers, "_bytes", refuse)
    assert problem(tmp_path) == "mine.py: Permission denied"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are Unicode there")
def test_a_name_that_cannot_be_printed_is_escaped(tmp_path):
    name = os.fsdecode(b"m\xff.py")
    (tmp_path / name).write_text(STUB, encoding="utf-8")
    assert found(tmp_path) == [("softmax", r"'m\udcff.py'")]


def test_an_answer_is_open_while_its_own_function_has_the_mark_of_its_stub():
    def is_open(program):
        return Answer("softmax", "mine.py", program.encode()).open

    assert is_open(STUB) and is_open(STUB.replace("\n", "\r\n"))
    assert is_open("async def softmax(\n    z,\n):\n    x  # your code here")
    assert not is_open(STUB.replace("  # your code here", ""))
    assert not is_open("def softmax(z):\n    return z\n\n\ndef log_softmax(z):\n    return z  # your code here\n")
    assert not is_open("def log_softmax(z):\n    return z  # your code here\n\n\ndef softmax(z): ...\n")
    assert not is_open("softmax = lambda z: z  # your code here\n") and not is_open("")


def test_half_a_character_in_an_answer_is_left_to_the_check(tmp_path):
    export(tmp_path / "my-answers.json", a=STUB + "# \ud800")
    (answer,), problems = read(tmp_path, NAMES)
    assert answer.program.endswith(b"# \xed\xa0\x80") and problems == []
