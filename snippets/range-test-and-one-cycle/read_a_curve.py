for low in (1 / 16, 1 / 15):
    errors, losses = [1.0, 1.0], []
    for step in range(9):
        rate = low * 2**step
        losses.append((1 * errors[0] ** 2 + 4 * errors[1] ** 2) / 2)
        errors = [(1 - rate * 1) * errors[0], (1 - rate * 4) * errors[1]]
    lowest = losses.index(min(losses)) + 1
    print(f"from {low:.4f}: lowest before step {lowest}, then", *(f"{loss:.2g}" for loss in losses[lowest - 1 :]))
