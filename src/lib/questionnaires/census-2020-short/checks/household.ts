/** The household's own items and counts: H01–H07, H18–H20, H26–H28 (census-2020 §2.1). */
import {
	everyoneAnswered,
	isAllDeceased,
	isCode,
	isMixed,
	isWholeNumber,
	MISSING,
	ofHousehold,
	total
} from './reading';
import type { HouseholdResponse, Person } from '../model/response';
import type { Check, FindingPlace } from './types';

const livesHere = (person: Person): boolean => person.D7?.code === '1';
const isAwayWithHukouHere = (person: Person): boolean =>
	person.D7 !== undefined && person.D7.code !== '1' && person.D8?.code === '1';
const count = (response: HouseholdResponse, suits: (person: Person) => boolean): number =>
	response.persons.filter(suits).length;

const H2_ITEMS = ['H2.present', 'H2.absent'];

/** The fields that are absent or no whole number up to `max`. */
function wrongCounts(fields: Record<string, number | undefined>, max = Infinity): Partial<FindingPlace> | false {
	const items = Object.keys(fields).filter((item) => !isWholeNumber(fields[item]) || fields[item] > max);
	if (items.length === 0) return false;
	return { items, missing: items.every((item) => fields[item] === undefined) || undefined };
}

export const HOUSEHOLD_CHECKS: Check[] = [
	{
		id: 'H01',
		level: 'hard',
		basis: 'form',
		holds: 'H1 is 1 or 2. Not asked of number 999.',
		message: { zh: '请选择户别：家庭户或集体户。', en: 'Please choose the type of household: family or collective.' },
		find: ofHousehold(['H1'], (r) => !isAllDeceased(r) && !isCode(r.H1, '1', '2') && { missing: r.H1 === undefined })
	},
	{
		id: 'H02',
		level: 'hard',
		basis: 'form',
		holds: 'Both parts of H2 are whole numbers from 0 to {H02.max}. Not asked of number 999.',
		message: {
			zh: '应登记人数要填 0 到 {max} 的整数。',
			en: 'The number of people must be a whole number from 0 to {max}.'
		},
		find: ofHousehold(H2_ITEMS, (r, { thresholds }) => {
			const max = thresholds['H02.max'];
			const wrong = !isAllDeceased(r) && wrongCounts({ 'H2.present': r.H2?.present, 'H2.absent': r.H2?.absent }, max);
			return wrong && { ...wrong, values: { max } };
		})
	},
	{
		id: 'H03',
		level: 'hard',
		basis: 'form',
		holds: 'The two parts of H2 add up to at least 1, unless the household number is 999.',
		message: {
			zh: '这张表上至少要登记一个人。请写上住在这里的人，或户口在这里的人。',
			en: 'At least one person must be on the form. Please name those who live here or have their hukou here.'
		},
		find: ofHousehold(H2_ITEMS, (r) => {
			const nobody = r.H2?.present === 0 && r.H2.absent === 0;
			return nobody && !isAllDeceased(r) && MISSING;
		})
	},
	{
		id: 'H04',
		level: 'hard',
		basis: 'form',
		holds: 'H2.present is the number of persons with D7 = 1.',
		message: {
			zh: '{referenceNight}晚居住本户的人数，与各人的居住地对不上：按居住地数有 {counted} 人。请核对人数或各人的居住地。',
			en: 'The number who slept here on {referenceNight} does not agree with where each person lives: {counted} live here. Please correct the number or the person’s place.'
		},
		find: ofHousehold(['H2.present'], (r) => {
			const counted = count(r, livesHere);
			return everyoneAnswered(r, 'D7') && differs(r.H2?.present, counted) && { values: { counted } };
		})
	},
	{
		id: 'H05',
		level: 'hard',
		basis: 'form',
		holds: 'H2.absent is the number of persons with D7 ≠ 1 and D8 = 1.',
		message: {
			zh: '户口在本户、当晚不住在这里的人数，与各人的回答对不上：按各人的回答数有 {counted} 人。请核对。',
			en: 'The number with hukou here who slept elsewhere does not agree with each person’s answers: there are {counted}. Please check.'
		},
		find: ofHousehold(['H2.absent'], (r) => {
			const counted = count(r, isAwayWithHukouHere);
			const isKnown = everyoneAnswered(r, 'D7') && everyoneAnswered(r, 'D8');
			return isKnown && differs(r.H2?.absent, counted) && { values: { counted } };
		})
	},
	{
		id: 'H06',
		level: 'hard',
		basis: 'form, D',
		holds: 'The number of persons is H2.present + H2.absent.',
		message: {
			zh: '表上有 {persons} 人，与应登记人数合计 {expected} 人不一致。请补上或删除多出的人。',
			en: 'There are {persons} people on the form but the counts add up to {expected}. Please add or remove people.'
		},
		find: ofHousehold(H2_ITEMS, ({ H2, persons }) => {
			if (H2?.present === undefined || H2.absent === undefined) return false;
			const expected = H2.present + H2.absent;
			return persons.length !== expected && { values: { persons: persons.length, expected } };
		})
	},
	{
		id: 'H07',
		level: 'hard',
		basis: 'form',
		holds: 'H3 and H4 are whole numbers from 0, none left blank (number 999: only H4).',
		message: {
			zh: '出生人数和死亡人数，男、女都要填整数；没有请填 0。',
			en: 'Please give births and deaths as whole numbers for each sex; write 0 if there were none.'
		},
		find: ofHousehold([], (r) => {
			const deaths = { 'H4.male': r.H4?.male, 'H4.female': r.H4?.female };
			const births = { 'H3.male': r.H3?.male, 'H3.female': r.H3?.female };
			return wrongCounts(isAllDeceased(r) ? deaths : { ...births, ...deaths });
		})
	},
	{
		id: 'H18',
		level: 'hard',
		basis: 'form',
		holds: 'If there is one person, H1 is not 2.',
		message: {
			zh: '只有一个人的户是家庭户。请把户别改为“家庭户”，或补上同住的人。',
			en: 'A household of one person is a family household. Please change the type, or add the others who live there.'
		},
		find: ofHousehold(['H1'], (r) => r.persons.length === 1 && r.H1 === '2')
	},
	{
		id: 'H19',
		level: 'soft',
		basis: 'M:low',
		holds: 'If H1 = 1, there are at most {H19.max} persons.',
		message: {
			zh: '请核实：家庭户有 {persons} 人，比一般的多。',
			en: 'Please check: a family household of {persons} is larger than usual.'
		},
		find: ofHousehold(['H1', ...H2_ITEMS], (r, { thresholds }) => {
			return r.H1 === '1' && r.persons.length > thresholds['H19.max'] && { values: { persons: r.persons.length } };
		})
	},
	{
		id: 'H20',
		level: 'soft',
		basis: 'form, M:med',
		holds: 'If H1 = 2, there are at most {H20.max} persons.',
		message: {
			zh: '请核实：集体户有 {persons} 人，一般每户不超过 {max} 人。',
			en: 'Please check: a collective household of {persons}; usually there are at most {max} on one form.'
		},
		find: ofHousehold(['H1', ...H2_ITEMS], (r, { thresholds }) => {
			const values = { persons: r.persons.length, max: thresholds['H20.max'] };
			return r.H1 === '2' && values.persons > values.max && { values };
		})
	},
	{
		id: 'H26',
		level: 'hard',
		basis: 'form',
		holds: 'With household number 999 there are only H4, at least one death, and the death records.',
		message: {
			zh: '全户死亡户只填死亡人口和死亡人口调查表，其他项目请留空。',
			en: 'For a household all of whose members have died, fill in only the deaths and the death records.'
		},
		find: ofHousehold(['H4.male', 'H4.female'], (r) => {
			if (!isAllDeceased(r)) return false;
			const others = [r.H1, r.H2, r.H3, r.H5, r.H6, r.H7];
			if (r.persons.length > 0 || others.some((answer) => answer !== undefined)) return true;
			return r.H4 !== undefined && total(r.H4) === 0 && MISSING;
		})
	},
	{
		id: 'H27',
		level: 'hard',
		basis: 'form',
		holds:
			'The household has no members from Hong Kong, Macao, Taiwan or abroad, unless an interviewer fills in both forms.',
		message: {
			zh: '您家有港澳台居民或外籍人员，由普查员上门登记，不用在这里填写。',
			en: 'Your household has members from Hong Kong, Macao, Taiwan or abroad: an enumerator will come to fill in the form with you.'
		},
		find: ofHousehold(['hasForeignMembers'], (r, { context }) => {
			const isInterview = context.capture !== undefined && context.capture.by !== 'resident';
			return r.hasForeignMembers === true && !isInterview && !isMixed(context);
		})
	},
	{
		id: 'H28',
		level: 'soft',
		basis: 'form',
		holds: 'H2.present is more than 0.',
		message: {
			zh: '请核实：{referenceNight}晚没有人住在这里。',
			en: 'Please check: nobody slept here on the night of {referenceNight}.'
		},
		find: ofHousehold(['H2.present'], ({ H2 }) => H2?.present === 0 && (H2.absent ?? 0) > 0)
	}
];

function differs(answer: number | undefined, counted: number): boolean {
	return answer !== undefined && answer !== counted;
}
