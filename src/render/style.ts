import type { TerminalText } from '../text/safe/brand.ts'

/** How finished text stands out. Without colour each function returns its text unchanged. */
export interface Style {
  readonly dim: (text: TerminalText) => TerminalText
  readonly bold: (text: TerminalText) => TerminalText
  readonly accent: (text: TerminalText) => TerminalText
}

export const PLAIN: Style = { dim: (text) => text, bold: (text) => text, accent: (text) => text }
