/** What parts the words of a name: a space, a line’s end, a hyphen; and the words. */
export const JOINT = /[\s\u2010\u2011-]+/gu
export const NAME_WORD = /[^\s\u2010\u2011-]+/gu
