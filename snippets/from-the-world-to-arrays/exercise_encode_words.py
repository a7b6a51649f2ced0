from linebyline.exercises import check


def encode_words(train, sentence, length):
    return [0] * length  # your code here


def hour_on_a_circle(hours):
    return hours / 24  # your code here


def fill_missing(train, test):
    return train, test  # your code here


check("encode-words", encode_words)
check("hour-on-a-circle", hour_on_a_circle)
check("fill-missing", fill_missing)
