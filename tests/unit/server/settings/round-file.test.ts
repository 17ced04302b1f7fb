import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportsOf } from '$lib/domain/household/round';
import { parseRound, shippedRound } from '$lib/server/round-file';

const shipped = readFileSync('src/lib/rounds/census-2020-xiangshan.json', 'utf8');
type Json = Record<string, unknown> & {
	districts: (Record<string, unknown> & {
		townships: Record<string, unknown>[];
		villages: Record<string, unknown>[];
	})[];
};

/** The shipped file with changes; `undefined` takes an item away. */
const changed = (change: (file: Json) => void): string => {
	const file = JSON.parse(shipped) as Json;
	change(file);
	return JSON.stringify(file);
};

const faultsOf = (text: string): string[] => {
	const read = parseRound(text);
	return 'faults' in read ? read.faults : [];
};

const second = (file: Json, code = '450305') => {
	const move = (unit: Record<string, unknown>) => ({ ...unit, code: String(unit.code).replace('450304', code) });
	const [first] = file.districts as [Json['districts'][number]];
	return { ...first, code, townships: first.townships.map(move), villages: first.villages.map(move) };
};

describe('a round file', () => {
	it('says how many households are asked again, in whole numbers, or leaves it to what is ours', () => {
		const read = parseRound(changed((file) => (file.reInterviews = { oneIn: 20, least: 3 })));
		expect('round' in read && read.round.reInterviews).toEqual({ oneIn: 20, least: 3 });
		expect(shippedRound.reInterviews).toBeUndefined();
		for (const wrong of [{ oneIn: 0, least: 5 }, { oneIn: 2.5, least: 5 }, { oneIn: 10 }])
			expect(faultsOf(changed((file) => (file.reInterviews = wrong)))).not.toEqual([]);
	});

	it('that is shipped is that of 2020: from 11 October, the moment at the start of 1 November, until the end of 5 November, Beijing time', () => {
		expect(parseRound(shipped)).toEqual({ round: shippedRound });
		const { selfReportOpens, referenceMoment, selfReportCloses, visitsEnd, fieldWorkEnds = 0 } = shippedRound;
		expect(
			[selfReportOpens, referenceMoment, selfReportCloses, visitsEnd, fieldWorkEnds].map((at) =>
				new Date(at).toISOString()
			)
		).toEqual([
			'2020-10-10T16:00:00.000Z',
			'2020-10-31T16:00:00.000Z',
			'2020-11-05T16:00:00.000Z',
			'2020-11-15T16:00:00.000Z',
			'2020-12-10T16:00:00.000Z'
		]);
	});

	it('may have several districts, once it says who answers where none is known', () => {
		const both = (file: Json) => file.districts.push(second(file));
		expect(faultsOf(changed(both))).toEqual([
			'must have "organiser" and "helpDeskPhone" of its own, since it has several districts'
		]);
		const answered = changed(
			(file) => (both(file), Object.assign(file, { organiser: '桂林市普查办公室', helpDeskPhone: '0773-12345' }))
		);
		expect(parseRound(answered)).toMatchObject({
			round: { office: { organiser: '桂林市普查办公室' }, districts: [{ code: '450304' }, { code: '450305' }] }
		});
	});

	it('says of each district whom to tell of abuse, or of the one that is asked about', () => {
		const answered = changed((file) => {
			file.districts.push({ ...second(file), reportTo: { phone: '0773-0000002', mailbox: 'box' } });
			Object.assign(file, { organiser: '桂林市普查办公室', helpDeskPhone: '0773-12345' });
		});
		const read = parseRound(answered);
		if ('faults' in read) throw new Error(read.faults.join());
		const phones = (code?: string) => reportsOf(read.round, code).map(({ reportTo }) => reportTo.phone);
		expect(phones()).toEqual(['0773-0000001', '0773-0000002']);
		expect(phones('450305001')).toEqual(['0773-0000002']);
	});

	it.each<[fault: string, text: string, message: RegExp]>([
		['is no JSON', '{', /^not JSON: /],
		['is a list', '[]', /must be one object/],
		['is null', 'null', /must be one object/],
		['has an unknown item', changed((file) => (file.colour = 'red')), /^has what is not known: colour$/],
		['lacks a day', changed((file) => delete file.referenceDay), /^referenceDay is missing$/],
		[
			'has a day in another form',
			changed((file) => (file.selfReportOpens = '11.10.2020')),
			/^selfReportOpens must be a day such as/
		],
		[
			'has a day that no calendar has',
			changed((file) => (file.selfReportLastDay = '2020-11-31')),
			/^selfReportLastDay is no day of the calendar$/
		],
		[
			'has its moment within a month',
			changed((file) => (file.referenceDay = '2020-11-02')),
			/^referenceDay must be the first day of a month$/
		],
		[
			'opens after its moment',
			changed((file) => (file.selfReportOpens = '2020-11-01')),
			/^referenceDay \(2020-11-01\) must come after selfReportOpens \(2020-11-01\)$/
		],
		[
			'closes before its moment',
			changed((file) => (file.selfReportLastDay = '2020-10-31')),
			/^selfReportLastDay \(2020-10-31\) must come after referenceDay/
		],
		[
			'ends its visits before self-report',
			changed((file) => (file.visitsLastDay = '2020-11-05')),
			/^visitsLastDay \(2020-11-05\) must come after selfReportLastDay/
		],
		[
			'ends its field work before the visits',
			changed((file) => (file.fieldWorkLastDay = '2020-11-10')),
			/^fieldWorkLastDay \(2020-11-10\) must come after visitsLastDay/
		],
		[
			'asks a questionnaire that the portal does not have',
			changed((file) => (file.questionnaires = [{ id: 'census-1990' }])),
			/^questionnaires: this portal has no "census-1990"$/
		],
		[
			'asks only some households',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', of: 'foreign' }])),
			/^questionnaires must name a questionnaire of every household that residents fill in$/
		],
		[
			'asks residents nothing',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', filler: 'interviewer' }])),
			/^questionnaires must name a questionnaire of every household that residents fill in$/
		],
		[
			'asks residents a form that only interviewers fill in',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-long' }])),
			/^questionnaires: "census-2020-long": only interviewers fill it in; give it "filler"/
		],
		[
			'names another filler',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', filler: 'office' }])),
			/^questionnaires\.0\.filler /
		],
		[
			'lets a list of names, or an item that is not asked, stay without an answer',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', nonresponse: ['D10', 'H2'] }])),
			/^questionnaires: "census-2020-short": "nonresponse" names "H2", which is no item that is asked$/
		],
		[
			'asks none',
			changed((file) => (file.questionnaires = [])),
			/^questionnaires must name a questionnaire of every household that residents fill in$/
		],
		[
			'asks every household two questionnaires',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short' }, { id: 'census-2020-long' }])),
			/^questionnaires must name one questionnaire of every household that residents fill in; give each other one "of"/
		],
		[
			'asks a questionnaire twice',
			changed(
				(file) => (file.questionnaires = [{ id: 'census-2020-short' }, { id: 'census-2020-short', of: 'drawn' }])
			),
			/^questionnaires: "census-2020-short" is there twice$/
		],
		[
			'sets a threshold that the questionnaire does not have',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', thresholds: { toString: 3 } }])),
			/^questionnaires: "census-2020-short": there is no threshold "toString"$/
		],
		[
			'sets a threshold to a part where things are counted',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', thresholds: { 'R09.min': 15.5 } }])),
			/^questionnaires: "census-2020-short": R09\.min: "value" must be a whole number/
		],
		[
			'sets a threshold past the one beside it',
			changed((file) => (file.questionnaires = [{ id: 'census-2020-short', thresholds: { 'R09.hardMin': 200 } }])),
			/^questionnaires: "census-2020-short": R09\.hardMin \(200\) must not be above R09\.min/
		],
		['has no district', changed((file) => (file.districts = [])), /^districts must name a district$/],
		[
			'has a district code that is none',
			changed((file) => (file.districts[0]!.code = '4503')),
			/^districts\.0\.code must be the 6 digits/
		],
		[
			'has a district without a phone',
			changed((file) => delete file.districts[0]!.helpDeskPhone),
			/^districts\.0\.helpDeskPhone is missing$/
		],
		[
			'has a phone that is none',
			changed((file) => (file.districts[0]!.helpDeskPhone = 'ask')),
			/^districts\.0\.helpDeskPhone must be a phone number$/
		],
		[
			'has a telephone for reports and no mailbox',
			changed((file) => (file.districts[0]!.reportTo = { phone: '0773-0000001' })),
			/^districts\.0\.reportTo\.mailbox is missing$/
		],
		[
			'has a district without an organiser',
			changed((file) => (file.districts[0]!.organiser = ' ')),
			/^districts\.0\.organiser must not be empty$/
		],
		[
			'has a name in one language',
			changed((file) => (file.districts[0]!.name = { zh: '象山区' })),
			/^districts\.0\.name/
		],
		[
			'has a district twice',
			changed(
				(file) => (
					file.districts.push(second(file, '450304')),
					Object.assign(file, { organiser: 'x', helpDeskPhone: '12345' })
				)
			),
			/^districts overlap: 450304 is there twice$/
		],
		[
			'has a unit twice',
			changed((file) => file.districts[0]!.villages.push(file.districts[0]!.villages[0]!)),
			/^district 450304: unit 450304001001 is there twice$/
		],
		[
			'has a township of another district',
			changed((file) => file.districts[0]!.townships.push({ ...file.districts[0]!.townships[0], code: '450305001' })),
			/^district 450304: township 450305001 is not in it$/
		],
		[
			'has a village without its township',
			changed((file) => file.districts[0]!.villages.push({ ...file.districts[0]!.villages[0], code: '450304009001' })),
			/^district 450304: unit 450304009001 is in none of its townships$/
		]
	])('that %s is refused with that as its only fault', (_fault, text, message) => {
		const faults = faultsOf(text);
		expect(faults).toHaveLength(1);
		expect(faults[0]).toMatch(message);
	});

	it('has all its faults named at once', () => {
		const faults = faultsOf(
			changed((file) => {
				delete file.title;
				file.fieldWorkLastDay = '2020-01-01';
				file.questionnaires = [{ id: 'x' }];
				file.districts[0]!.townships.push({ ...file.districts[0]!.townships[0], code: '999999001' });
			})
		);
		expect(faults.map((fault) => fault.split(/[ :]/)[0])).toEqual([
			'title',
			'fieldWorkLastDay',
			'district',
			'questionnaires'
		]);
	});
});
