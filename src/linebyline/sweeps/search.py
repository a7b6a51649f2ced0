"""A search over a list of settings: trains what the table does not hold yet, group by group."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from linebyline.sweeps.table import Row, Table
from linebyline.training.fit import Examples
from linebyline.training.settings import Settings


class Sweep:
    """Trains many networks and keeps the results in a table.

    Args:
        table: where the results go; what it holds already is not trained again.
        train: inputs and labels.
        validation: the same, never trained on; its accuracy is what a search compares.
        memory: bytes that the networks trained at the same time may take.
        watch: called with the number of networks after each group.
    """

    def __init__(
        self,
        table: Table,
        train: Examples,
        validation: Examples,
        *,
        memory: float = np.inf,
        watch: Callable[[int], None] = lambda count: None,
    ):
        self.table, self.train, self.validation, self.memory, self.watch = table, train, validation, memory, watch

    def run(self, wanted: Sequence[Settings]) -> list[Row]:
        """Train what is missing; return a row for each of the wanted settings, in their order.

        A run to more epochs also tells what one to fewer has reached: each network is trained once, to the largest number
        that is wanted of it.

        Raises:
            ValueError: a batch is larger than the training set, or an optimizer is not among the seven of a sweep.
            FileError: the table cannot be written.
        """
        from linebyline.sweeps import group, rules  # JAX takes half a second to import; spaces and tables do without it

        for settings in wanted:
            rules.coefficients(settings)
            if settings.batch_size > len(self.train[0]):
                raise ValueError(f"batch_size is {settings.batch_size}, expected at most {len(self.train[0])}.")
        longest: dict[Settings, int] = {}
        for settings in wanted:
            longest[_core(settings)] = max(settings.epochs, longest.get(_core(settings), 0))
        held = self._held()
        missing = [
            replace(core, epochs=epochs)
            for core, epochs in longest.items()
            if core not in held or len(held[core].validation_loss) < epochs
        ]
        self.watch(len(longest) - len(missing))
        for part, (losses, accuracies) in group.train_all(missing, self.train, [self.validation], self.memory):
            curves = zip(part, losses[0].tolist(), accuracies[0].tolist(), strict=True)
            self.table.add([Row(run, loss[: run.epochs], right[: run.epochs]) for run, loss, right in curves])
            self.watch(len(part))
        held = self._held()
        return [self._cut(held[_core(settings)], settings) for settings in wanted]

    def halving(self, wanted: Sequence[Settings], first: int = 1, keep: int = 3) -> list[list[Row]]:
        """Successive halving: train all for a few epochs, keep the best, train those for more, and so on.

        Args:
            wanted: the settings to choose from; each says how many epochs the last round has.
            first: epochs of the first round, at least 1.
            keep: of so many networks the best one stays, and goes on for so many times the epochs; at least 2.

        Returns:
            The rows of each round, best first.
        """
        if first < 1 or keep < 2:
            raise ValueError(f"first is {first} and keep {keep}, expected at least 1 and at least 2.")
        rounds, epochs = [], first
        while True:
            rows = self.run([replace(settings, epochs=min(epochs, settings.epochs)) for settings in wanted])
            order = sorted(range(len(rows)), key=lambda number: -rows[number].accuracy)  # equals stay in order
            rounds.append([rows[number] for number in order])
            if len(wanted) == 1 or epochs >= max(settings.epochs for settings in wanted):
                return rounds
            wanted = [wanted[number] for number in order[: max(1, len(order) // keep)]]
            epochs *= keep

    def _held(self) -> dict[Settings, Row]:
        longest: dict[Settings, Row] = {}
        for row in self.table.rows:
            core = _core(row.settings)
            if core not in longest or len(row.validation_loss) > len(longest[core].validation_loss):
                longest[core] = row
        return longest

    @staticmethod
    def _cut(row: Row, settings: Settings) -> Row:
        return Row(settings, row.validation_loss[: settings.epochs], row.validation_accuracy[: settings.epochs])


def _core(settings: Settings) -> Settings:
    """The settings without what a longer run answers too."""
    return replace(settings, epochs=1)
