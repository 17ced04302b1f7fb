/** Writes docs/rules.md anew: `npx tsx tools/rules-doc/index.ts`. A test says when that is due. */
import { writeFileSync } from 'node:fs';
import { renderRules } from './render';

const TARGET = 'docs/rules.md';

writeFileSync(TARGET, renderRules());
process.stdout.write(`${TARGET} written\n`);
