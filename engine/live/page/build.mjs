// Makes the template of live pages: node build.mjs [OUT]. d3 and esbuild are those of the report's page (npm ci in
// engine/report/page).
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeEngineTemplate } from '../../report/page/template.mjs';

const here = dirname(fileURLToPath(import.meta.url));
await makeEngineTemplate({ here, out: process.argv[2] ?? join(here, '../template.html') });
