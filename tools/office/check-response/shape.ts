/**
 * The items that a response's JSON may have, and of what kind they are: read from the questionnaire's definition.
 * Whether an answer is right is for the checks; here a file of another kind, or a misspelt item, is noticed.
 */
import { isRepeated, type Field, type Questionnaire, type Step } from '../../../src/lib/engine/model/types';
import type { Path } from './scan-json';

type Shape = 'text' | 'number' | 'yes-no' | { [item: string]: Shape } | [Shape];
type Items = Record<string, Shape>;

/** Beside the items: where the form belongs, and what the household said of its findings. */
const AROUND: Items = {
	questionnaire: 'text',
	block: 'text',
	householdNumber: 'text',
	building: 'text',
	confirmed: ['text'],
	toVerify: ['text']
};

/** Codes of items that were not answered, beside those that were: any of the form, "unknown" or "refused" each. */
const instead = (fields: readonly Pick<Field, 'name'>[]): Items => ({
	nonresponse: Object.fromEntries(fields.map(({ name }) => [name.split('.')[0] ?? name, 'text']))
});

const shapes = new Map<Questionnaire, Items>();

/** The shape of a response; made once for each definition. */
function shapeOf(definition: Questionnaire): Items {
	const shape = shapes.get(definition) ?? { ...AROUND, ...itemsOf(definition) };
	shapes.set(definition, shape);
	return shape;
}

function itemsOf({ sections }: Questionnaire): Items {
	const repeated = sections.filter(isRepeated);
	const rosters = sections.flatMap(({ steps }) => steps).filter(({ kind }) => kind === 'roster');
	const plain = sections.filter((section) => !isRepeated(section)).flatMap(({ steps }) => steps);
	const lists = repeated.map(({ list, steps, groups = [], entriesFrom = [] }): [string, Shape] => {
		const named = rosters.filter(({ roster }) => roster?.list === list);
		const implied = [...groups, ...entriesFrom].flatMap(({ implies }) => Object.keys(implies));
		const fields = [...fieldsOf([...steps, ...named]), ...implied.map((name) => ({ name }))];
		return [list, [{ ...nested(fields), ...instead(fields) }]];
	});
	const fields = fieldsOf(plain.filter((step) => !rosters.includes(step)));
	return { ...nested(fields), ...instead(fields), ...Object.fromEntries(lists) };
}

const fieldsOf = (steps: Step[]): Field[] =>
	steps.flatMap(({ questions }) => questions.flatMap(({ fields }) => fields));

/** `D7.area` is the item D7 with the part `area`; `C27.births.1.month` the item C27 with a list `births`. */
function nested(fields: (Pick<Field, 'name'> & Partial<Field>)[]): Items {
	const items: Items = {};
	for (const { name, type, jsonAs } of fields) {
		const kind = jsonAs === 'boolean' ? 'yes-no' : type === 'count' ? 'number' : 'text';
		const parts = name.split('.');
		const last = parts.pop() ?? name;
		const inside = parts.reduce((shape, part) => (shape[part] ??= {}) as Items, items);
		inside[last] ??= kind;
	}
	return withLists(items);
}

/** A place of a list has the shape of the first. */
const withLists = (items: Items): Items =>
	Object.fromEntries(
		Object.entries(items).map(([item, shape]) => {
			if (typeof shape === 'string' || Array.isArray(shape)) return [item, shape];
			const inside = withLists(shape);
			return [item, inside['1'] === undefined ? inside : [inside['1']]];
		})
	);

export interface ShapeFault {
	path: Path;
	message: string;
}

const JAVASCRIPT_TYPE = { text: 'string', number: 'number', 'yes-no': 'boolean' } as const;
const IN_WORDS = { text: 'a text in double quotes', number: 'a number', 'yes-no': 'true or false' } as const;

/** What is in the way of reading this value as a response to one of these questionnaires. */
export function shapeFaults(value: unknown, path: Path, definitions: readonly Questionnaire[]): ShapeFault[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return faultsIn(value, {}, path);
	const named = (value as { questionnaire?: unknown }).questionnaire;
	const definition = definitions.find(({ id }) => id === named);
	if (definition) return faultsIn(value, shapeOf(definition), path);
	const must = `must be ${definitions.map(({ id }) => `"${id}"`).join(' or ')}`;
	return named === undefined
		? [{ path, message: `questionnaire ${must}` }]
		: [{ path: [...path, 'questionnaire'], message: must }];
}

function faultsIn(value: unknown, shape: Shape, path: Path): ShapeFault[] {
	if (typeof shape === 'string') {
		return typeof value === JAVASCRIPT_TYPE[shape] ? [] : [{ path, message: `must be ${IN_WORDS[shape]}` }];
	}
	if (Array.isArray(shape)) {
		if (!Array.isArray(value)) return [{ path, message: 'must be a list in square brackets' }];
		const [each] = shape;
		return value.flatMap((element, index) => faultsIn(element, each, [...path, index]));
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return [{ path, message: 'must be an object in braces' }];
	}
	return Object.entries(value).flatMap(([item, answer]) => {
		const inside = [...path, item];
		const expected = Object.hasOwn(shape, item) ? shape[item] : undefined;
		return expected === undefined
			? [{ path: inside, message: 'is not an item of this form' }]
			: faultsIn(answer, expected, inside);
	});
}
