/** Invented forms of residents of Hong Kong, Macao and Taiwan and of foreigners. `undefined` takes an answer away. */
import type { ForeignFormResponse, Person } from '../../src/lib/questionnaires/census-2020-foreign/model/response';
import { ageIn2020, type Changes } from './households';

const without = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, answer]) => answer !== undefined)) as T;

const AT_WORK = { code: '1', industry: '塔灯外语学校，外语培训', occupation: '教英语口语' };

/** A teacher born in 1980, the householder, changed as the test says. */
export function foreigner(changes: Changes<Person> = {}): Person {
	const age = ageIn2020(changes.birth ?? '1980-01');
	return without({
		name: 'John Smith',
		rel: '0',
		sex: '1',
		birth: '1980-01',
		status: { code: '4', country: 'US' },
		purpose: { code: '2' },
		stay: '4',
		...(age >= 3 && { edu: age >= 22 ? '7' : age >= 12 ? '4' : age >= 6 ? '3' : '2' }),
		...(age >= 15 && { work: AT_WORK }),
		...changes
	} as Person);
}

/** The teacher's wife, who came with him. */
export const foreignSpouse = (changes: Changes<Person> = {}): Person =>
	foreigner({
		name: 'Mary Smith',
		rel: '1',
		sex: '2',
		birth: '1982-06',
		purpose: { code: '5' },
		work: { code: '2' },
		...changes
	});

/** Their son of eight. */
export const foreignChild = (changes: Changes<Person> = {}): Person =>
	foreigner({ name: 'Tom Smith', rel: '2', birth: '2012-05', purpose: { code: '5' }, ...changes });

/** A clean household of nobody but foreigners; without `persons` it is the couple. */
export const foreignForm = (changes: Changes<ForeignFormResponse> = {}): ForeignFormResponse =>
	without({
		questionnaire: 'census-2020-foreign',
		block: '450304001001001',
		householdNumber: '007',
		mixed: false,
		f1: '1',
		f2: '1',
		f3: 92,
		f4: 3,
		language: { code: '2' },
		persons: [foreigner(), foreignSpouse()],
		...changes
	} as ForeignFormResponse);
