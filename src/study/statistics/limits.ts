/** From how many answers on something is said, and beyond which limits an item is flagged. */

/** Fewer people give no group statistics: single answers would show through. */
export const FEWEST_PEOPLE = 5

/** Fewer give no correlation or what rests on one: with 30, a correlation of .3 still has a standard error of .17. */
export const FEWEST_FOR_CORRELATION = 30

/** An item-rest correlation below this says little about its scale (Nunnally and Bernstein 1994, Psychometric Theory). */
export const LOW_ITEM_REST = 0.2

/** A category that fewer take has thresholds that nobody can tell apart. */
export const RARE = 0.02

/** A larger share of skips says that people cannot judge it. */
export const OFTEN_SKIPPED = 0.15

/** A median beyond this many times the seconds that the bank expects. */
export const SLOW = 2

/** Fewer times or skips are no pattern yet. */
export const FEWEST_FOR_SHARE = 10

/** The chance of flagging any item for drift where there is none, over all comparisons together (Bonferroni). */
export const DRIFT_ERROR = 0.05
