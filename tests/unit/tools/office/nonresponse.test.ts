import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../../tools/office/check-response/check-files';
import { countNonresponse } from '../../../../tools/office/check-response/nonresponse';
import { household, person } from '../../../support/households';

const fromElsewhere = person({ D8: { code: '4', area: '430102' }, D9: '5' });
const printed = (response: object) => {
	const { lines, isHardLeft } = checkFiles([{ source: 'one.json', text: JSON.stringify(response) }], {
		language: 'en'
	});
	return { ...(JSON.parse(lines[0] ?? '') as { findings: unknown[]; nonresponse?: object }), isHardLeft };
};

describe('a response in which an item was not known', () => {
	const lacking = {
		...household({ persons: [fromElsewhere] }),
		persons: [{ ...fromElsewhere, D10: undefined, nonresponse: { D10: 'unknown' } }]
	};

	it('is counted by item, and misses nothing', () => {
		expect(printed(lacking)).toEqual({
			findings: [],
			nonresponse: { D10: { unknown: 1, refused: 0 } },
			isHardLeft: false
		});
	});

	it('misses the item where nothing was said of it', () => {
		const silent = { ...lacking, persons: [{ ...fromElsewhere, D10: undefined }] };
		expect(printed(silent)).toMatchObject({ isHardLeft: true });
		expect(printed(silent).nonresponse).toBeUndefined();
	});

	it('is refused where what was not known is no item of the form', () => {
		const wrong = { ...lacking, persons: [{ ...fromElsewhere, nonresponse: { D99: 'unknown' } }] };
		expect(() => printed(wrong)).toThrow(/nonresponse\.D99 is not an item of this form/);
	});
});

it('what was refused and what was not known are counted apart, over household and people', () => {
	const response = {
		questionnaire: 'x',
		nonresponse: { H6: 'refused' },
		persons: [{ nonresponse: { D10: 'unknown' } }, { nonresponse: { D10: 'refused' } }, {}]
	};
	expect(countNonresponse(response as never)).toEqual({
		H6: { unknown: 0, refused: 1 },
		D10: { unknown: 1, refused: 1 }
	});
});
