import { emitKeypressEvents, type Interface } from 'node:readline'

/** After Esc, milliseconds to wait for the rest of an arrow key; readline's own 500 would make Esc feel broken. */
const ESCAPE_TIMEOUT = 100

/** Makes key presses out of input. The first call on a stream decides, so every prompt begins here. */
export function listenForKeys(input: NodeJS.ReadStream): void {
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_TIMEOUT } as unknown as Interface)
}
