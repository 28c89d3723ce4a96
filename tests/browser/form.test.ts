import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { builtInBank } from '../../src/bank/built-in.ts'
import { isGraded } from '../../src/bank/kinds.ts'
import type { Item } from '../../src/bank/types.ts'
import { type Form, type FormFacts, formOf } from '../../src/render/form/form.ts'
import { FORMS } from '../../src/render/form/formats.ts'
import type { Result } from '../../src/result/types.ts'
import type { Answer, AnswerSheet, Rater } from '../../src/session/types.ts'
import { typist } from '../commands/typist.ts'
import { XSS_STRINGS } from '../text/safe/payloads.ts'
import { runCommand } from '../world.ts'
import { inChromium, OVERFLOW, opened, violations } from './chromium.ts'

const BEN: Rater = { kind: 'observer', label: 'Ben' }

function aForm(facts: Partial<FormFacts> = {}): Form {
  return formOf(builtInBank(), { length: 'full', rater: 'self', about: 'Ana', background: [], ...facts })
}

/** Marks the answers with a pointer. */
async function fill(page: Page, answers: Readonly<Record<string, Answer | null>>): Promise<void> {
  for (const [item, answer] of Object.entries(answers)) {
    const question = page.locator(`[data-item="${item}"]`)
    const mark = (end: string, value: string) => question.locator(`input[name$="${end}"][value="${value}"]`).check()
    const number = (await question.getAttribute('id')) ?? ''
    if (typeof answer === 'object' && answer !== null) {
      await mark('-best', answer.best)
      await mark('-worst', answer.worst)
    } else if (answer === null) await question.locator('.cannot input').check()
    else await mark(number, String(answer))
  }
}

async function savedSheet(
  page: Page,
  press: () => Promise<void> = () => page.locator('#save').click(),
): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  expect(download.suggestedFilename()).toBe('answers.json')
  return readFileSync(await download.path(), 'utf8')
}

async function line(page: Page): Promise<string> {
  await page.locator('#show').click()
  return page.locator('#line').inputValue()
}

async function scored(stdin: string): Promise<Result> {
  const { code, stdout, stderr } = await runCommand(['score', '-', '--json'], { stdin })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** All of a result but where it was read and what it was made from, as it is written. */
const apart = (result: Result) => `${JSON.stringify({ ...result, source: null, sheet: null }, null, 2)}\n`
/** The same without what the time of the answers has a part in, which a form does not take. */
const timeless = (result: Result) => apart({ ...result, quality: { ...result.quality, seconds: null, flags: [] } })

/** A sitting in the terminal by somebody who now and then skips, and marks one number or another by turns. */
async function inTerminal(...args: string[]): Promise<Result> {
  let turn = 0
  const person = typist((said) => {
    turn += 1
    if (/Answer: $/.test(said))
      return turn % 11 === 0 ? 's' : /5: /.test(said) ? String((turn % 5) + 1) : '12'[turn % 2]!
    if (/The most: $/.test(said)) return String((turn % 4) + 1)
    // After the turn of the most.
    return /The least: $/.test(said) ? String(((turn + 1) % 4) + 1) : ''
  })
  const { code, stdout } = await runCommand(['take', '-', '--json', '--no-save', ...args], { typing: person.typing })
  expect(code).toBe(0)
  return JSON.parse(stdout)
}

/** The first category of a graded item. */
function categoryOf(item: Item): string {
  return isGraded(item) ? builtInBank().scales[item.scale]!.categories[0]! : ''
}

inChromium('the form in a browser', () => {
  describe('the answers of a sitting in the terminal, given in the form, have the same result byte for byte', () => {
    test.each([
      ['for oneself', 'self', ['--about', 'Ana', '--background', 'design,sales', '--reach', 'studies']],
      ['as an observer', BEN, ['--about', 'Ana', '--observer', 'Ben']],
    ] as const)(
      '%s',
      async (_, rater, args) => {
        const sat = await inTerminal('--length', 'full', '--seed', '7', ...args)
        expect(sat.quality).toMatchObject({ answered: expect.any(Number), seconds: expect.any(Number) })
        expect(sat.quality.skipped).toBeGreaterThan(3)
        await opened(FORMS.html(aForm({ rater })), { width: 360, height: 740 }, async ({ page, requests, said }) => {
          await fill(page, sat.sheet.answers)
          for (const id of sat.sheet.background ?? []) await page.locator(`[name="background"][value="${id}"]`).check()
          if (rater === 'self') await page.locator('[name="reach"][value="studies"]').check()
          const file = await scored(await savedSheet(page))
          const mailed = await scored(await line(page))
          const { seconds: _, ...untimed } = sat.sheet
          expect(apart(file)).toBe(apart(await scored(JSON.stringify(untimed))))
          expect(apart(mailed)).toBe(apart(file))
          expect(timeless(file)).toBe(timeless(sat))
          const { session, bank } = file.sheet
          expect(bank).toEqual(sat.sheet.bank)
          expect(session).toMatchObject({ length: 'full', stopped: 'complete', completed: expect.any(String) })
          expect(session?.order).toEqual(sat.sheet.session?.order)
          expect([requests, said]).toEqual([[], []])
        })
      },
      120_000,
    )
  })

  test('the keyboard alone completes and saves it', async () => {
    await opened(FORMS.html(aForm()), { width: 360, height: 740 }, async ({ page, requests, said }) => {
      const focused = (): Promise<{ id: string; name: string; type: string }> =>
        page.evaluate('(({ id, name = "", type = "" }) => ({ id, name, type }))(document.activeElement)')
      // The bar above must never lie on what has the focus.
      const HIDDEN =
        '(({ top }) => top < document.querySelector(".bar").getBoundingClientRect().bottom)(document.activeElement.getBoundingClientRect()) && document.querySelector("#questions").contains(document.activeElement)'
      let pressed = 0
      for (;;) {
        await page.keyboard.press('Tab')
        pressed += 1
        expect(pressed).toBeLessThan(1000)
        const { id, name, type } = await focused()
        if (type === 'radio') expect(await page.evaluate(HIDDEN), name).toBe(false)
        if (id === 'save') break
        if (type === 'radio') {
          await page.keyboard.press('Space')
          // Down from the first: another one than in the column of the most.
          if (name.endsWith('-worst')) await page.keyboard.press('ArrowDown')
        }
        if (id === 'about-label') await page.keyboard.type('na Maria')
      }
      const text = await savedSheet(page, () => page.keyboard.press('Enter'))
      const { answers, about, session } = JSON.parse(text) as AnswerSheet
      expect(about).toBe('na Maria')
      expect(session?.stopped).toBe('complete')
      expect(Object.keys(answers)).toEqual(aForm().items.map(({ id }) => id))
      for (const item of aForm().items) {
        const [a, b] = 'options' in item ? item.options.map(({ id }) => id) : []
        expect(answers[item.id]).toEqual(isGraded(item) ? 1 : item.kind === 'best-worst' ? { best: a, worst: b } : a)
      }
      expect((await scored(text)).quality).toMatchObject({ answered: 89, skipped: 0 })
      expect([requests, said]).toEqual([[], []])
    })
  }, 120_000)

  describe('a form that is half filled', () => {
    test('says how many are done, leads to the next open one, and gives what there is', async () => {
      await opened(FORMS.html(aForm({ length: 'quick', about: null })), {}, async ({ page }) => {
        expect(await page.locator('#left').textContent()).toBe('Nothing is answered yet.')
        await page.locator('#show').click()
        expect(await page.locator('#said').textContent()).toBe('Nothing is answered yet.')
        const [first, second, third] = aForm({ length: 'quick' }).items
        await fill(page, { [first!.id]: 4, [third!.id]: null })
        expect(await page.locator('#count').textContent()).toBe('2 of 24 done')
        expect(await page.locator('#left').textContent()).toMatch(/^22 questions are open\. You may leave them so/)
        await page.locator('#next').click()
        expect(await page.evaluate('document.activeElement.closest("[data-item]").dataset.item')).toBe(second!.id)
        const sheet = JSON.parse(await line(page))
        expect(sheet).toMatchObject({ rater: 'self', answers: { [first!.id]: 4, [third!.id]: null } })
        expect(sheet.session).toMatchObject({ stopped: 'quit', length: 'quick', order: [first!.id, third!.id] })
        expect(Object.keys(sheet)).not.toContain('about')
        expect((await scored(JSON.stringify(sheet))).quality).toMatchObject({ answered: 1, skipped: 1 })
      })
    })

    test('warns before it is left, until it was saved or copied', async () => {
      const asks = (how: 'nothing' | 'save' | 'copy') =>
        opened(FORMS.html(aForm({ length: 'quick' })), {}, async ({ page }) => {
          await page.locator('#q1 input').first().check()
          if (how === 'save') await savedSheet(page)
          if (how === 'copy') {
            await page.locator('#show').click()
            await page.locator('#copy').click()
            expect(await page.locator('#said').textContent()).toMatch(/^Copied\./)
            await page.locator('#about-label').selectText()
            await page.keyboard.press('Control+V')
            expect(await page.locator('#about-label').inputValue()).toMatch(/^\{"schema":"role-fit\/answers\/v1"/)
            return null
          }
          const asked = page.waitForEvent('dialog').then((dialog) => dialog.accept().then(() => dialog.type()))
          const left = page.waitForEvent('close').then(() => 'closed')
          await page.close({ runBeforeUnload: true })
          return Promise.race([asked, left])
        })
      expect(await asks('nothing')).toBe('beforeunload')
      expect(await asks('save')).toBe('closed')
      await asks('copy')
    })
  })

  test('most and least must both be marked, on two options, or neither', async () => {
    const form = aForm()
    const number = form.items.findIndex(({ kind }) => kind === 'best-worst') + 1
    const { id } = form.items[number - 1]!
    await opened(FORMS.html(form), {}, async ({ page }) => {
      const question = page.locator(`#q${number}`)
      const wrong = question.getByRole('alert')
      await question
        .getByRole('radio', { name: /^Most: / })
        .nth(1)
        .check()
      expect(await wrong.textContent()).toBe('')
      await page.locator('#show').click()
      expect(await page.locator('#said').textContent()).toBe(`Question ${number} needs a most and a least.`)
      expect(await wrong.textContent()).toBe('Mark the least, too, or that you cannot judge.')
      expect(await page.evaluate('document.activeElement.name')).toBe(`q${number}-best`)
      await question
        .getByRole('radio', { name: /^Least: / })
        .nth(1)
        .check()
      expect(await wrong.textContent()).toMatch(/^The most and the least are the same\./)
      expect(await page.locator('#count').textContent()).toBe('0 of 89 done')
      await question
        .getByRole('radio', { name: /^Least: / })
        .nth(2)
        .check()
      expect(await wrong.textContent()).toBe('')
      expect(JSON.parse(await line(page)).answers).toEqual({ [id]: { best: 'b', worst: 'c' } })
      await question.locator('.cannot input').check()
      expect(await question.locator('input[type=radio]:checked').count()).toBe(0)
      expect(JSON.parse(await line(page)).answers).toEqual({ [id]: null })
      await question
        .getByRole('radio', { name: /^Most: / })
        .first()
        .check()
      expect(await question.locator('.cannot input').isChecked()).toBe(false)
    })
  })

  describe('labels', () => {
    const HOSTILE = 'A > b "c" \\ </script> \u202e\ufeff😀é e\u0301'

    test('come out as they were given, unless somebody changes them', async () => {
      const rater = { kind: 'observer', label: HOSTILE } as const
      await opened(FORMS.html(aForm({ length: 'quick', about: HOSTILE, rater })), {}, async ({ page }) => {
        await page.locator('#q1 input').first().check()
        const text = await line(page)
        expect(text).toMatch(/^[\x21-\x7e]+$/)
        expect(text).not.toContain('>')
        expect((await scored(`> ${text}\n`)).about).toBe(HOSTILE)
        expect(JSON.parse(text)).toMatchObject({ about: HOSTILE, rater })
        expect(JSON.parse(await savedSheet(page))).toMatchObject({ about: HOSTILE, rater })
        await page.locator('#about-label').fill(' Eva Maria ')
        await page.locator('#rater-label').fill('')
        const mail = (await line(page)).match(/.{1,70}/g)?.join('\n> ')
        expect(await scored(`Hi\n> ${mail}\n\nBye`)).toMatchObject({ about: 'Eva Maria', rater })
      })
    })
  })

  test('500 hostile texts of a bank become text: no element, no message, nothing runs', async () => {
    const texts = [...XSS_STRINGS]
    let used = 0
    while (used < texts.length) {
      const next = () => texts[used++ % texts.length]!
      const plain = aForm()
      const bank = {
        ...plain.bank,
        title: next(),
        background: {
          question: next(),
          options: plain.bank.background!.options.map(({ id }) => ({ id, title: next() })),
        },
        scales: Object.fromEntries(
          Object.entries(plain.bank.scales).map(([id, scale]) => [
            id,
            {
              ...scale,
              stem: scale.stem === null ? null : next(),
              categories: scale.categories.map(next),
              missing: next(),
            },
          ]),
        ),
      }
      const items = plain.items.map((item) =>
        isGraded(item)
          ? { ...item, text: next() }
          : { ...item, text: next(), options: item.options.map((option) => ({ ...option, text: next() })) },
      )
      const tags = (markup: string) =>
        opened(markup, {}, async ({ page, requests, said }) => {
          const dialogs: string[] = []
          page.on('dialog', (dialog) => {
            dialogs.push(dialog.message())
            void dialog.dismiss()
          })
          await page.locator('#q1 input').first().check()
          expect(JSON.parse(await line(page)).answers).toEqual({ [plain.items[0]!.id]: 1 })
          expect([requests, said, dialogs]).toEqual([[], [], []])
          return page.evaluate('[...document.querySelectorAll("*")].map((element) => element.localName).join(" ")')
        })
      expect(await tags(FORMS.html({ ...plain, bank, items }))).toBe(await tags(FORMS.html(plain)))
    }
  }, 120_000)

  describe('for whoever cannot see it well, or at all', () => {
    test.each([
      ['light', 'self', 1280, false],
      ['dark', 'self', 360, true],
      ['light, for an observer', BEN, 360, false],
      ['dark, for an observer', BEN, 1280, true],
    ] as const)(
      '%s (%j, %i px): nothing that axe-core finds, and nothing beyond the edge',
      async (_, rater, width, dark) => {
        await opened(FORMS.html(aForm({ rater })), { width, height: 740, dark }, async ({ page }) => {
          expect(await page.evaluate(OVERFLOW)).toBe(0)
          expect(await violations(page)).toEqual([])
          const number = aForm({ rater }).items.findIndex(({ kind }) => kind === 'best-worst') + 1
          await page.locator(`#q${number} input`).first().check()
          await page.locator('#show').click()
          expect(await violations(page)).toEqual([])
          await page.locator(`#q${number} input`).nth(3).check()
          await page.locator('#show').click()
          expect(await page.locator('#shown').isVisible()).toBe(true)
          expect(await violations(page)).toEqual([])
          expect(await page.evaluate(OVERFLOW)).toBe(0)
        })
      },
      120_000,
    )

    test('each question is a group with its question for a name, and each button says what it is', async () => {
      const form = aForm({ rater: BEN })
      await opened(FORMS.html(form), {}, async ({ page }) => {
        for (const [k, item] of form.items.entries()) {
          const group = page.getByRole('group', { name: new RegExp(`^${k + 1} of ${form.items.length} `) })
          const option = 'options' in item ? item.options[0] : undefined
          const word = option === undefined ? categoryOf(item) : (option.observer ?? option.text)
          const name = item.kind === 'best-worst' ? `Most: ${word}` : word
          expect(await group.getByRole('radio', { name, exact: true }).count(), item.id).toBe(1)
        }
      })
    })
  })

  test('where scripts do not run, it says so', async () => {
    const markup = FORMS.html(aForm({ length: 'quick' }))
    await opened(markup, {}, async ({ page }) => {
      expect(await page.locator('#no-script').isVisible()).toBe(false)
    })
    await opened(markup.replace(/<script>[\s\S]*<\/script>/, ''), {}, async ({ page }) => {
      expect(await page.locator('#no-script').isVisible()).toBe(true)
    })
  })
})
