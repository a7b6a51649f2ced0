import numpy as np

from linebyline.byhand.optimizers import OPTIMIZERS
from linebyline.surfaces import Surface, bowl, neuron

RATES, LIMIT = 10 ** (np.arange(-12, 9) / 4), 180  # 0.001 to 100, four in each factor of ten
CENTER = np.array([2.0, 1.0])  # away from 0, else weight decay alone would find the minimum
angle = 2 * np.pi * (np.arange(11) + 0.3) / 11
circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)  # [starts, 2]


def valley(eigenvalues, degrees):
    """A bowl around CENTER, and 11 starts on one of its contour lines."""
    base, turn = bowl(eigenvalues, degrees), np.radians(degrees)
    axes = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    moved = Surface(lambda w: base.value(w - CENTER), lambda w: base.gradient(w - CENTER))
    return moved, CENTER + 2 * circle / np.sqrt(eigenvalues) @ axes


def steps_needed(optimizer, surface, starts):
    """For each rate the median over the starts of the first step with a loss within 1 % of the start."""
    w = np.repeat(starts[:, None], len(RATES), axis=1)  # [starts, rates, 2]: all runs at once
    state, came, goal = optimizer.init([{"w": w}]), np.full(w.shape[:2], np.inf), surface.value(w) / 100
    for t in range(1, LIMIT + 1):
        new, state = optimizer.update([{"w": w}], [{"w": surface.gradient(w)}], state)
        w = w - RATES[:, None] * (w - new[0]["w"])  # the optimizer has rate 1: its step, scaled
        came[(surface.value(w) <= goal) & (came > t)] = t
    return np.median(came, axis=0)


neuron_starts = np.array([-2.0, -2.0]) + circle
surfaces = valley([1, 20], 30), valley([1, 100], 0), (neuron(np.array([0.5, 2.5]), np.array([0.2, 0.9])), neuron_starts)
low, high = 6, 10  # two rates for all: 0.032 and 0.32
with np.errstate(all="ignore"):  # some rates run away
    table = {name: [steps_needed(make(1.0), *each) for each in surfaces] for name, make in OPTIMIZERS.items()}


def shown(steps):
    return f"{steps:.0f}" if steps <= LIMIT else "-"


print("           turned 1:20              straight 1:100           sigmoid neuron")
print("        " + "  best (rate)  .032  .32" * 3)
for name, rows in table.items():
    line = f"{name:<8}"
    for r in rows:
        rate = float(f"{RATES[r.argmin()]:.2g}")
        line += f"{shown(r.min()):>6} {f'({rate:g})':<8}{shown(r[low]):>5}{shown(r[high]):>5}"
    print(line)
choices = ("tuned", np.min), ("all at 0.032", lambda r: r[low]), ("all at 0.32", lambda r: r[high])
for label, pick in choices:
    places = []
    for i in range(3):
        steps = {name: pick(rows[i]) for name, rows in table.items()}
        place = 1 + sum(each < steps["adam"] for each in steps.values())
        places.append(f"{place} of 10" if steps["adam"] <= LIMIT else "does not arrive")
    print(f"Adam's place, {label:<13}" + ", ".join(places))
