import { idNumberFor } from './households';
import type { Script } from './resident-phone';

/** Four living people and one who died: every kind of page of the short form. Invented. */
export const FAMILY = { present: ['张试点', '李试点', '未取名'], absent: ['张远试'] };

export const familyScript = (): Script => ({
	'/form/household/gate': { hasForeignMembers: '2' },
	'/form/household/H1': { H1: '1' },
	'/form/household/H3': { 'H3.male': '1', 'H3.female': '0' },
	'/form/household/H4': { 'H4.male': '0', 'H4.female': '1' },
	'/form/household/H5': { H5: '1' },
	'/form/household/home': { H6: '92', H7: '3' },
	'/form/persons/p1/D3': { D3: idNumberFor('1988-03', '1') },
	'/form/persons/p1/D6': { D6: '01' },
	'/form/persons/p1/D8': { 'D8.code': '1' },
	'/form/persons/p1/D11': { D11: '3' },
	'/form/persons/p1/D12': { D12: '1' },
	'/form/persons/p2/D2': { D2: '1' },
	'/form/persons/p2/D3': { D3: idNumberFor('1990-06', '2') },
	'/form/persons/p2/D6': { D6: '08' },
	'/form/persons/p2/D8': { 'D8.code': '4', 'D8.area': '430102' },
	'/form/persons/p2/D9': { D9: '5' },
	'/form/persons/p2/D10': { D10: '5' },
	'/form/persons/p2/D11': { D11: '6' },
	'/form/persons/p2/D12': { D12: '1' },
	'/form/persons/p3/D2': { D2: '2' },
	'/form/persons/p3/D3': { noIdNumber: 'newborn' },
	'/form/persons/p3/D4D5': { D4: '1', D5: '2020-05' },
	'/form/persons/p3/D6': { D6: '01' },
	'/form/persons/p3/D8': { 'D8.code': '1' },
	'/form/persons/p4/D2': { D2: '8' },
	'/form/persons/p4/D3': { D3: idNumberFor('2000-09', '2') },
	'/form/persons/p4/D6': { D6: '01' },
	'/form/persons/p4/D7': { 'D7.code': '5', 'D7.area': '440106' },
	'/form/persons/p4/D9': { D9: '4' },
	'/form/persons/p4/D10': { D10: '1' },
	'/form/persons/p4/D11': { D11: '7' },
	'/form/persons/p4/D12': { D12: '1' },
	'/form/deaths/f1/who': { name: '秦试点', idNumber: idNumberFor('1936-03', '2') },
	'/form/deaths/f1/when': { birth: '1936-03', death: '2020-02' },
	'/form/deaths/f1/ethnicGroup': { ethnicGroup: '08' },
	'/form/deaths/f1/education': { education: '3' },
	'/form/deaths/f1/marital': { marital: '4' }
});

/** An address as the scripts name it: people are called `p1`, `p2` … whatever device put them on the list. */
export const scriptPath = (pathname: string): string => pathname.replace(/(\/[pmf]\d+)[a-z]+(?=\/)/, '$1');

/** Somebody who lives alone: the shortest whole form, for tests about something else. */
export const ALONE = { present: ['张试点'], absent: [] };

export const aloneScript = (): Script => {
	const script = familyScript();
	return {
		...script,
		'/form/household/H3': { 'H3.male': '0', 'H3.female': '0' },
		'/form/household/H4': { 'H4.male': '0', 'H4.female': '0' }
	};
};

/** Strings of that family that nobody but the household may ever be shown. */
export const familySecrets = (script: Script): string[] => [
	...FAMILY.present.filter((name) => name !== '未取名'),
	...FAMILY.absent,
	'秦试点',
	...Object.values(script).flatMap(({ D3, idNumber }) => [D3, idNumber].filter((value) => value !== undefined))
];
