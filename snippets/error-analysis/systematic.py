# kinds of pictures: share of the dev set, accuracy of A, accuracy of B (two classes, 1 and 7)
kinds = [(0.92, 0.97, 0.96), (0.08, 0.90, 0.20)]  # plain ones; sevens with a short bar


def scores(labels_right):
    """Of A and B, measured with these shares of right labels; wrong on wrong is right."""
    return [
        sum(
            share * (model[which] * right + (1 - model[which]) * (1 - right))
            for (share, *model), right in zip(kinds, labels_right, strict=True)
        )
        for which in (0, 1)
    ]


print("labels                            wrong labels      A       B")
for name, right in (
    ("all right", (1, 1)),
    ("wrong by dice", (0.92, 0.92)),
    ("each short-barred seven is a '1'", (1, 0)),
):
    a, b = scores(right)
    wrong = sum(share * (1 - r) for (share, *_), r in zip(kinds, right, strict=True))
    print(f"{name:34}{wrong:12.0%}{a:10.1%}{b:8.1%}   {'A' if a > b else 'B'} wins")
