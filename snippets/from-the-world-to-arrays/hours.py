import numpy as np

hours = np.array([0.0, 1.0, 12.0, 23.0])
angle = 2 * np.pi * hours / 24
circle = np.column_stack([np.sin(angle), np.cos(angle)])  # [batch, 2]
for i, j in ((0, 1), (0, 3), (0, 2)):
    numbers, points = abs(hours[i] - hours[j]), np.linalg.norm(circle[i] - circle[j])
    print(f"{hours[i]:02.0f}:00 and {hours[j]:02.0f}:00:", end=" ")
    print(f"numbers {numbers:2.0f} apart, points {points:.2f} apart")
