// Where things are; ctest says it in the environment (see CMakeLists.txt).
import { join } from 'node:path';

/// The browser's program.
export const browserProgram = process.env.ENTENTE_BROWSER;
/// Folder with package.json and node_modules.
export const modules = process.env.ENTENTE_BROWSER_MODULES;
/// Folder for reports and screenshots.
export const artefacts = process.env.ENTENTE_BROWSER_ARTEFACTS;
/// The program, and the sources.
export const program = process.env.ENTENTE_PROGRAM;
export const sources = process.env.ENTENTE_SOURCE_DIR;

/// The result folder `name` that pages.mjs made, and its page.
export const result = (name) => join(artefacts, 'results', name);
export const report = (name) => join(result(name), 'report.html');
