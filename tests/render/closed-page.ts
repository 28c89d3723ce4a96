/** A page's elements enter; the test fails where one of them could load, run or send something. */
import { expect } from 'vitest'
import { attribute, type Element } from './elements.ts'

const REACHING_OUT = ['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'base']

export function expectClosed(all: readonly Element[]): void {
  expect(all.map(({ tagName }) => tagName).filter((name) => REACHING_OUT.includes(name))).toEqual([])
  const policy = all.find(({ tagName }) => tagName === 'meta')
  expect(policy && attribute(policy, 'http-equiv')).toBe('Content-Security-Policy')
  expect(policy && attribute(policy, 'content')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; .*form-action 'none'$/,
  )
  for (const { attrs } of all)
    for (const { name, value } of attrs) {
      expect(name).not.toMatch(/^on|^style$|src$/)
      if (name === 'href') expect(value).toMatch(/^#[a-z]+$/)
    }
}
