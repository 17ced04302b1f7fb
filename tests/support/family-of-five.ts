import { idNumberFor } from './households';
import type { Script } from './resident-phone';

/** Parents, a pupil, a newborn and a grandmother, whose husband died within the year: the family whose form is counted. Invented. */
export const FIVE = { present: ['张试点', '李试点', '张小试', '未取名', '秦老试'], absent: [] };

export const fiveScript = (): Script => ({
	'/form/household/gate': { hasForeignMembers: '2' },
	'/form/household/H1': { H1: '1' },
	'/form/household/H3': { 'H3.male': '1', 'H3.female': '0' },
	'/form/household/H4': { 'H4.male': '1', 'H4.female': '0' },
	'/form/household/H5': { H5: '1' },
	'/form/household/home': { H6: '92', H7: '3' },
	'/form/persons/p1/D3': { D3: idNumberFor('1984-03', '1') },
	'/form/persons/p1/D6': { D6: '01' },
	'/form/persons/p1/D8': { 'D8.code': '1' },
	'/form/persons/p1/D11': { D11: '5' },
	'/form/persons/p2/D2': { D2: '1' },
	'/form/persons/p2/D3': { D3: idNumberFor('1986-06', '2') },
	'/form/persons/p2/D6': { D6: '08' },
	'/form/persons/p2/D8': { 'D8.code': '4', 'D8.area': '430102' },
	'/form/persons/p2/D9': { D9: '9' },
	'/form/persons/p2/D10': { D10: '5' },
	'/form/persons/p2/D11': { D11: '6' },
	'/form/persons/p3/D2': { D2: '2' },
	'/form/persons/p3/D3': { D3: idNumberFor('2012-05', '2') },
	'/form/persons/p3/D6': { take: 'D6 D8.code' },
	'/form/persons/p3/D11': { D11: '3' },
	'/form/persons/p4/D2': { D2: '2' },
	'/form/persons/p4/D3': { noIdNumber: 'newborn' },
	'/form/persons/p4/D4D5': { D4: '1', D5: '2020-05' },
	'/form/persons/p4/D6': { take: 'D6 D8.code' },
	'/form/persons/p5/D2': { D2: '3' },
	'/form/persons/p5/D3': { D3: idNumberFor('1955-02', '2') },
	'/form/persons/p5/D6': { take: 'D6 D8.code' },
	'/form/persons/p5/D11': { D11: '3' },
	'/form/persons/p5/D12': { D12: '1' },
	'/form/deaths/m1/who': { name: '张老试', idNumber: idNumberFor('1950-03', '1') },
	'/form/deaths/m1/when': { death: '2020-02' },
	'/form/deaths/m1/ethnicGroup': { take: 'ethnicGroup' },
	'/form/deaths/m1/education': { education: '3' },
	'/form/deaths/m1/marital': { marital: '2' }
});
