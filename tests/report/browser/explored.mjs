// Makes the explorations that the browser tests look at, with the real program, and the pages of them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { asked, folderOf, pageOf, writePage } from './support/explorations.mjs';
import { program } from './support/where.mjs';

for (const [page, questions] of Object.entries(asked)) {
  for (const [name, command] of Object.entries(questions))
    test(`entente explore answers '${name}' of the page '${page}'`, () => {
      const words = ['explore', ...command, '--quiet', '--force', '--out', folderOf(page, name)];
      const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
      assert.equal(status, 0, `${words.join(' ')}: ${stderr}`);
    });
  test(`the page '${page}' is made of its explorations`, () => {
    writePage(page, pageOf(page));
  });
}
