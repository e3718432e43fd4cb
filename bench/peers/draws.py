"""Draws as entente makes them: Philox4x32-10, counter (run, step, stream, index)."""
import numpy as np
from scipy.special import ndtri

LOW = np.uint64(0xFFFFFFFF)

def uniforms(seed, runs, step, stream, index):
    """(index, runs): u in (0, 1)."""
    index = np.asarray(index, np.uint64).reshape(-1, 1)
    shape = (index.shape[0], len(runs))
    c0 = np.broadcast_to(np.asarray(runs, np.uint64), shape)
    c1, c2 = np.uint64(step), np.uint64(stream)
    c3 = np.broadcast_to(index, shape)
    k0, k1 = seed & 0xFFFFFFFF, seed >> 32
    thirty_two = np.uint64(32)
    for _ in range(10):
        a, b = np.uint64(0xD2511F53) * c0, np.uint64(0xCD9E8D57) * c2
        c0, c1, c2, c3 = ((b >> thirty_two) ^ c1 ^ np.uint64(k0), b & LOW, (a >> thirty_two) ^ c3 ^ np.uint64(k1), a & LOW)
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    r = (c0 << thirty_two) | c1
    return (r >> np.uint64(11)).astype(np.float64) * 2.0**-53 + 2.0**-54


def normals(*draw):
    return ndtri(uniforms(*draw))
