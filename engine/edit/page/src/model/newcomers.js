// Actors that a spreadsheet names and the scenario has not: their codes are those of countries, or made of their names.
import { codeOf } from './codes.js';

const ACTOR = '^[A-Za-z_][A-Za-z0-9_]*$';
const plain = (name) => name.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const read = new WeakMap();

// Names of countries, with code and first name; the library's table begins with the code and ends with names, several
// between bars.
function countriesOf(library) {
  if (!read.has(library)) {
    const rows = (library['countries.csv'] ?? '')
      .split(/\r?\n/)
      .slice(1)
      .map((line) => /^(\w+),.*,"([^"]*)"$/.exec(line))
      .filter(Boolean);
    const known = rows.flatMap(([, code, names]) =>
      names.split('|').map((name) => [plain(name), { code, name: names.split('|')[0] }]),
    );
    read.set(
      library,
      new Map([...known, ...rows.map(([, code, names]) => [plain(code), { code, name: names.split('|')[0] }])]),
    );
  }
  return read.get(library);
}

/// [[code, actor]] of names; `taken`: codes that there are.
export function newcomers(names, library, taken) {
  const codes = new Set(taken),
    countries = countriesOf(library);
  return names.flatMap((name) => {
    const country = countries.get(plain(name)),
      code = country?.code ?? (codeOf(name.trim(), 'actors', ACTOR) || 'ACTOR');
    if (codes.has(code)) return [];
    codes.add(code);
    const called = country && plain(name) === plain(country.code) ? country.name : name.trim();
    return [[code, called === code ? {} : { name: called }]];
  });
}
