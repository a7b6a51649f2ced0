from linebyline.exercises import check


def effective_sample_size(w):
    return float(w.sum() ** 2 / (w**2).sum())


check("effective-sample-size", effective_sample_size)
