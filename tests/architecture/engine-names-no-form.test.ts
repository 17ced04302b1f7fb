import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRepeated } from '../../src/lib/engine/model/types';
import { QUESTIONNAIRES } from '../../src/lib/questionnaires/registry';
import { FIXTURES } from '../questionnaires/fixtures';

const FILES = globSync('src/lib/engine/**/*.ts');

/** Lists of every questionnaire that there is, those of the tests among them. */
const LISTS = [...QUESTIONNAIRES, ...FIXTURES.map(({ definition }) => definition)].flatMap(({ sections }) =>
	sections.filter(isRepeated).map(({ list }) => list)
);

/** What a program says in quotes that belongs to a questionnaire: an item code (`D3`, `H2.present`), or the name of a list. */
function formNamesIn(program: string): string[] {
	const code = program.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const quoted = [...code.matchAll(/(['"`])([A-Za-z]\w*(?:\.\w+)*)\1/g)].map(([, , text = '']) => text);
	return quoted.filter((text) => /^[A-Z]\d{1,2}(\.|$)/.test(text) || LISTS.includes(text));
}

describe('the engine', () => {
	it('names no item and no list of any questionnaire', () => {
		expect(FILES.length).toBeGreaterThan(40);
		expect(FILES.flatMap((file) => formNamesIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))).toEqual(
			[]
		);
	});

	it.each([
		["answers['D3']", 'D3'],
		['answers["H2.present"]', 'H2.present'],
		["draft.lists['persons']", 'persons'],
		['`goats`', 'goats']
	])('would be found with %s in it', (program, name) => {
		expect(formNamesIn(`/** 'D1' */\nconst planted = ${program};`)).toEqual([name]);
	});
});
