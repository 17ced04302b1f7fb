/** Writes docs/rules.md anew: `npm run rules-doc`. A test says when that is due. */
import { writeFileSync } from 'node:fs';
import { renderRules } from './render';

const TARGET = 'docs/rules.md';

writeFileSync(TARGET, renderRules());
process.stdout.write(`${TARGET} written\n`);
