import { expect, test } from 'vitest'
import { syllablesIn } from '../../src/check/syllables.ts'

/** Counted by how they are said (those that vary, such as hour and actual, by their shortest form). */
const SAID: Readonly<Record<number, string>> = {
  1: `
    the a one two use used choose sketch plan planned tried tries month months works worked change
    changed page price league queue through though strength world can't don't won't you'd 12 5 weeks
    hours hour our fire wire noise makes shapes likes rules smiles whole sale sales role roles file
    while asked launched free freed see sees tree die lie tie shoe toe goes does coach boat oil blue
    true due guard guide guides build quick quote square eye year years bring five launch truth group
    groups read team teams beach hear heard learned learn search please pleased sure
  `,
  2: `
    uses useful user people little table create creates product products decide decides choosing
    announce announced manage improve improves improved different interest problem wanted carry carries
    carried explain explained detail details simple simplest simpler changes message pages prices study
    trying playing seeing buyer buyers being precious million union region trial client social special
    colleague colleagues unique technique every report reports didn't isn't product's users' 30 90
    science diet quiet realise realised favourite rehearse houses causes noises voices watches pushes
    boxes handles titles tables sample needed started added handled titled settled spaces places
    practice service office advert adverts campaign campaigns rival rivals stranger strangers software
    lively lonely statement basement careful likely safely entire routine machine someone something
    sometimes evening business centre metre acre coffee agree agreed agrees heroes poem poet coaching
    doing going buying saying paying viewing drawing showing growing queueing value values argue issue
    issues rescue pursue cruel fuel dual equal equals building quickly language persuade themselves
    yourself forecast sponsor workshop lawyer player beyond royal marriage carriage nation station onion
    album patient ancient premier twenty hundred thousand fluent answer answers question questions
    reading realize early research increase release released measure measured measures treasure pressure
    future picture pictures feature features figure figures unsure nature able title bottle settle
    puzzle google single couple double trouble level model travel travelled cancelled
  `,
  3: `
    company decided deciding announces announcement customer customers marketing manager manages
    managing organise idea ideas description decision decisions engineer engineers journalist
    journalists designer quality technical example examples messages studying employee area video
    audience serious previous various opinion actual usual official initial financial essential
    technician musician physician guardian everyone reporting step-by-step 70 17 piano radio realism
    theory behaviour services offices strategy strategic possible unfinished curious supplier suppliers
    earlier easier requirement requirements measurement genuine somebody businesses theatre recipe
    committee employing enjoying worrying carrying reviewing continue continues annual manual gradual
    visual mutual visitor visitors newspaper newspapers volunteers volunteer behaviours period religion
    stadium premium medium audio studio efficient scientist energy influence suggestion researcher
    natural procedure feasible visible unable vehicle article articles
  `,
  4: `
    organises information experience material actually usually situation evaluate politician society
    variety criticism community category responsible developer unexpected convenient influences reliable
    valuable available
  `,
  5: `
    organisation evaluation 77 university individual curiosity
  `,
  6: `
    responsibility
  `,
}

const words = Object.entries(SAID).flatMap(([count, list]) =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, Number(count)] as const),
)

test('more than 400 words have the syllables with which they are said', () => {
  expect(words.length).toBeGreaterThan(400)
  expect(words.filter(([word, count]) => syllablesIn(word) !== count)).toEqual([])
})

test('case does not count, and nothing has fewer than one', () => {
  expect([syllablesIn('Product'), syllablesIn('tsk'), syllablesIn('')]).toEqual([2, 1, 1])
})
