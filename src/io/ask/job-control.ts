/** The part of node:readline's interface that Ctrl-Z concerns. */
interface Line {
  readonly on: (event: string, listener: () => void) => void
  readonly pause: () => void
  readonly resume: () => void
}

export interface Block {
  /** Takes the question off the screen and leaves the cursor where it began. */
  readonly erase: () => void
  /** Draws it anew below whatever the shell has written meanwhile. */
  readonly redraw: () => void
}

/** How long the system may take to stop us; where nobody could continue the job, it does not stop it at all. */
const GRACE = 250
/** After a stop the time for it is long over, while the news of going on is still to be read: it gets this long. */
const MOMENT = 50

/**
 * Ctrl-Z and `fg`. In raw mode the terminal does not stop the job itself, and readline's own handling leaves the input paused.
 * Returns a function that ends it.
 */
export function controlJob(line: Line, input: NodeJS.ReadStream, block: Block): () => void {
  let grace: NodeJS.Timeout | undefined
  const resume = () => {
    clearTimeout(grace)
    // The shell may have changed the terminal behind libuv's back, which only acts on a change of mode.
    input.setRawMode(false)
    input.setRawMode(true)
    line.pause()
    line.resume()
    block.redraw()
  }
  const suspend = () => {
    block.erase()
    input.setRawMode(false)
    // The whole process group, as the terminal would have done: under `npx` the shell waits for a parent of ours.
    process.kill(0, 'SIGTSTP')
    grace = setTimeout(() => {
      grace = setTimeout(resume, MOMENT)
    }, GRACE)
  }
  line.on('SIGTSTP', suspend)
  process.on('SIGCONT', resume)
  return () => {
    clearTimeout(grace)
    process.removeListener('SIGCONT', resume)
  }
}
