// The name of a part enters; what it exports leaves. scripts/build/parts.mjs puts in where each part is.
'use strict'

/** @type {Record<string, string>} The file of each part. */
const places = {}
/** @type {Record<string, unknown>} What the parts that ran export. */
const loaded = Object.create(null)

/** Runs a part when it is first asked for. Any other name is a module for Node. @param {string} name @returns {unknown} */
module.exports = function load(name) {
  const place = places[name]
  if (place === undefined) return require(name)
  if (!(name in loaded)) loaded[name] = require(`./${place}.cjs`)[name](load)
  return loaded[name]
}
