"""An exported model answers as the one it was made from, for any batch, in a process that cannot import the package."""

import subprocess
import sys
from dataclasses import replace

import jax
import numpy as np
import pytest
from jax import export

from linebyline.files import FileError
from linebyline.serving.export import export_model
from linebyline.training import Settings
from linebyline.training.model import Model


def model(**changes):
    settings = replace(Settings(hidden=(16,)), **changes)
    return Model(settings, settings.start(64, 10))


def examples(count):
    return np.random.default_rng(count).random((count, 64), np.float32)


def call(path, x):
    return np.asarray(export.deserialize(bytearray(path.read_bytes())).call(x))


@pytest.mark.parametrize(
    "changes", [{}, {"hidden": ()}, {"activation": "tanh", "hidden": (8, 8)}, {"filters": (4,), "hidden": ()},
                {"filters": (2, 3), "hidden": (5,), "activation": "sigmoid"}], ids=str,
)  # fmt: skip
def test_exported_model_equals_the_one_by_hand_for_any_batch(tmp_path, changes):
    trained = model(**changes)
    export_model(trained, tmp_path / "model.jax")
    for count in (1, 3, 20):
        probs = call(tmp_path / "model.jax", x := examples(count))
        assert probs.dtype == np.float32
        np.testing.assert_allclose(probs, trained.probs(x.astype(np.float64)), rtol=0, atol=1e-5)


def test_parameters_in_float64_are_exported_too(tmp_path):
    trained = model()
    trained = Model(
        trained.settings, [{name: array.astype(np.float64) for name, array in layer.items()} for layer in trained.params]
    )
    export_model(trained, tmp_path / "model.jax")
    assert call(tmp_path / "model.jax", examples(2)).dtype == np.float32


def test_another_width_is_refused(tmp_path):
    export_model(model(), tmp_path / "model.jax")
    with pytest.raises(ValueError):
        call(tmp_path / "model.jax", np.zeros((2, 63), np.float32))


def test_exporting_twice_gives_the_same_bytes(tmp_path):
    for name in ("a", "b"):
        export_model(model(), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_file_tells_no_folder_of_this_machine(tmp_path):
    frames = jax.config.jax_traceback_in_locations_limit
    export_model(model(filters=(4,)), tmp_path / "model.jax")
    assert b".py" not in (tmp_path / "model.jax").read_bytes()
    assert jax.config.jax_traceback_in_locations_limit == frames > 0


def test_missing_flatbuffers_is_named(tmp_path, monkeypatch):
    for name in [
        name for name in sys.modules if name.split(".")[0] == "flatbuffers" or name.startswith("jax._src.export.serial")
    ]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "flatbuffers", None)
    with pytest.raises(ImportError, match=r"linebyline\[serve\]"):
        export_model(model(), tmp_path / "model.jax")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(FileError):
        export_model(model(), tmp_path / "file" / "model.jax")


def test_a_process_without_the_package_gives_the_same_answers(tmp_path):
    export_model(model(), tmp_path / "model.jax")
    np.save(tmp_path / "x.npy", x := examples(5))
    code = (
        "import sys; sys.modules['linebyline'] = None\n"
        "import numpy as np; from jax import export\n"
        "program = export.deserialize(bytearray(open('model.jax', 'rb').read()))\n"
        "np.save('probs.npy', program.call(np.load('x.npy')))\n"
        "import linebyline"
    )
    ended = subprocess.run([sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert "import of linebyline halted" in ended.stderr
    np.testing.assert_array_equal(np.load(tmp_path / "probs.npy"), call(tmp_path / "model.jax", x))
