import { globSync, readFileSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

/** What a browser changes by itself when somebody types, ticks or opens. */
const OWN: Record<string, string[]> = {
	input: ['value', 'checked'],
	textarea: ['value'],
	details: ['open']
};
/** Their value is not typed; nor is it where the type is `{…}`, a radio or a checkbox. */
const GIVEN = ['hidden', 'radio', 'checkbox', 'submit'];

const typeOf = ({ attributes }: AST.RegularElement): string => {
	const type = attributes.find((each) => each.type === 'Attribute' && each.name === 'type');
	if (type?.type !== 'Attribute' || type.value === true) return '';
	const [text] = Array.isArray(type.value) ? type.value : [];
	return text?.type === 'Text' ? text.data : 'radio';
};

/** Attributes that Svelte sets again when the scripts arrive, over what was done before them: `input value`, `details open`. */
function setAgain(element: AST.RegularElement): string[] {
	const own = (OWN[element.name] ?? []).filter((name) => name !== 'value' || !GIVEN.includes(typeOf(element)));
	return element.attributes.flatMap((each) => {
		// A bound field takes in what it finds; what is bound of a `details` does not.
		const isSet =
			(each.type === 'Attribute' && each.value !== true && !isText(each.value)) ||
			(each.type === 'BindDirective' && each.name === 'open');
		return isSet && own.includes(each.name) ? [`${element.name} ${each.name}`] : [];
	});
}

const isText = (value: AST.Attribute['value']): boolean =>
	Array.isArray(value) && value.every(({ type }) => type === 'Text');

function setAgainIn(source: string): string[] {
	const found: string[] = [];
	JSON.parse(JSON.stringify(parse(source, { modern: true }).fragment), (_, node: AST.RegularElement) => {
		if (node?.type === 'RegularElement') found.push(...setAgain(node));
		return node;
	});
	return found;
}

describe('what somebody does before the scripts of a page arrive', () => {
	it.each([
		['<input name="a" value={typed} />', ['input value']],
		['<input type="radio" value={code} checked={isChosen} />', ['input checked']],
		['<textarea value={typed}></textarea>', ['textarea value']],
		['{#if a}<details open={isOpen}></details>{/if}', ['details open']],
		['<details bind:open></details>', ['details open']]
	])('would be undone by %s', (source, found) => {
		expect(setAgainIn(source)).toEqual(found);
	});

	it.each([
		'<input name="a" defaultValue={typed} bind:checked />',
		'<input type="hidden" value={id} /><input type="radio" value={code} />',
		'<input bind:value={typed} /><details open></details>',
		'<details {...openWhere(isWrong)}></details>'
	])('stays with %s', (source) => {
		expect(setAgainIn(source)).toEqual([]);
	});

	it('stays on every page', () => {
		const found = globSync('src/**/*.svelte').flatMap((file) =>
			setAgainIn(readFileSync(file, 'utf8')).map((attribute) => `${file}: ${attribute}`)
		);
		expect(found).toEqual([]);
	});
});
