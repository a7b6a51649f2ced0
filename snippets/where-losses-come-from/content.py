import heapq

import numpy as np

from linebyline.byhand.information import entropy


def huffman_lengths(p):
    """Bits of each class in the code that merges the two rarest groups again and again."""
    lengths = np.zeros(len(p), dtype=int)
    heap = [(prob, [k]) for k, prob in enumerate(p)]
    heapq.heapify(heap)
    while len(heap) > 1:
        (prob_a, a), (prob_b, b) = heapq.heappop(heap), heapq.heappop(heap)
        lengths[a + b] += 1  # all classes of both groups get one bit more
        heapq.heappush(heap, (prob_a + prob_b, a + b))
    return lengths


for p in ([0.5, 0.25, 0.125, 0.125], [0.4, 0.3, 0.2, 0.1], [0.97, 0.01, 0.01, 0.01]):
    p = np.array(p)
    content = -np.log(p)
    print(f"p {p}")
    print(f"  content in nats {content.round(2)}, in bits {(content / np.log(2)).round(2)}")
    print(f"  entropy: {entropy(p):.3f} nats = {entropy(p) / np.log(2):.3f} bits")
    lengths = huffman_lengths(p)
    print(f"  Huffman code: lengths {lengths}, average {p @ lengths:.3f} bits")
