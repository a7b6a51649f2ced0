"""The page on the commands names each flag that they have, and the defaults that hold."""

import argparse
import re

import pytest

from linebyline import cli
from linebyline.training import Settings
from press import ROOT

PAGE = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


def flags(command: str) -> set[str]:
    subparsers = next(action for action in cli._parser()._actions if isinstance(action, argparse._SubParsersAction))
    return {flag for action in subparsers.choices[command]._actions for flag in action.option_strings} - {"-h", "--help"}


def section(title: str) -> str:
    return PAGE.split(f"## {title}\n")[1].split("\n## ")[0]


@pytest.mark.parametrize(("command", "title"), [("check", "Check"), ("train", "Train"), ("sweep", "Sweep"), ("serve", "Serve")])
def test_the_table_holds_each_flag_and_no_other(command, title):
    rows = [line.split("|")[1] for line in section(title).splitlines() if line.startswith("| `-")]
    assert {flag for row in rows for flag in re.findall(r"`(-[\w-]+)`", row)} == flags(command)


def test_the_defaults_are_those_of_the_settings():
    defaults = {}
    for line in section("Train").splitlines():
        if line.startswith("| `-"):
            cells = line.split("|")
            name = re.findall(r"`--([\w-]+)`", cells[1])[0].replace("-", "_")
            defaults[name] = cells[-2].strip().strip("`")
    settings = Settings()
    told = {name: value for name, value in vars(settings).items() if name in defaults and name not in ("epsilon", "filters")}
    read = {name: float(defaults[name]) if isinstance(value, int | float) else defaults[name] for name, value in told.items()}
    assert read == told and {"learning_rate", "optimizer", "patience"} <= set(told)
    assert (defaults["num_layers"], defaults["hidden_size"]) == (str(len(settings.hidden)), str(settings.hidden[0]))


def test_every_command_is_told():
    subparsers = next(action for action in cli._parser()._actions if isinstance(action, argparse._SubParsersAction))
    for command in subparsers.choices:
        assert f"| `linebyline {command}" in PAGE
