import numpy as np

rng = np.random.default_rng(0)
sharpest = {}
for trial in range(4000):
    examples, causes = int(rng.integers(2, 40)), int(rng.integers(1, 6))
    weight = rng.dirichlet(
        np.full(examples, rng.choice((0.1, 1, 10)))
    )  # chance of each kind of example
    wrong = rng.random(examples) < rng.uniform(0.1, 0.9)
    marks = rng.random((causes, examples)) < rng.uniform(0.05, 0.9)  # causes overlap
    touched = marks.any(axis=0)
    if not (touched & wrong).any():
        continue
    fix = (
        "any new answers",
        "cures all, breaks some",
        "cures all, breaks none",
        "no overlap, cures all",
    )[trial % 4]
    if fix == "no overlap, cures all":
        marks &= np.cumsum(marks, axis=0) == 1  # each example keeps its first mark
    new = (
        rng.random(examples) < 0.5
        if fix == "any new answers"
        else np.zeros(examples, bool)
    )
    if fix == "cures all, breaks some":
        new = ~wrong & (rng.random(examples) < 0.1)
    after = np.where(touched, new, wrong)  # wrong answers once the fix is in
    error, left = weight @ wrong, weight @ after
    ceiling = weight @ (touched & wrong)  # theorem: what all fixes together can win
    added = sum(weight @ (mark & wrong) for mark in marks)  # the marks, added up
    assert error - left <= ceiling + 1e-12 <= added + 2e-12
    if fix.endswith("none") or fix.startswith("no overlap"):
        assert abs(error - left - ceiling) < 1e-12
    ratios = (error - left) / ceiling, ceiling / added
    sharpest[fix] = np.maximum(sharpest.get(fix, -np.inf), ratios)
print("fix                       win / ceiling   ceiling / sum of the tallies, at most")
for fix, (win, overlap) in sharpest.items():
    print(f"{fix:24}{win:12.2f}{overlap:17.2f}")
print(f"sharpest ratio {max(win for win, _ in sharpest.values()):.2f}")
