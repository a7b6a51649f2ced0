from linebyline.training.sick import symptoms

print(symptoms("D", "E", "F"))
