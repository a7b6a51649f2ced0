from linebyline.exercises import check


def image_to_vector(pictures):
    return pictures.reshape(-1, len(pictures)).T  # your code here


check("image-to-vector", image_to_vector)
