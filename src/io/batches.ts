/** Things enter one at a time; batches of a few leave, of one where they are long, so that handing them on costs little. */

/** Few, for texts on their way are what a program with several threads remembers most of; a message costs a fortieth of its work. */
const MOST_THINGS = 2
const MOST_LENGTH = 2 ** 17

/** `lengthOf`: characters of a thing, about. No batch is empty. */
export async function* inBatches<Thing>(
  things: AsyncIterable<Thing>,
  lengthOf: (thing: Thing) => number,
): AsyncGenerator<readonly Thing[]> {
  let batch: Thing[] = []
  let length = 0
  for await (const thing of things) {
    batch.push(thing)
    length += lengthOf(thing)
    if (batch.length < MOST_THINGS && length < MOST_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}

/**
 * Whether there are fewer things than `count`, and then all things. Those that were looked at are kept until they leave, so a single one
 * that `isLarge` is many already.
 */
export async function lookAhead<Thing>(
  things: AsyncGenerator<Thing>,
  count: number,
  isLarge: (thing: Thing) => boolean = () => false,
): Promise<{ readonly few: boolean; readonly all: AsyncGenerator<Thing> }> {
  const first: Thing[] = []
  let few = true
  while (few) {
    const step = await things.next()
    if (step.done) break
    first.push(step.value)
    few = first.length < count && !isLarge(step.value)
  }
  return { few, all: following(first, things) }
}

async function* following<Thing>(first: Thing[], others: AsyncGenerator<Thing>): AsyncGenerator<Thing> {
  try {
    while (first.length > 0) yield first.shift() as Thing
    yield* others
  } finally {
    await others.return(undefined)
  }
}
