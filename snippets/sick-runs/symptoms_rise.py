from linebyline.training.sick import symptoms

print(symptoms("G", "H"))
