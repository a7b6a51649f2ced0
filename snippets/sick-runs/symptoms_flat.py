from linebyline.training.sick import symptoms

print(symptoms("A", "B", "C"))
