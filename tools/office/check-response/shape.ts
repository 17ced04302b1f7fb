/**
 * The items that a household's JSON may have, and of what kind they are (design of the response: `response/types.ts`).
 * Whether an answer is right is for the checks; here a file of another kind, or a misspelt item, is noticed.
 */
import type { BySex, Death, HouseholdResponse, Person } from '../../../src/lib/questionnaires/census-2020-short/response';
import type { Path } from './scan-json';

type Shape = 'text' | 'number' | 'yes-no' | { [item: string]: Shape } | [Shape];

/** Every item of the type, none forgotten: the compiler says so when one is added. */
type ShapeOf<T> = Record<keyof T, Shape>;

const BY_SEX: ShapeOf<BySex> = { male: 'number', female: 'number' };
const PLACE: Shape = { code: 'text', area: 'text' };

const PERSON: ShapeOf<Person> = {
	D1: 'text',
	D2: 'text',
	D3: 'text',
	noIdNumber: 'text',
	D4: 'text',
	D5: 'text',
	D6: 'text',
	D7: PLACE,
	D8: PLACE,
	D9: 'text',
	D10: 'text',
	D11: 'text',
	D12: 'text'
};

const DEATH: ShapeOf<Death> = {
	name: 'text',
	idNumber: 'text',
	noIdNumber: 'text',
	sex: 'text',
	birth: 'text',
	death: 'text',
	ethnicGroup: 'text',
	education: 'text',
	marital: 'text'
};

const HOUSEHOLD: ShapeOf<HouseholdResponse> = {
	questionnaire: 'text',
	block: 'text',
	householdNumber: 'text',
	hasForeignMembers: 'yes-no',
	H1: 'text',
	H2: { present: 'number', absent: 'number' },
	H3: BY_SEX,
	H4: BY_SEX,
	H5: 'text',
	H6: 'number',
	H7: 'number',
	persons: [PERSON],
	deaths: [DEATH],
	confirmed: ['text'],
	toVerify: ['text']
};

export interface ShapeFault {
	path: Path;
	message: string;
}

const JAVASCRIPT_TYPE = { text: 'string', number: 'number', 'yes-no': 'boolean' } as const;
const IN_WORDS = { text: 'a text in double quotes', number: 'a number', 'yes-no': 'true or false' } as const;

/** What is in the way of reading this value as a household of this questionnaire. */
export function shapeFaults(value: unknown, path: Path, questionnaire: string): ShapeFault[] {
	const faults = faultsIn(value, HOUSEHOLD, path);
	if (faults.length > 0) return faults;
	const named = (value as { questionnaire?: string }).questionnaire;
	if (named === questionnaire) return [];
	const must = `must be "${questionnaire}"`;
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
