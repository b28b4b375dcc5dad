/**
 * What stands in the code for the compiler alone, which takes every place of a list for one that may be missing
 * (`noUncheckedIndexedAccess`): `list[at]?.size` and `list[at] ?? ''` where `at` is a place of that list. No input leads
 * there, so no test can tell. Left alone are only the sign "?." after such a place and an empty text or list that would
 * stand in for one; what is done with the place, the "??" itself and a place by number (`list[0]`: a list may be empty)
 * are changed like everything else.
 */
const isPlace = (node) =>
  (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
  node.computed &&
  ['Identifier', 'BinaryExpression'].includes(node.property.type)

/** `list[at]`, or something of it: `list[at]?.hashes`. */
const isOfPlace = (node) =>
  isPlace(node) || (node.type === 'OptionalMemberExpression' && isPlace(node.object))

const isEmpty = (node) =>
  (node.type === 'StringLiteral' && node.value === '') ||
  (node.type === 'ArrayExpression' && node.elements.length === 0)

const shouldIgnore = ({ node, parent }) => {
  if (
    isEmpty(node) &&
    parent?.type === 'LogicalExpression' &&
    parent.operator === '??' &&
    parent.right === node
  )
    return isOfPlace(parent.left) ? 'Stands in for a place that is always there.' : undefined
  if (node.type === 'OptionalMemberExpression' && node.optional && !node.computed && isPlace(node.object))
    // With arithmetic in the place, that would be left alone too.
    return node.object.property.type === 'Identifier' ? 'The place is always there.' : undefined
  return undefined
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'compiler-only', value: { shouldIgnore } }]
