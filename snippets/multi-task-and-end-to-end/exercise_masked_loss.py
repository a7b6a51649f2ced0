from linebyline.exercises import check


def masked_loss(logits, targets):
    # both [batch, tasks]; targets are 1, 0 or nan. Sum −log p(label) over the known entries; divide by the rows
    return 0.0  # your code here


check("masked-loss", masked_loss)
