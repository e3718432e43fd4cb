// What the program's JSON Schema says of a value, as a form needs it: so a key that the format gains has its field here.

/// {kind, help, ...} of a definition of the schema. Kinds: expression, cell, text, choice {words}, boolean, number, date, numbers {count},
/// bindings, texts, filling, object {keys, open, shorthand}, map {entry}, list {entry}, patch.
export function formOf(schema, definition) {
  const help = definition.description ?? '';
  const options = flattened(definition),
    named = options.filter((one) => one.$ref).map((one) => one.$ref.split('/').at(-1));
  if (named.length > 0)
    return {
      help,
      ...objectForm(
        schema,
        named,
        options.filter((one) => !one.$ref),
      ),
    };
  return { help, ...scalarForm(options) };
}

const flattened = (definition) =>
  (definition.anyOf ? definition.anyOf.flatMap(flattened) : [definition]).filter(({ type }) => type !== 'null');
const typeIn = ({ type }) => (Array.isArray(type) ? type.find((one) => one !== 'null') : type);

// Of an object, or of one of several kinds of processes; a plain value may stand for one key of it.
function objectForm(schema, named, plain) {
  if (named.includes('scenario')) return { kind: 'patch' };
  const shorthand = plain.length > 0 ? Object.keys(schema.definitions[named[0]].properties)[0] : undefined;
  return { kind: 'object', named, shorthand };
}

/// The definition of a value of an object's form: of processes that of its type.
export function definitionOf(schema, { named }, value) {
  const type = value?.type,
    all = named.map((name) => schema.definitions[name]);
  return all.find(({ properties }) => properties.type?.enum?.includes(type)) ?? all[0];
}

function scalarForm(options) {
  const types = options.map(typeIn),
    [first] = options;
  if (first.enum) return { kind: 'choice', words: first.enum.filter((word) => word !== null) };
  if (types.includes('array') && types.includes('string'))
    return first.pattern?.includes(' in ') || options.some(({ items }) => items?.pattern?.includes(' in '))
      ? { kind: 'bindings' }
      : { kind: 'filling' };
  if (types.includes('string') && types.includes('number')) return { kind: 'expression' };
  if (types[0] === 'array') return listForm(first);
  if (types[0] === 'object') return { kind: 'map', entry: first.additionalProperties, names: first.propertyNames };
  if (types[0] === 'string')
    return { kind: first.pattern?.startsWith('^\\d{4}') ? 'date' : first.pattern === '\\S' ? 'cell' : 'text' };
  if (types[0] === 'boolean') return { kind: 'boolean' };
  return { kind: options.some((one) => one.enum) ? 'text' : 'number' };
}

function listForm({ items, minItems }) {
  if (['number'].includes(typeIn(items)) && minItems) return { kind: 'numbers', count: minItems };
  return typeIn(items) === 'string' ? { kind: 'texts' } : { kind: 'list', entry: items };
}
