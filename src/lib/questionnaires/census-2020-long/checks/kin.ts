/** Who is whose partner or child, as far as the relations to the householder say (C2). */
import type { LongFormResponse, Person } from '../model/response';

/** Positions of the people for whom this holds. */
export const positionsOf = ({ persons }: LongFormResponse, suits: (person: Person) => boolean): number[] =>
	persons.flatMap((person, index) => (suits(person) ? [index] : []));

export const withRelation = (response: LongFormResponse, ...codes: string[]): number[] =>
	positionsOf(response, ({ C2 }) => C2 !== undefined && codes.includes(C2));

/** Householder and spouse are a couple; so are two parents, two parents-in-law, two grandparents. */
export function partnerOf(response: LongFormResponse, index: number): number | undefined {
	const code = response.persons[index]?.C2 ?? '';
	const couple = '01'.includes(code) ? withRelation(response, '0', '1') : withRelation(response, code);
	const isCouple = code !== '' && '01345'.includes(code) && couple.length === 2;
	return isCouple ? couple.find((position) => position !== index) : undefined;
}

/** By somebody's relation to the householder, the relations of the children and children-in-law. */
const CHILDREN: Readonly<Record<string, string>> = {
	'0': '26',
	'1': '26',
	'2': '7',
	'3': '018',
	'4': '01',
	'5': '3',
	'6': '7'
};

/** Children and children-in-law of somebody; of a son or daughter, every grandchild may be one. */
export const childrenOf = (response: LongFormResponse, index: number): number[] =>
	withRelation(response, ...(CHILDREN[response.persons[index]?.C2 ?? ''] ?? ''));

/** Positions of the householder or spouse who is a woman: the mother of the children, C2 = 2. */
export const mothersOfFamily = (response: LongFormResponse): number[] =>
	withRelation(response, '0', '1').filter((index) => response.persons[index]?.C4 === '2');

/** Everybody has said this, and there is somebody. */
export const everyoneAnswered = ({ persons }: LongFormResponse, item: keyof Person): boolean =>
	persons.length > 0 && persons.every((person) => person[item] !== undefined);
