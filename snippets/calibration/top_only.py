from fractions import Fraction as F

said = (F(6, 10), F(3, 10), F(1, 10))  # dry, rain, snow: every day the same
happens = (F(6, 10), F(1, 10), F(3, 10))
print(f"favourite class: said {said[0]}, right in {happens[0]} of the days")
print(f"snow: said {said[2]}, comes in {happens[2]} of the days")
calibration = sum((p - q) ** 2 for p, q in zip(happens, said, strict=True))
refinement = 1 - sum(p * p for p in happens)
score = sum(p * sum((q - (k == label)) ** 2 for k, q in enumerate(said)) for label, p in enumerate(happens))
print(f"Brier score {score} = calibration {calibration} + refinement {refinement}: {score == calibration + refinement}")
