// Makes the template of reports: node build.mjs [OUT].
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemplate } from './template.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await makeTemplate({ here, out: process.argv[2] ?? join(here, '../template.html') });
