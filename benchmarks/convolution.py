"""One convolution layer trained in six ways: milliseconds a step, ratios and spread.

    python benchmarks/convolution.py            five rounds, some minutes
    python benchmarks/convolution.py --rounds 1

A step is forward, backward and gradient descent on kernels, biases *and* pictures, so that all three gradients are needed, in
float32. The loss is half the squared distance from random targets, a mean over the places of all pictures. The contestants take
turns in each round; a ratio is formed within a round; the median and the smallest and largest of the rounds are printed. A
contestant that ends at other numbers than the first stops the benchmark. Compilation is not timed.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from training import spread

from linebyline.byhand.convolution import convolve_by_definition, pad, patches

Arrays = tuple[np.ndarray, np.ndarray, np.ndarray]  # pictures, kernels, biases
RATE = 0.1
BASE = "JAX, one product in a scan"


class Layer(NamedTuple):
    """A layer of stride 1 whose output is as large as its input, and how many steps one timing takes."""

    batch: int
    side: int
    channels: int
    filters: int
    kernel: int
    steps: int

    @property
    def places(self) -> int:
        """How many places of the kernel the loss is a mean over."""
        return self.batch * self.side**2

    def start(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Pictures, kernels, biases and targets."""
        rng = np.random.default_rng(0)
        x = (self.batch, self.side, self.side, self.channels)
        kernels = (self.kernel, self.kernel, self.channels, self.filters)
        shapes = [x, kernels, (self.filters,), (*x[:3], self.filters)]
        scales = [1, 1 / np.sqrt(np.prod(kernels[:3])), 0, 1]
        return tuple((scale * rng.normal(size=shape)).astype(np.float32) for shape, scale in zip(shapes, scales, strict=True))


LAYERS = {
    "digits: 8 × 8 × 1, 8 filters of 3 × 3, batch 32": Layer(32, 8, 1, 8, 3, 200),
    "28 × 28 × 1, 8 filters of 3 × 3, batch 32": Layer(32, 28, 1, 8, 3, 20),
    "28 × 28 × 1, 8 filters of 7 × 7, batch 32": Layer(32, 28, 1, 8, 7, 10),
    "16 × 16 × 32, 64 filters of 3 × 3, batch 32": Layer(32, 16, 32, 64, 3, 4),
}


def by_loops(padded: np.ndarray, kernels: np.ndarray, delta: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The gradients for padded pictures and kernels, place by place."""
    grad_x, grad_kernels, k = np.zeros_like(padded), np.zeros_like(kernels), len(kernels)
    for i, j in np.ndindex(*delta.shape[1:3]):
        window = np.s_[:, i : i + k, j : j + k]
        grad_kernels += np.einsum("nhwc,nf->hwcf", padded[window], delta[:, i, j])
        grad_x[window] += np.einsum("nf,hwcf->nhwc", delta[:, i, j], kernels)
    return grad_x, grad_kernels


def numpy_loops(x: np.ndarray, kernels: np.ndarray, b: np.ndarray, targets: np.ndarray) -> Arrays:
    """One step, forward and backward in loops over the places of the kernel."""
    p = len(kernels) // 2
    delta = (convolve_by_definition(x, kernels, b, padding=p) - targets) / np.float32(targets[..., 0].size)
    grad_x, grad_kernels = by_loops(pad(x, p), kernels, delta)
    return grad_x[:, p:-p, p:-p], grad_kernels, delta.sum((0, 1, 2))


def numpy_product(x: np.ndarray, kernels: np.ndarray, b: np.ndarray, targets: np.ndarray) -> Arrays:
    """One step with one matrix product for each of Z, ∇K and the patches' gradient, which is then added up into ∇X."""
    k, p, (n, height, width, channels) = len(kernels), len(kernels) // 2, x.shape
    matrix, weights = patches(x, (k, k), padding=p).reshape(-1, k * k * channels), kernels.reshape(-1, kernels.shape[3])
    delta = ((matrix @ weights + b).reshape(targets.shape) - targets) / np.float32(targets[..., 0].size)
    rows = delta.reshape(-1, kernels.shape[3])
    back = (rows @ weights.T).reshape(n, height, width, k, k, channels)
    grad_x = np.zeros((n, height + 2 * p, width + 2 * p, channels), x.dtype)
    for u, v in np.ndindex(k, k):
        grad_x[:, u : u + height, v : v + width] += back[:, :, :, u, v]
    return grad_x[:, p:-p, p:-p], (matrix.T @ rows).reshape(kernels.shape), rows.sum(0)


def lax_convolution(x: jax.Array, kernels: jax.Array) -> jax.Array:
    """The convolution of the library."""
    return lax.conv_general_dilated(x, kernels, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"))


def jax_product(x: jax.Array, kernels: jax.Array) -> jax.Array:
    """The same as one matrix product of stacked slices."""
    k, p, (n, height, width, channels) = len(kernels), len(kernels) // 2, x.shape
    x = jnp.pad(x, [(0, 0), (p, p), (p, p), (0, 0)])
    matrix = jnp.concatenate([x[:, u : u + height, v : v + width] for u in range(k) for v in range(k)], axis=-1)
    return matrix.reshape(n, height, width, -1) @ kernels.reshape(k * k * channels, -1)


def numpy_steps(gradients: Callable) -> Callable[[Layer], Callable[[], Arrays]]:
    """A contestant in NumPy: its gradients, and gradient descent."""

    def prepare(layer: Layer) -> Callable[[], Arrays]:
        *start, targets = layer.start()

        def run() -> Arrays:
            arrays = start
            for _ in range(layer.steps):
                grads = gradients(*arrays, targets)
                arrays = [array - np.float32(RATE) * grad for array, grad in zip(arrays, grads, strict=True)]
            return tuple(arrays)

        return run

    return prepare


def jax_steps(convolution: Callable, *, scan: bool) -> Callable[[Layer], Callable[[], Arrays]]:
    """A contestant in JAX: all steps in one compiled scan, or a compiled step in a Python loop."""

    def prepare(layer: Layer) -> Callable[[], Arrays]:
        *start, targets = map(jnp.asarray, layer.start())

        def loss(arrays):
            x, kernels, b = arrays
            return jnp.sum((convolution(x, kernels) + b - targets) ** 2) / (2 * layer.places)

        def step(arrays, _=None):
            return jax.tree.map(lambda array, grad: array - RATE * grad, arrays, jax.grad(loss)(arrays)), None

        one = jax.jit(step)
        all_of_them = jax.jit(lambda arrays: lax.scan(step, arrays, length=layer.steps)[0])

        def run() -> Arrays:
            arrays = tuple(start)
            if scan:
                return jax.block_until_ready(all_of_them(arrays))
            for _ in range(layer.steps):
                arrays, _ = one(arrays)
            return jax.block_until_ready(arrays)

        return run

    return prepare


def pytorch(layer: Layer) -> Callable[[], Arrays]:
    """PyTorch in eager mode, in its own order of the axes, channels first."""
    import torch

    x, kernels, b, targets = layer.start()
    start = [x.transpose(0, 3, 1, 2), kernels.transpose(3, 2, 0, 1), b]
    wanted = torch.tensor(targets.transpose(0, 3, 1, 2).copy())

    def run() -> Arrays:
        arrays = [torch.tensor(array.copy(), requires_grad=True) for array in start]
        optimizer = torch.optim.SGD(arrays, RATE)
        for _ in range(layer.steps):
            optimizer.zero_grad()
            z = torch.nn.functional.conv2d(*arrays, padding=layer.kernel // 2)
            (((z - wanted) ** 2).sum() / (2 * layer.places)).backward()
            optimizer.step()
        x, kernels, b = (array.detach().numpy() for array in arrays)
        return x.transpose(0, 2, 3, 1), kernels.transpose(2, 3, 1, 0), b

    return run


CONTESTANTS = {
    BASE: jax_steps(jax_product, scan=True),
    "JAX, lax.conv in a scan": jax_steps(lax_convolution, scan=True),
    "JAX, lax.conv, a call a step": jax_steps(lax_convolution, scan=False),
    "NumPy, one product": numpy_steps(numpy_product),
    "NumPy, loops over places": numpy_steps(numpy_loops),
    "PyTorch, eager": pytorch,
}


def agree(results: dict[str, Arrays]) -> None:
    """Stop the benchmark if a contestant ends at other numbers than the first; float32 sums in another order differ by 1e-5."""
    first = next(iter(results))
    for name, arrays in results.items():
        for one, other in zip(arrays, results[first], strict=True):
            if not np.allclose(one, other, rtol=1e-3, atol=1e-4):
                sys.exit(f"{name} ends at other numbers than {first}: they differ by up to {np.abs(one - other).max():.2g}")


def measure(layer: Layer, rounds: int) -> dict[str, list[float]]:
    """Milliseconds a step of each contestant in each round."""
    runs = {name: prepare(layer) for name, prepare in CONTESTANTS.items()}
    agree({name: run() for name, run in runs.items()})  # compiles, too
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            begin = time.perf_counter()
            run()
            taken[name].append(1000 * (time.perf_counter() - begin) / layer.steps)
    return taken


def table(title: str, taken: dict[str, list[float]]) -> str:
    """A Markdown table: milliseconds a step, and how many times as long as the base."""
    lines = [f"\n**{title}**\n", "| the layer in | milliseconds a step | times one product in a scan |", "|---|---|---|"]
    for name, values in taken.items():
        ratios = [a / b for a, b in zip(values, taken[BASE], strict=True)]
        lines.append(f"| {name} | {spread(values)} | {spread(ratios)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    versions = ", ".join(f"{name} {version(name)}" for name in ("jax", "numpy", "torch"))
    print(f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}, {versions}")
    print(f"{rounds} rounds: median (smallest to largest)")
    for title, layer in LAYERS.items():
        print(table(title, measure(layer, rounds)), flush=True)


if __name__ == "__main__":
    main()
