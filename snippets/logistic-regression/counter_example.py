from fractions import Fraction

import numpy as np

# logits -2 log 9, -log 9 and 0: odds of 1/81, 1/9 and 1, so p is a fraction; the label is 1
p = [odds / (1 + odds) for odds in (Fraction(1, 81), Fraction(1, 9), Fraction(1))]
squared = [(prob - 1) ** 2 / 2 for prob in p]
cross = [-np.log(float(prob)) for prob in p]

print("squared error: ends", squared[0], "and", squared[2], "  middle", squared[1])
print(f"  mean of the ends {float(squared[0] + squared[2]) / 2:.3f}   middle {float(squared[1]):.3f}   above the chord")
print(f"cross-entropy: ends {cross[0]:.3f} and {cross[2]:.3f}")
print(f"  mean of the ends {(cross[0] + cross[2]) / 2:.3f}   middle {cross[1]:.3f}   below the chord")
