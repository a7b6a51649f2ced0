from linebyline.metrics.intervals import wilson

error = (
    0.10  # of the whole dev set; the tally is of 100 of its mistakes, drawn at random
)
mistakes = {  # what was seen on each mistake -> how many such mistakes
    ("glare",): 31,
    ("glare", "small"): 8,
    ("glare", "cut off"): 4,
    ("small",): 14,
    ("small", "cut off"): 2,
    ("cut off",): 6,
    ("rare type",): 9,
    ("wrong label",): 6,
    (): 20,  # no cause found
}
n = sum(mistakes.values())
print(f"{n} mistakes    with  only this   share: 95%       error if cured")
for cause in ("glare", "small", "cut off", "rare type", "wrong label"):
    count = sum(m for causes, m in mistakes.items() if cause in causes)
    low, high = wilson(count, n)
    left = error * (1 - count / n)
    print(
        f"{cause:13}{count:6}{mistakes[cause,]:11}   {low:4.0%} to {high:3.0%}"
        f"   {left:.1%} ({error * (1 - high):.1%} to {error * (1 - low):.1%})"
    )
both = sum(m for causes, m in mistakes.items() if {"glare", "small"} & set(causes))
print(
    f"glare and small: {43 + 24} marks on {both} mistakes; both cured, {error * (1 - both / n):.1%} is left"
)
