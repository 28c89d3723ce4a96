/**
 * What deceives a reader or steers a terminal beside the C0 controls, as the inside of a character class with the flag `u`: DEL and
 * C1, what turns the direction of text or separates lines, old format controls, byte order marks, annotations, tags, halves of
 * characters, noncharacters. Joiners, soft hyphens and zero-width spaces are not among them: emoji and many scripts need them.
 */
export const HIDDEN = String.raw`\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff\p{Noncharacter_Code_Point}`
