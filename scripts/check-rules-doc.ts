/** Writes docs/rules.md anew: `npx tsx scripts/check-rules-doc.ts`. A test says when that is due. */
import { writeFileSync } from 'node:fs';
import { renderRules } from './check-rules-doc/render';

const TARGET = 'docs/rules.md';

writeFileSync(TARGET, renderRules());
process.stdout.write(`${TARGET} written\n`);
