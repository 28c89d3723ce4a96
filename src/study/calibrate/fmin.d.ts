/** The little of fmin that is used. Its main file is broken as an ES module; index.js is what bundlers take. */
declare module 'fmin/index.js' {
  /** Minimises `f`, which puts its gradient into its second argument; stops where the gradient's norm is below 1e-5. */
  export function conjugateGradient(
    f: (x: number[], gradient: number[]) => number,
    initial: number[],
    options: { readonly maxIterations: number },
  ): { readonly x: number[]; readonly fx: number; readonly fxprime: number[] }
}
