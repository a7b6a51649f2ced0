import jax


def first_weights(key_of_layer_1, key_of_layer_2):
    return jax.random.normal(key_of_layer_1, (8, 8)), jax.random.normal(key_of_layer_2, (8, 8))


key = jax.random.key(0)
w1, w2 = first_weights(key, key)  # the bug
print("one key, two layers, the same weights:", bool((w1 == w2).all()))

key_1, key_2 = jax.random.split(key)  # from here on, key itself is used up
w1, w2 = first_weights(key_1, key_2)
print("two keys, two layers, the same weights:", bool((w1 == w2).any()))
print("the same key tomorrow, the same weights:", bool((w1 == first_weights(key_1, key_2)[0]).all()))

with jax.debug_key_reuse(True):
    key = jax.random.key(0)
    try:
        first_weights(key, key)
    except TypeError as error:
        print(f"{type(error).__name__}: this key has been used before")
