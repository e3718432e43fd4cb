// The text of a scenario as a tree of nodes with their places: JSON with comments, as the engine reads it.
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';

/// The root, an object; null where the text cannot be read. A byte order mark counts as a blank.
export function treeOf(text) {
  const errors = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: false });
  return errors.length === 0 && root?.type === 'object' ? root : null;
}

/// The node of the value at `path`, a list of keys and indices; undefined where there is none.
export const nodeAt = (root, path) => (path.length === 0 ? root : findNodeAtLocation(root, path));
/// Objects with the methods that objects have, which jsonc-parser gives none.
export const valueOf = (node) => JSON.parse(JSON.stringify(getNodeValue(node)));

/// What stands at a node, to be written into a field: a number as it is spelled, a text without its quotes.
export function shownOf(text, node) {
  if (!node) return '';
  return node.type === 'string' ? node.value : text.slice(node.offset, node.offset + node.length);
}
