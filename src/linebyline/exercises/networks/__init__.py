"""Exercises of part 2, Networks: a module an idea, all of them one part of the list."""

from linebyline.exercises.networks import backward, dense, differences, loss_gradients, losses

EXERCISES = [
    exercise for module in (losses, loss_gradients, dense, differences, backward) for exercise in module.EXERCISES
]
