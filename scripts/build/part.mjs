// An ES module as esbuild writes it enters; the body of a function that takes `require` and returns what was exported leaves.
//
// esbuild can turn one into CommonJS as well, but gives each half a kilobyte of helpers and makes every use of an import a look-up.
// Here an import is a constant. That is the same, because no part imports another that imports it, and because what is exported
// does not change any more when the part has run: `asFunction` refuses a part of which that cannot be said.

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string | null} source the file of src/ that it begins with; null where it is only shared
 * @property {string} code the body of its function
 * @property {string[]} imports the parts that it needs at once
 */

/** Throws where the text has an import or an export of another form, or exports a variable that changes. @param {string} name @param {string} text */
export function asFunction(name, text) {
  const code = text
    .replace(/^import \* as ([\w$]+) from ("[^"]+");$/gm, (_, all, from) => `const ${all} = ${asked(from)};`)
    .replace(
      /^import ([\w$]+), (\{[^}]*\}) from ("[^"]+");$/gm,
      (_, all, names, from) => `${taken(all, from)}${taken(names, from)}`,
    )
    .replace(/^import ([\w$]+|\{[^}]*\}) from ("[^"]+");$/gm, (_, names, from) => taken(names, from))
    .replace(/^import ("[^"]+");$/gm, (_, from) => `${asked(from)};`)
    .replace(/^export \{([^}]*)\};$/gm, (_, names) => `return {${given(names)}};`)
    .replace(/\bimport\(("\.\/[\w#-]+\.js")\)/g, (_, from) => `Promise.resolve().then(() => ${asked(from)})`)
  const left = /^(?:import\b.*";|export [{*].*|export default .*)$|\bimport\("\.\/.*/m.exec(code)
  if (left !== null) throw new Error(`${name} cannot become a function: ${left[0]}`)
  for (const own of namesIn(code, 'own'))
    if (changes(own, code)) throw new Error(`${name} exports ${own}, which changes.`)
  return code
}

/** The names that a part returns: as others know them, or as it has them itself. @param {string} code @param {'known' | 'own'} side @returns {string[]} */
export function namesIn(code, side = 'known') {
  const list = /^return \{([^}]*)\};$/m.exec(code)?.[1] ?? ''
  const pairs = list.split(',').map((one) => one.trim().split(': '))
  return pairs.map(([known = '', own = known]) => (side === 'known' ? known : own)).filter((name) => name !== '')
}

/** Whether a variable is assigned to elsewhere than where one of its name is declared. @param {string} name @param {string} code */
function changes(name, code) {
  const variable = name.replaceAll('$', '\\$')
  const changed = new RegExp(
    String.raw`(?<!(?:[\w$.]|var |let |const |, ))${variable}(?:\+\+|--| [-+*/%&|^?]{0,2}=(?![=>]))`,
  )
  return changed.test(code)
}

/** `{ known as own }` from a part, or the whole of a module of Node. @param {string} names @param {string} from */
function taken(names, from) {
  return `const ${names.replaceAll(' as ', ': ')} = ${asked(from)};`
}

/** Parts are known by their names alone. @param {string} from */
function asked(from) {
  return `require(${from.replace(/^"\.\/([\w#-]+)\.js"$/, '"$1"')})`
}

/** `own as known` to `known: own`. @param {string} names */
function given(names) {
  const pairs = names.split(',').map((one) => one.trim().split(' as '))
  return pairs.map(([own = '', known = own]) => (known === own ? own : `${known}: ${own}`)).join(', ')
}
