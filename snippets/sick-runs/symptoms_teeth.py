from linebyline.training.sick import symptoms

print(symptoms("I", "J"))
