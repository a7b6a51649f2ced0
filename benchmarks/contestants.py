"""The same training in five libraries: network, start, data order, batches, optimizer and float32 agree as far as each allows.

Each contestant is a function of settings and data that returns a function: it trains all epochs and returns the validation
accuracy. What happens before (building, compiling, a first call) is not timed; `process.py` times whole processes.
scikit-learn draws its own start and its own order of the examples; Keras is handed the shuffled examples of each epoch.
"""

import math
import os
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from linebyline.training import Settings
from linebyline.training.fit import Examples

Train = Callable[[], float]


def ours(engine: str) -> Callable[[Settings, Examples, Examples], Train]:
    """Our own engine, as `linebyline train` runs it, without files."""

    def prepare(settings: Settings, train: Examples, validation: Examples) -> Train:
        from linebyline.metrics import accuracy
        from linebyline.training.fit import engine_of

        settings = replace(settings, engine=engine)
        trained = engine_of(settings)(settings, settings.start(train[0].shape[1], 10), *train)
        fresh = trained.memory()
        trained.epoch(settings.order(1, len(train[0])))  # compiles
        trained.logits(validation[0])

        def run() -> float:
            trained.restore(fresh)
            for epoch in range(1, settings.epochs + 1):
                trained.epoch(settings.order(epoch, len(train[0])))
            return accuracy(trained.logits(validation[0]).argmax(axis=1), validation[1])

        return run

    return prepare


def pytorch(settings: Settings, train: Examples, validation: Examples) -> Train:
    """PyTorch in eager mode, the plain loop of its tutorials; indices are sliced from tensors that lie in memory."""
    import torch

    activation = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "sigmoid": torch.nn.Sigmoid}[settings.activation]
    start, shape = settings.start(train[0].shape[1], 10), pictures(settings, train[0].shape[1])
    if settings.filters:  # PyTorch has the channels before height and width
        shape, left = (1, *shape[:2]), shape[0] // 2 ** len(settings.filters)
        first = start[len(settings.filters)]
        first["w"] = first["w"].reshape(left**2, settings.filters[-1], -1).swapaxes(0, 1).reshape(first["w"].shape)
    (x, y), (vx, vy) = ((torch.tensor(x, dtype=torch.float32).reshape(-1, *shape), torch.tensor(labels))
                        for x, labels in (train, validation))  # fmt: skip

    def run() -> float:
        layers = []
        for layer in start:
            w = layer["w"]
            if w.ndim == 4:
                one = torch.nn.Conv2d(*w.shape[2:], len(w), padding=len(w) // 2)
                layers += [one, activation(), torch.nn.MaxPool2d(2)]
            else:
                one = torch.nn.Linear(*w.shape)
                layers += [*([torch.nn.Flatten()] if layer is start[len(settings.filters)] else []), one, activation()]
            one.weight.data = torch.tensor(w.transpose((3, 2, 0, 1) if w.ndim == 4 else (1, 0)).copy())
            one.bias.data = torch.tensor(layer["b"].copy())
        model = torch.nn.Sequential(*layers[:-1])
        optimizer = torch_optimizer(torch, model.parameters(), settings)
        loss_fn = torch.nn.functional.cross_entropy
        for epoch in range(1, settings.epochs + 1):
            for rows in torch.tensor(settings.order(epoch, len(x))):
                optimizer.zero_grad()
                loss_fn(model(x[rows]), y[rows]).backward()
                optimizer.step()
        with torch.no_grad():
            return float((model(vx).argmax(1) == vy).float().mean())

    return run


def pictures(settings: Settings, features: int) -> tuple[int, ...]:
    """The shape of an example: a square picture of one channel where the network has convolutions."""
    side = math.isqrt(features)
    return (side, side, 1) if settings.filters else (features,)


def torch_optimizer(torch, weights, settings: Settings):
    """PyTorch's optimizer of these settings; its NAdam is another variant of the same cost."""
    rate, decay, betas = settings.learning_rate, settings.weight_decay, (settings.beta1, settings.beta2)
    optim = torch.optim
    match settings.optimizer:
        case "sgd":
            return optim.SGD(weights, rate, weight_decay=decay)
        case "momentum" | "nesterov":
            nesterov = settings.optimizer == "nesterov"
            return optim.SGD(weights, rate, momentum=settings.momentum, weight_decay=decay, nesterov=nesterov)
        case "rmsprop":
            return optim.RMSprop(weights, rate, settings.beta, weight_decay=decay)
    return {"adam": optim.Adam, "nadam": optim.NAdam}[settings.optimizer](weights, rate, betas, weight_decay=decay)


def keras(settings: Settings, train: Examples, validation: Examples) -> Train:
    """Keras 3 on JAX: `fit` on the shuffled examples of each epoch. Adam only."""
    os.environ["KERAS_BACKEND"] = "jax"
    import keras as library

    start, shape = settings.start(train[0].shape[1], 10), pictures(settings, train[0].shape[1])
    (x, y), (vx, vy) = ((x.astype(np.float32).reshape(-1, *shape), labels) for x, labels in (train, validation))
    layers = [library.layers.Input(shape)]
    for filters in settings.filters:
        layers += [
            library.layers.Conv2D(filters, 3, padding="same", activation=settings.activation),
            library.layers.MaxPooling2D(),
        ]
    layers += [library.layers.Flatten(), *(library.layers.Dense(width, settings.activation) for width in settings.hidden)]
    model = library.Sequential([*layers, library.layers.Dense(10)])
    loss = library.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(library.optimizers.Adam(settings.learning_rate, epsilon=1e-8), loss)
    fresh = [array for layer in start for array in (layer["w"], layer["b"])]

    def run(epochs: int = settings.epochs) -> float:
        model.set_weights(fresh)
        if model.optimizer.built:
            for variable in model.optimizer.variables:
                if variable.path.rsplit("/", 1)[-1] != "learning_rate":
                    variable.assign(np.zeros(variable.shape, variable.dtype))
        for epoch in range(1, epochs + 1):
            rows = settings.order(epoch, len(x)).ravel()
            model.fit(x[rows], y[rows], settings.batch_size, epochs=1, shuffle=False, verbose=0)
        return float((model.predict_on_batch(vx).argmax(1) == vy).mean())

    run(1)  # compiles
    return run


def scikit_learn(settings: Settings, train: Examples, validation: Examples) -> Train:
    """scikit-learn's MLPClassifier with its own start and shuffle. Adam only; it trains the last incomplete batch, too."""
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    (x, y), (vx, vy) = ((x.astype(np.float32), labels) for x, labels in (train, validation))

    def run() -> float:
        model = MLPClassifier(
            settings.hidden, activation=settings.activation, alpha=0.0, batch_size=settings.batch_size,
            learning_rate_init=settings.learning_rate, max_iter=settings.epochs, tol=0.0, n_iter_no_change=10**6, random_state=0,
        )  # fmt: skip
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            model.fit(x, y)
        return float((model.predict(vx) == vy).mean())

    return run


CONTESTANTS = {
    "ours, JAX": ours("jax"),
    "ours, NumPy by hand": ours("numpy"),
    "PyTorch, eager": pytorch,
    "Keras 3 on JAX": keras,
    "scikit-learn": scikit_learn,
}
