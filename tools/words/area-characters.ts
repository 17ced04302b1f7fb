/**
 * Writes the characters of the counties' names as they look in traditional Chinese, so that a county is found by whoever types
 * its name that way. Run once when the list of counties changes (`extract-areas.mjs`): `npm run area-characters`.
 */
import { writeFileSync } from 'node:fs';
import counties from '../../src/lib/questionnaires/areas/counties-2020.json';
import { simplifiedOf } from './simplified.ts';

const names = JSON.stringify(counties).match(/\p{Script=Han}+/gu) ?? [];
writeFileSync('src/lib/questionnaires/areas/traditional.json', `${JSON.stringify(simplifiedOf(names))}\n`);
