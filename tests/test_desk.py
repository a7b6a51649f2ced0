"""What runs a block inside the page, in this Python: its output, its limit, its errors, the checks it calls."""

import subprocess
import sys

import pytest

from linebyline import desk


def ran(source, limit=desk.LIMIT):
    told = {"out": "", "err": ""}

    def tell(kind, text):
        told[kind] += text

    return desk.run(source, tell, limit), told


def test_a_block_prints_and_ends():
    result, told = ran("import sys\nprint(1 + 1)\nprint('to err', file=sys.stderr)")
    assert told == {"out": "2\n", "err": "to err\n"}
    assert result["error"] is None and not result["capped"] and result["checks"] == {}


def test_no_name_of_a_block_reaches_the_next():
    ran("kept = 1")
    assert "NameError" in ran("print(kept)")[0]["error"]


def test_no_object_of_a_block_reaches_the_next():
    ran("class Ring:\n    pass\nring = Ring()\nring.self = ring")
    assert ran("import gc\nprint(sum(type(each).__name__ == 'Ring' for each in gc.get_objects()))")[1]["out"] == "0\n"


def test_a_traceback_begins_in_the_block_and_shows_its_line():
    error = ran("def f():\n    return 1 / 0\n\nf()")[0]["error"]
    assert error.startswith('Traceback (most recent call last):\n  File "block.py", line 4, in <module>\n    f()')
    assert "return 1 / 0" in error and error.endswith("ZeroDivisionError: division by zero") and "desk.py" not in error


def test_a_block_that_is_no_python_is_told_where():
    error = ran("x = 1\nprint(x")[0]["error"]
    assert 'File "block.py", line 2' in error and "SyntaxError" in error and "desk.py" not in error


def test_a_chain_of_errors_and_a_library_keep_their_frames_short():
    source = "import json\ntry:\n    json.loads('{')\nexcept ValueError as error:\n    raise KeyError('k') from error"
    error = ran(source)[0]["error"]
    assert "JSONDecodeError" in error and "KeyError: 'k'" in error and "desk.py" not in error


@pytest.mark.parametrize("body", ["print('x' * 100)", "try:\n        print('x')\n    except Exception:\n        pass"])
def test_a_block_that_prints_without_end_is_stopped_at_the_limit(body):
    result, told = ran(f"while True:\n    {body}", limit=1000)
    assert result["capped"] and result["error"] is None and len(told["out"]) == 1000


def test_exactly_the_limit_is_allowed():
    result, told = ran("print('x' * 9)", limit=10)
    assert not result["capped"] and told["out"] == "x" * 9 + "\n"


@pytest.mark.parametrize(("code", "error"), [("0", None), ("", None), ("2", "SystemExit: 2"), ("'no'", "SystemExit: no")])
def test_leaving_is_no_crash(code, error):
    assert ran(f"import sys\nsys.exit({code})")[0]["error"] == error


def test_a_question_to_the_keyboard_is_refused_in_one_sentence():
    assert "input() has nobody to ask on this page" in ran("input('name? ')")[0]["error"]


def test_the_streams_are_put_back_after_an_error():
    before = sys.stdout, sys.stderr, input
    ran("import sys\nsys.stdout = None\nraise ValueError")
    assert (sys.stdout, sys.stderr, input) == before


def test_checks_tell_what_held():
    source = (
        "from linebyline.exercises import check\n"
        "check('dual-multiply', lambda u, v: (u[0] * v[0], u[1] * v[0] + u[0] * v[1]))\n"
        "check('accumulate', lambda edges, order: {})\n"
    )
    result, told = ran(source)
    assert result["checks"] == {"dual-multiply": True, "accumulate": False} and "properties hold" in told["out"]


def test_it_needs_the_standard_library_alone():
    blocked = "import sys\nfor name in ('numpy', 'jax', 'rich', 'jaxtyping'):\n    sys.modules[name] = None\n"
    run = "from linebyline import desk\nprint(desk.run('print(2)', lambda kind, text: None)['error'])"
    done = subprocess.run([sys.executable, "-c", blocked + run], capture_output=True, text=True, check=True)
    assert done.stdout == "None\n"
