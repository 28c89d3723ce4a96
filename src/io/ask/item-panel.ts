import type { Panel } from './panel.ts'
import { isPress, press, startState } from './press.ts'
import { itemScreen } from './screen.ts'
import type { ItemState, ItemView, Press } from './view.ts'

/** One item as a panel. */
export function itemPanel(view: ItemView): Panel<ItemState, Press> {
  return {
    start: startState(view),
    press: (state, key) => {
      const next = press(state, key, view)
      return isPress(next) ? { outcome: next } : next
    },
    screen: (state, width, height, style) => itemScreen(view, state, width, height, style),
    left: (how) => ({ type: how }),
  }
}
