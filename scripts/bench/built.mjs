/** The built library; by its address, so that type checks look at the source instead. @type {typeof import('../../src/index.ts')} */
export const library = await import(new URL('../../dist/index.js', import.meta.url).href)
