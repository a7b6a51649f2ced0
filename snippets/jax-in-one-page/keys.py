import jax


def weights(key_1, key_2):
    return jax.random.normal(key_1, (8, 8)), jax.random.normal(key_2, (8, 8))


key = jax.random.key(0)
w1, w2 = weights(key, key)  # the bug
print("one key, two layers, the same weights:", bool((w1 == w2).all()))

key_1, key_2 = jax.random.split(key)  # from here on, key itself is used up
w1, w2 = weights(key_1, key_2)
print("two keys, two layers, the same weights:", bool((w1 == w2).any()))
tomorrow, _ = weights(key_1, key_2)
print("the same key tomorrow, the same weights:", bool((w1 == tomorrow).all()))

with jax.debug_key_reuse(True):
    try:
        jax.jit(lambda key: weights(key, key))(jax.random.key(0))
    except TypeError as error:
        print(f"{type(error).__name__}: this key has been used before")
