/** People beside each other, on both forms of the household and in the block: K16–K18 (census-2020-more §3). */
import { CHECKS as SHORT_FORM_CHECKS } from '../../census-2020-short/checks/index';
import type { HouseholdResponse, Person as ShortPerson } from '../../census-2020-short/model/response';
import type { ForeignFormResponse, Person } from '../model/response';
import { ofEachPerson, shortFormBeside } from './reading';
import type { Check, CheckContext, FindingPlace } from './types';

/** R04–R19: who is what to the householder, and how old. */
const FAMILY_CHECKS = SHORT_FORM_CHECKS.filter(({ id }) => id >= 'R04' && id <= 'R19');

const asShortPerson = ({ name, rel, sex, birth }: Person): ShortPerson => ({
	...(name !== undefined && { D1: name }),
	...(rel !== undefined && { D2: rel }),
	...(sex !== undefined && { D4: sex }),
	...(birth !== undefined && { D5: birth }),
	D7: { code: '1' }
});

/** Everybody of the household, those of this form first: a position below their number is one of this form. */
const wholeHousehold = (response: ForeignFormResponse, context: CheckContext): HouseholdResponse => ({
	questionnaire: 'census-2020-short',
	...(response.f1 !== undefined && { H1: response.f1 }),
	persons: [...response.persons.map(asShortPerson), ...(shortFormBeside(context)?.persons ?? [])],
	deaths: []
});

/** K16: each person of this form of whom one of those rules says something, once. */
function familyFindings(response: ForeignFormResponse, context: CheckContext): FindingPlace[] {
	const household = wholeHousehold(response, context);
	const places = FAMILY_CHECKS.flatMap((check) => check.find(household, context)).filter(({ missing }) => !missing);
	const concerned = places.flatMap(({ at, others = [] }) => [
		...(at ? [at.index] : []),
		...others.map(({ index }) => index)
	]);
	const own = [...new Set(concerned)]
		.filter((index) => index < response.persons.length)
		.sort((one, other) => one - other);
	return own.map((index) => ({ at: { list: 'persons', index }, items: ['rel', 'sex', 'birth'] }));
}

/** What makes two entries one person; undefined while one of them is not known. */
function keyOf({ name, birth, sex, status }: Person): string | undefined {
	const parts = [name, birth, sex, status?.code];
	return parts.includes(undefined) ? undefined : parts.join('\n');
}

export const PEOPLE_CHECKS: Check[] = [
	{
		id: 'K16',
		level: 'soft',
		basis: 'D',
		holds: 'The people of this form and, of a mixed household, those of the short form pass R04–R19 together.',
		message: {
			zh: '请核实：{name}与户主的关系、性别和年龄不太相符。两张表合起来看。',
			en: 'Please check: relationship, sex and age of {name} hardly fit, over both forms together.'
		},
		find: familyFindings
	},
	{
		id: 'K17',
		level: 'soft',
		basis: 'D',
		holds:
			'Nobody has the name, month of birth, sex and status of somebody in another household of the block, or of this form.',
		message: {
			zh: '请核实：{name}好像登记了两次，姓名、出生年月、性别和身份都相同。',
			en: 'Please check: {name} seems to be registered twice, with the same name, month of birth, sex and status.'
		},
		find: ofEachPerson(['name', 'birth', 'sex', 'status.code'], (person, { response, context }, index) => {
			const key = keyOf(person);
			const neighbours = ((context.neighbours ?? []) as readonly ForeignFormResponse[]).filter(
				({ questionnaire, householdNumber }) =>
					questionnaire === response.questionnaire && householdNumber !== response.householdNumber
			);
			const others = [...response.persons.slice(0, index), ...neighbours.flatMap(({ persons }) => persons)];
			return key !== undefined && others.some((other) => keyOf(other) === key);
		})
	},
	{
		id: 'K18',
		level: 'hard',
		basis: 'form',
		holds: 'Nobody is also on the short form of the household, under a citizen ID number.',
		message: {
			zh: '{name}已经用公民身份号码登记在短表上。中国公民填短表，请从其中一张表上删除。',
			en: '{name} is on the short form with a citizen ID number. Chinese citizens are on the short form: please take the person off one of the two.'
		},
		find: ofEachPerson(['name', 'birth'], ({ name, birth, sex }, { context }) => {
			const citizens = shortFormBeside(context)?.persons.filter(({ D3 }) => D3 !== undefined) ?? [];
			return name !== undefined && citizens.some(({ D1, D4, D5 }) => D1 === name && D4 === sex && D5 === birth);
		})
	}
];
