import { idNumberFor } from './households';
import type { Script } from './resident-phone';

/** Parents, a pupil and a grandmother, all registered here, nobody born and nobody dead: whose taps at the door are counted. Invented. */
export const FOUR = { present: ['张试点', '李试点', '张小试', '秦老试'], absent: [] };

export const fourScript = (): Script => ({
	'/form/household/H1': { H1: '1' },
	'/form/household/H3': { take: 'H3.male H3.female H4.male H4.female' },
	'/form/household/H5': { H5: '1' },
	'/form/household/home': { H6: '92', H7: '3' },
	'/form/persons/p1/D3': { D3: idNumberFor('1984-03', '1') },
	'/form/persons/p1/D6': { D6: '01' },
	'/form/persons/p1/D8': { 'D8.code': '1' },
	'/form/persons/p1/D11': { D11: '5' },
	'/form/persons/p2/D2': { D2: '1' },
	'/form/persons/p2/D3': { D3: idNumberFor('1986-06', '2') },
	'/form/persons/p2/D6': { take: 'D6 D8.code' },
	'/form/persons/p2/D11': { D11: '6' },
	'/form/persons/p3/D2': { D2: '2' },
	'/form/persons/p3/D3': { D3: idNumberFor('2012-05', '2') },
	'/form/persons/p3/D6': { take: 'D6 D8.code' },
	'/form/persons/p3/D11': { D11: '3' },
	'/form/persons/p4/D2': { D2: '3' },
	'/form/persons/p4/D3': { D3: idNumberFor('1955-02', '2') },
	'/form/persons/p4/D6': { take: 'D6 D8.code' },
	'/form/persons/p4/D11': { D11: '3' },
	'/form/persons/p4/D12': { D12: '1' }
});
