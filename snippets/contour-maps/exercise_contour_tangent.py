from linebyline.exercises import check


def contour_tangent(gradient):
    # gradient: [2], not 0; return the unit vector along the contour, uphill on its right, [2]
    return gradient  # your code here


check("contour-tangent", contour_tangent)
