/**
 * Text that nothing in it can steer, hide from or break out of its target. A plain string is none of these types, so text that came
 * from data does not compile where one of them is wanted: only the sanitiser of that target makes it.
 */
declare const target: unique symbol

type SafeFor<Target extends string> = string & { readonly [target]: Target }

/** No control characters but line feeds and our own colours, nothing that turns the direction of text. */
export type TerminalText = SafeFor<'terminal'>
/** One JSON document or line; controls and what turns the direction of text are written as escapes. */
export type JsonText = SafeFor<'json'>
/** Quoted cells, none of which a spreadsheet takes for a formula. */
export type CsvText = SafeFor<'csv'>
/** Data appears as text only: no link, markup, table border or HTML comes from it. */
export type MarkdownText = SafeFor<'markdown'>
/** Data appears as text only: no element and no attribute comes from it. */
export type HtmlText = SafeFor<'html'>

/** RFC 5545: data appears as the text of a property only; no line, property or component comes from it. */
export type CalendarText = SafeFor<'calendar'>

/** Any of these texts in UTF-8. */
export type OutputBytes = Uint8Array & { readonly [target]: 'bytes' }

/** All that the output door lets out. */
export type Output = TerminalText | JsonText | CsvText | MarkdownText | HtmlText | CalendarText
