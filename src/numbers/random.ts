/** A stream of numbers in [0, 1) that follows from its seed alone: a 32-bit Weyl sequence through an avalanche mixer. */
export function seededRandom(seed: number): () => number {
  let state = mix32(seed | 0)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return (mix32(state) >>> 0) / 4294967296
  }
}

/** Spreads every input bit over all 32 output bits (the finaliser of MurmurHash3, Appleby 2008). */
export function mix32(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** 0..n-1 in an order that follows from the seed alone (Fisher-Yates). */
export function shuffledIndexes(n: number, seed: number): number[] {
  const random = seededRandom(seed)
  const out = Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = out[i] as number
    out[i] = out[j] as number
    out[j] = kept
  }
  return out
}
