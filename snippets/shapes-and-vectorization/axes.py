from linebyline.data import digits

images, labels = digits()  # [examples, pixels], [examples]
pictures = images.reshape(len(images), 8, 8)  # the same numbers, cut into lines
print("images  ", images.shape, " ink of one picture, line after line")
print("labels  ", labels.shape, "    one digit a picture")
print("pictures", pictures.shape, "the same numbers, 8 lines of 8 pixels")
print("row 3 holds picture 3:", (images[3] == pictures[3].ravel()).all())
print("mean over axis 0:", images.mean(axis=0).shape, "  the average picture")
print("mean over axis 1:", images.mean(axis=1).shape, "the ink of each picture")
