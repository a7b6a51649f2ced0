"""`linebyline train`: trains a feed-forward network. The short flags are those of CS6910's first assignment."""

import argparse
from dataclasses import fields
from pathlib import Path
from typing import Any

FLAGS = {  # setting -> flags, type, help
    "data": (("-d", "--data"), str, "digits (bundled), or fashion_mnist, mnist (downloaded once)"),
    "epochs": (("-e", "--epochs"), int, "passes over the training examples"),
    "batch_size": (("-b", "--batch-size"), int, "examples a step"),
    "loss": (("-l", "--loss"), str, "cross_entropy or squared_error"),
    "optimizer": (("-o", "--optimizer"), str, "sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, adamax, nadam, adamw"),
    "learning_rate": (("-lr", "--learning-rate"), float, "size of the steps"),
    "schedule": (("--schedule",), str, "of the learning rate over the run: constant, cosine or one-cycle"),
    "momentum": (("-m", "--momentum"), float, "beta of momentum and nesterov"),
    "beta": (("-beta", "--beta"), float, "beta of rmsprop and adadelta"),
    "beta1": (("-beta1", "--beta1"), float, "beta1 of the Adam family"),
    "beta2": (("-beta2", "--beta2"), float, "beta2 of the Adam family"),
    "epsilon": (("-eps", "--epsilon"), float, "what keeps the division of the adaptive optimizers safe"),
    "weight_decay": (("-w_d", "--weight-decay"), float, "added to each gradient, times the parameters"),
    "weight_init": (("-w_i", "--weight-init"), str, "random, xavier or he"),
    "activation": (("-a", "--activation"), str, "sigmoid, tanh, relu or identity"),
    "engine": (("--engine",), str, "jax, or numpy: every gradient by hand"),
    "seed": (("--seed",), int, "of the start, the order of the examples and the validation split"),
    "patience": (("--patience",), int, "stop after so many epochs without a lower validation loss; 0: never"),
}
STORE = Path("runs")
KEEPS = ("save", "folder", "fresh", "wandb_project", "wandb_entity")  # flags for what a run leaves; --find-lr leaves nothing


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("train", help="train a network: linebyline train -nhl 2 -sz 64 -a tanh -o nadam", description=(
        "Trains a feed-forward network, a tenth of the training examples held out for validation. Started again after it "
        "was killed, the same command goes on from its last checkpoint."), argument_default=argparse.SUPPRESS)  # fmt: skip
    for name, (flags, kind, text) in FLAGS.items():
        parser.add_argument(*flags, dest=name, type=kind, metavar=kind.__name__.upper(), help=text)
    parser.add_argument("-nhl", "--num-layers", type=int, metavar="INT", help="number of hidden layers (default: 1)")
    parser.add_argument(
        "-sz", "--hidden-size", type=int, nargs="+", metavar="INT",
        help="width of each hidden layer (default: 128), or the widths one after the other",
    )  # fmt: skip
    parser.add_argument(
        "--filters", type=int, nargs="+", metavar="INT",
        help="kernels of each convolution block before the hidden layers (default: no block); each halves the picture",
    )  # fmt: skip
    parser.add_argument("--save", type=Path, metavar="FILE", help="where the model goes (default: model.npz in the run's folder)")
    parser.add_argument("--folder", type=Path, help="of the run: its log and checkpoint (default: runs/ and its name)")
    parser.add_argument("--fresh", action="store_true", help="begin anew, even where a checkpoint lies")
    parser.add_argument("--find-lr", action="store_true", help="no run: the loss while the rate grows, and a rate to use")
    parser.add_argument("-wp", "--wandb-project", metavar="NAME", help="log to this project of Weights & Biases, too")
    parser.add_argument("-we", "--wandb-entity", metavar="NAME", help="its owner")
    parser.set_defaults(run=_run)


def settings_of(arguments: argparse.Namespace) -> Any:
    """The Settings that the flags ask for. Raises ValueError where a setting is out of range or unknown."""
    from linebyline.training.settings import Settings

    given = vars(arguments)
    widths = given.get("hidden_size", [128])
    layers = given.get("num_layers", len(widths))
    if layers < 0:
        raise ValueError(f"--num-layers is {layers}, expected at least 0.")
    if len(widths) not in (1, layers):
        raise ValueError(f"--hidden-size has {len(widths)} widths, expected one, or one for each of the {layers} hidden layers.")
    hidden = tuple(widths) if len(widths) == layers else tuple(widths * layers)
    names = {field.name for field in fields(Settings)}
    return Settings(hidden=hidden, **{name: value for name, value in given.items() if name in names})


def _run(arguments: argparse.Namespace) -> int:
    settings = settings_of(arguments)
    given = vars(arguments)
    for name in KEEPS if "find_lr" in given else ():
        if name in given:
            raise ValueError(f"--find-lr keeps nothing of its training: leave out --{name.replace('_', '-')}.")

    from linebyline.cli import report
    from linebyline.data import sets
    from linebyline.training.model import load_model
    from linebyline.training.run import run

    data = sets.load(settings.data)
    train, validation = sets.hold_out(data.train, settings.seed)
    if settings.engine == "jax":
        report.compilation_cache()
    if "find_lr" in given:
        from linebyline.cli import find_rate

        find_rate.show(settings, train, len(data.classes))
        return 0
    folder = given.get("folder", STORE / settings.name())
    logger = report.wandb_logger(given.get("wandb_project"), given.get("wandb_entity"), settings, folder)
    try:
        with report.Progress(settings, logger) as progress:
            result = run(
                settings, train, validation, folder, classes=len(data.classes),
                fresh="fresh" in given, watch=progress.epoch,
            )  # fmt: skip
    except KeyboardInterrupt:
        checkpoint = folder / "checkpoint.npz"
        left = f"; the same command goes on from {checkpoint}" if checkpoint.exists() else " before the first epoch ended"
        raise KeyboardInterrupt(f"stopped{left}") from None
    finally:
        logger.finish()
    model = folder / "model.npz"
    if "save" in given:
        load_model(model).save(given["save"])
        model = given["save"]
    best = result.best
    print(
        f"Best of {len(result.history)} epochs{' (stopped early)' if result.stopped_early else ''}: epoch {best['epoch']}, "
        f"validation loss {best['validation_loss']:.4f}, accuracy {best['validation_accuracy']:.4f}."
    )
    print(f"Model: {model}  Log: {folder / 'log.jsonl'}")
    return 0
