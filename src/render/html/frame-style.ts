/** How all our pages look: on a screen, light and dark, and on paper of A4 and Letter. Contrasts are at least 4.5 for text, 3 for lines that mean something. */
import { verbatim } from '../../text/safe/html.ts'

export const FRAME_STYLE = verbatim`
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1c2127; --soft: #545c66; --line: #d3d8de; --panel: #f4f6f8;
  --accent: #1d5bb8; --range: #6f9bd8; --middle: #767f8a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --ink: #e9ebee; --soft: #aab2bc; --line: #3a4149; --panel: #1d2127;
    --accent: #93bbf7; --range: #5077b0; --middle: #8d96a1;
  }
}
@media (forced-colors: active) {
  :root { --accent: LinkText; --range: GrayText; --middle: CanvasText; --line: CanvasText; --ink: CanvasText; --paper: Canvas }
  svg { forced-color-adjust: none }
}
*, ::before, ::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-behavior: auto }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
.page { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word }
h1 { font-size: 1.8rem; line-height: 1.2; margin: .25rem 0 .75rem; text-wrap: balance }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 0 0 .75rem; padding-top: .9rem; border-top: 2px solid var(--line) }
h3 { font-size: 1.08rem; line-height: 1.3; margin: 0 0 .4rem }
h4 { font-size: .95rem; line-height: 1.3; margin: .8rem 0 .25rem; color: var(--soft) }
p { margin: 0 0 .6rem; max-width: 70ch }
ul, ol { margin: 0 0 .6rem; padding-left: 1.3rem }
li { margin: .15rem 0; max-width: 70ch }
section { margin: 2.2rem 0 0 }
small, .soft { color: var(--soft); font-size: .875rem }
a { color: var(--accent); text-underline-offset: .15em }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px }
.skip { position: absolute; left: -100rem; padding: .5rem 1rem; background: var(--paper) }
.skip:focus { left: .5rem; top: .5rem; z-index: 1 }
.above { margin: 0; color: var(--soft); font-size: .95rem }
.list ul { display: flex; flex-wrap: wrap; gap: 0 1.2rem; list-style: none; margin: 1rem 0 0; padding: 0 }
.list a { display: inline-block; padding: .2rem 0 }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)) }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1rem; background: var(--panel) }
.card { min-width: 0 }
.card > :last-child { margin-bottom: 0 }
.card > h4:first-child { margin-top: 0 }
.after { margin-top: 1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; color: var(--soft); padding: 0 0 .5rem }
th, td { overflow-wrap: anywhere; text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-top: 1px solid var(--line) }
th { font-weight: 600 }
thead th { border-top: 0; color: var(--soft); font-weight: 400 }
summary { cursor: pointer; padding: .3rem 0 }
svg { display: block; overflow: visible }
@page { margin: 13mm 14mm }
@media print {
  html { font-size: 8.8pt }
  body { line-height: 1.3; font-family: "Helvetica Neue", Arial, "Liberation Sans", system-ui, sans-serif }
  .page { max-width: none; padding: 0 }
  .skip, .list, .only-screen, details:not([open]) { display: none }
  section { margin-top: .8rem }
  h1 { font-size: 1.7rem }
  h2 { font-size: 1.2rem; padding-top: .5rem; margin-bottom: .4rem; border-top-width: 1px; break-after: avoid }
  h3, h4, caption { break-after: avoid }
  h4 { margin-top: .3rem }
  .after { margin-top: .4rem }
  p, ul, ol { margin-bottom: .35rem; max-width: none }
  li { max-width: none; margin: .05rem 0 }
  tr, li { break-inside: avoid }
  th, td { padding-top: .2rem; padding-bottom: .2rem }
  .card { background: none; padding: .5rem .6rem }
  .cards { gap: .5rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)) }
}
`
