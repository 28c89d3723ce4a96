import { describe, expect, test } from 'vitest'
import { holesIn } from '../../../src/text/safe/holes.ts'

/** `@` stands for a value. */
const holes = (template: string) => holesIn(template.split('@'))

test.each([
  ['', []],
  ['a > b & c', []],
  ['@', ['content']],
  ['@@', ['content', 'content']],
  ['<p>@</p>', ['content']],
  ['<P CLASS="@">@</P>', ['attribute', 'content']],
  ['<br/>@<br />', ['content']],
  ['<input checked value="@"\n  name="x" >', ['attribute']],
  ['<p title="a @ b @">', ['attribute', 'attribute']],
  ['<p title="@@" id="@">', ['attribute', 'attribute', 'attribute']],
  ['<p title="<b>" lang=""></p>@', ['content']],
  ['<a href="#top" title="@">@</a>', ['attribute', 'content']],
  ['<img src="data:," alt="@">', ['attribute']],
])('%j has its values in %j', (template, expected) => {
  expect(holes(template)).toEqual(expected)
})

describe('refused is', () => {
  test.each([
    ['a value as an element', '<@>'],
    ['a value as a part of an element', '<h@>'],
    ['a value as a closing element', '</@>'],
    ['a value as an attribute', '<p @>'],
    ['a value as a part of an attribute', '<p data-@="x">'],
    ['a value without quotes', '<p title=@>'],
    ['a value in single quotes', "<p title='@'>"],
    ['a value after a value in quotes', '<p title="a"@>'],
    ['a value in a comment', '<!-- @ -->'],
    ['a value as a script', '<script>@</script>'],
    ['a value as a style', '<STYLE>@</STYLE>'],
    ['a value as an address', '<a href="@">'],
    ['a value as a part of an address', '<a href="https://x/?@">'],
    ['a second value as a part of an address', '<img SRC="a@">'],
    ['a value as the address in a drawing', '<use xlink:href="@"/>'],
    ['a value as the address of a form', '<button formaction="@">'],
    ['a value as an attribute that runs', '<p onclick="@">'],
    ['a value as a style of its own', '<p style="width:@">'],
  ])('%s', (_, template) => {
    expect(() => holes(template)).toThrow(TypeError)
  })

  test.each([
    ['an attribute that runs', '<p onclick="x">'],
    ['a style of its own', '<p style="color:red">'],
    ['a frame', '<iframe></iframe>'],
    ['a base', '<base href="x">'],
    ['another policy', '<meta charset="utf-8">'],
    ['a link to a style', '<link rel="stylesheet">'],
    ['a comment', '<!-- x -->'],
    ['a document type', '<!doctype html>'],
    ['a bare sign', 'a < b'],
    ['an end within an element', '<p'],
    ['an end within an attribute', '<p title="a'],
    ['attributes without a blank between', '<p a="b"c="d">'],
  ])('%s of our own', (_, template) => {
    expect(() => holes(template)).toThrow(TypeError)
  })
})

test('what goes wrong is told with the words from there', () => {
  expect(() => holes('<p>a</p><script>')).toThrow('"<script>"')
})
