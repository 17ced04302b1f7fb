import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOfForm } from '../../src/lib/engine/model/sections';
import { isRepeated } from '../../src/lib/engine/model/types';
import { census2020Short } from '../../src/lib/questionnaires/census-2020-short';

/** Pages and the server's way to them: what they show comes from the definition, whatever its lists and items are called. */
const FILES = globSync([
	'src/lib/form/**/*.{ts,svelte}',
	'src/lib/server/use-cases/form/edit-roster.ts',
	'src/routes/(resident)/form/**/*.{ts,svelte}'
]);

/** Lists and items of the questionnaire that this product began with. */
const NAMES = new Set([
	...census2020Short.sections.filter(isRepeated).map(({ list }) => list),
	// Official codes have a digit; words like "name" and "birth" are no sign of anything.
	...fieldsOfForm(census2020Short)
		.map(({ name }) => name)
		.filter((name) => /\d/.test(name))
]);

/** Names that a program writes as a text of its own, or as a part of an address. */
const namesIn = (program: string): string[] =>
	[...NAMES].filter((name) => new RegExp(`(['"\`./])${name.replace('.', '\\.')}\\1|/${name}/`).test(program));

describe('the pages of a form', () => {
	it('name no list and no item of any questionnaire', () => {
		expect(FILES.length).toBeGreaterThan(50);
		expect(FILES.flatMap((file) => namesIn(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`))).toEqual([]);
	});

	it('would be found to name one', () => {
		expect(namesIn(`const list = 'persons';`)).toEqual(['persons']);
		expect(namesIn('<input name="D1" />')).toEqual(['D1']);
		expect(namesIn('href="/form/persons/{id}/remove"')).toEqual(['persons']);
	});
});
