/** How words stand out. Without colour each function returns its text unchanged. */
export interface Style {
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
  readonly accent: (text: string) => string
}

export const PLAIN: Style = { dim: (text) => text, bold: (text) => text, accent: (text) => text }
