import { defineConfig } from 'vitest/config'
import type { Reporter, TestModule } from 'vitest/node'

/** Says the totals in one plain line at the end, for whoever reads logs by program. */
const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state]++
      if (module.state() === 'failed' && module.errors().length > 0) count.failed++
    }
    console.log(`${count.passed} passed, ${count.failed} failed`)
  },
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', closingLine],
    testTimeout: 30_000,
    // Many tests wait for a terminal or a browser, so a core is not left idle beside them.
    maxWorkers: '100%',
    // Its modules leave out the endings of the files that they import, which bundlers find and Node does not.
    server: { deps: { inline: ['fmin'] } },
    env: { NODE_EXTRA_CA_CERTS: '', NO_COLOR: '' },
    // `npm run coverage`: what reads hostile text, keeps people's answers or lets text out takes every branch in a test.
    coverage: {
      provider: 'v8',
      include: [
        'src/text/**',
        'src/session/{csv*,parse-*,sheet-*,column-map,check-answer,findings}.ts',
        'src/io/store/**',
        'src/io/{files,write-files,output}.ts',
      ],
      // Writes into texts that were read without a problem.
      exclude: ['src/text/yaml-edits.ts'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 100 },
    },
  },
})
