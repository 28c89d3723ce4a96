/** The little of jstat that is used; the package has no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly centralF: {
      cdf(x: number, df1: number, df2: number): number
      inv(p: number, df1: number, df2: number): number
      pdf(x: number, df1: number, df2: number): number
    }
  }
  export = jStat
}
