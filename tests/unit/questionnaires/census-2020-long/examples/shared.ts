import type { CheckContext } from '../../../../../src/lib/questionnaires/census-2020-long/checks/types';
import type { LongFormResponse, Person } from '../../../../../src/lib/questionnaires/census-2020-long/model/response';
import type {
	HouseholdResponse,
	Person as ShortPerson
} from '../../../../../src/lib/questionnaires/census-2020-short/model/response';
import { asShortForm } from '../../../../../src/lib/questionnaires/census-2020-long/model/names';
import { household, person, spouse, type Changes } from '../../../../support/households';
import { longForm } from '../../../../support/long-households';

/** A form, with what its checks compare it with where that matters. */
export type Case = LongFormResponse | { form: LongFormResponse; context: Partial<CheckContext> };

/** What is special about the household, in a few words, and the household. */
type Passing = [says: string, form: Case];

/** With everything that is found in it, if that is more than the rule itself: `L19 soft` where the level is another. */
type Failing = [says: string, form: Case, ...finds: string[]];

/** Examples by rule id. */
export type LongFormExamples = Record<string, { passes: Passing[]; fails: Failing[] }>;

/** A household of this one person. */
export const householdOf = (only: ShortPerson): HouseholdResponse => household({ persons: [only], H6: 50, H7: 2 });

/** The family of three with this child. */
export const withChild = (child: ShortPerson): HouseholdResponse => household({ persons: [person(), spouse(), child] });

export const notWorking: Changes<Person> = {
	C18: { code: '3' },
	C19: undefined,
	C20: undefined,
	C21: undefined,
	C22: '3',
	C23: '6'
};

export const atSchool: Changes<Person> = { ...notWorking, C16: '1', C22: '1' };

/** Another household of the building. */
export const NEXT_DOOR = { householdNumber: '002', building: '12' };

/** A house with one floor, a building of 20 floors, one of 40. */
export const HOUSE = { H8: '1', H9: '3', H10: '6', H11: '2', H17: '7' };
export const TOWER = { H8: '3', H9: '1', H10: '7', H11: '1' };
export const HIGHEST = { H8: '4', H9: '1', H10: '8', H11: '1' };

export const working: Changes<Person> = {
	C18: { code: '1', hours: 40 },
	C19: '1',
	C20: { unit: '桂林漓岸食品有限公司', business: '生产米粉和糕点' },
	C21: '包装米粉',
	C22: undefined,
	C23: '1'
};

/** The long form of the family of three beside its short form, which says this otherwise, of the household or its head. */
export function besideShortForm(
	household: Changes<HouseholdResponse> = {},
	head: Changes<ShortPerson> = {}
): Exclude<Case, LongFormResponse> {
	const form = longForm();
	const { persons, ...own } = asShortForm(form);
	const others = persons.map((each, index) => (index === 0 ? { ...each, ...head } : each));
	return { form, context: { others: [{ ...own, persons: others, ...household } as HouseholdResponse] } };
}
