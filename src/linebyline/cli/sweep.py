"""`linebyline sweep`: searches hyperparameters, keeps a table that survives a kill, and draws what it found."""

import argparse
import sys
from pathlib import Path

from linebyline.cli.train import settings_of

HOW = ("random", "grid", "halving")


def add(commands: argparse._SubParsersAction) -> None:
    """Adds the command to the parser."""
    parser = commands.add_parser("sweep", help="search hyperparameters: linebyline sweep --how random --count 60", description=(
        "Trains many networks at once over the space that CS6910's first assignment suggests, or over your own. Started "
        "again, it trains only what its table does not hold yet."))  # fmt: skip
    parser.add_argument("--how", default="random", metavar="|".join(HOW), help="random draws, the whole grid, or halving")
    parser.add_argument("--count", type=int, default=60, metavar="N", help="networks that random and halving begin with (60)")
    parser.add_argument("--space", type=Path, metavar="FILE", help="JSON: setting -> list of values, or {low, high, log}")
    parser.add_argument("-d", "--data", default="digits", metavar="NAME", help="digits (bundled), fashion_mnist or mnist")
    parser.add_argument("-l", "--loss", default="cross_entropy", metavar="NAME", help="cross_entropy or squared_error")
    parser.add_argument("--seed", type=int, default=0, help="of the draws, the starts and the validation split (0)")
    parser.add_argument("--folder", type=Path, default=Path("sweep"), help="where the table and the pictures go (sweep)")
    parser.add_argument("--memory", type=float, metavar="MB", help="of the networks trained at once; less splits the groups")
    parser.set_defaults(run=_run)


def _run(arguments: argparse.Namespace) -> int:
    from linebyline.training.settings import known_name

    how = known_name("search", arguments.how, HOW)
    if arguments.memory is not None and not 0 < arguments.memory:
        raise ValueError(f"--memory is {arguments.memory}, expected a number of megabytes above 0.")

    import numpy as np

    from linebyline.cli import report
    from linebyline.data import sets
    from linebyline.sweeps import ASSIGNMENT, Sweep, Table, grid, sample
    from linebyline.sweeps.space import read_space

    base = settings_of(argparse.Namespace(data=arguments.data, loss=arguments.loss, seed=arguments.seed))
    space = read_space(arguments.space) if arguments.space else ASSIGNMENT
    drawn = grid(space, base) if how == "grid" else sample(space, base, arguments.count, np.random.default_rng(arguments.seed))
    data = sets.load(arguments.data)
    train, validation = sets.hold_out(data.train, arguments.seed)
    table = Table(arguments.folder / "table.csv")
    memory = arguments.memory * 1e6 if arguments.memory else np.inf
    report.compilation_cache()
    try:
        with report.Count("networks") as count:
            sweep = Sweep(table, train, validation, memory=memory, watch=count.add)
            rows = sweep.halving(drawn)[-1] if how == "halving" else sweep.run(drawn)
    except KeyboardInterrupt:
        raise KeyboardInterrupt(f"stopped; the same command goes on from {table.path}") from None
    ranked = sorted(rows, key=lambda row: -row.accuracy)
    for row in ranked[:5]:
        print(f"{row.accuracy:.4f}  {row.settings.name()}")
    everything = rows if how != "halving" else table.rows  # in the order of training, as one picture shows it
    for path in draw(everything, ranked[0].settings, train, validation, arguments.folder, data.classes):
        print(path)
    print(f"{table.path}: {len(table.rows)} networks. Peak memory of the process: {_peak():.0f} MB.")
    return 0


def draw(rows, best, train, validation, folder: Path, classes) -> list[Path]:
    """Write the four pictures of a search as SVG and PNG and return the files; the best network is trained once more."""
    import io

    from linebyline import files
    from linebyline.metrics import confusion_matrix
    from linebyline.plotting import confusion_figure
    from linebyline.sweeps import pictures
    from linebyline.training.fit import fit
    from linebyline.training.model import Model

    result = fit(best, train, validation, classes=len(classes))
    predictions = Model(best, result.best_params).logits(validation[0]).argmax(axis=1)
    figures = {
        "accuracy-over-time": pictures.accuracy_over_time(rows),
        "best-confusion-matrix": confusion_figure(confusion_matrix(predictions, validation[1], len(classes)), classes),
    }
    if len(rows) > 1:
        figures["parallel-coordinates"] = pictures.parallel_coordinates(rows)
        figures["importance"] = pictures.importance(rows)
    written = []
    for name, figure in figures.items():
        for ending in ("svg", "png"):
            buffer = io.BytesIO()
            figure.savefig(buffer, format=ending, facecolor="white", dpi=150)
            written.append(folder / f"{name}.{ending}")
            files.write_whole(written[-1], buffer.getvalue())
    return written


def _peak() -> float:
    """The most memory that this process has held, in megabytes."""
    try:
        import resource
    except ImportError:  # Windows
        return float("nan")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
