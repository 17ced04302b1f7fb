/**
 * A round as an office writes it down (docs/operations.md): `src/lib/rounds/census-2020-xiangshan.json` is the one that is
 * shipped, and the pattern for others. Read at start: a file with faults stops the start with every one of them named.
 */
import type { Questionnaire } from '$lib/engine/model/types';
import type { z } from 'zod';
import { residentForms, type RoundForm } from '$lib/domain/household/forms';
import type { Round, RoundDistrict } from '$lib/domain/household/round';
import { folderById } from '$lib/questionnaires/registry';
import shipped from '../rounds/census-2020-xiangshan.json';
import { CALENDAR, DISTRICTS, QUESTIONNAIRES, ROUND, type Calendar } from './round-schema';
import { thresholdFaults } from './thresholds';

export type RoundRead = { round: Round } | { faults: string[] };

/** Every fault of the text at once, or the round that it describes. */
export function parseRound(text: string): RoundRead {
	try {
		return readRound(JSON.parse(text));
	} catch (error) {
		return { faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
	}
}

function readRound(value: unknown): RoundRead {
	const read = ROUND.safeParse(value);
	const parts = (typeof value === 'object' ? value : undefined) as Partial<z.input<typeof ROUND>> | null | undefined;
	const faults = [
		...(read.success
			? []
			: read.error.issues.map(({ path, message }) =>
					[...(path.length > 0 ? [path.join('.')] : []), message].join(' ')
				)),
		...calendarFaults(parts),
		...districtFaults(parts?.districts),
		...questionnaireFaults(parts?.questionnaires)
	];
	return read.success && faults.length === 0 ? { round: roundOf(read.data) } : { faults };
}

/** Days that must not come in another order; the same day twice where that can be. */
const ORDER: [earlier: keyof Calendar, later: keyof Calendar, mayBeSame: boolean][] = [
	['selfReportOpens', 'referenceDay', false],
	['referenceDay', 'selfReportLastDay', true],
	['selfReportLastDay', 'visitsLastDay', false],
	['visitsLastDay', 'fieldWorkLastDay', true]
];

function calendarFaults(parts: unknown): string[] {
	const { success, data } = CALENDAR.safeParse(parts);
	if (!success) return [];
	const crossed = ORDER.filter(
		([earlier, later, mayBeSame]) => data[earlier] > data[later] || (data[earlier] === data[later] && !mayBeSame)
	);
	return crossed.map(([earlier, later]) => `${later} (${data[later]}) must come after ${earlier} (${data[earlier]})`);
}

function districtFaults(parts: unknown): string[] {
	const { success, data } = DISTRICTS.safeParse(parts);
	if (!success) return [];
	const twice = repeated(data.map(({ code }) => code)).map((code) => `districts overlap: ${code} is there twice`);
	return [...twice, ...data.flatMap(unitFaults)];
}

/** A township lies in its district, and a village-level unit in one of the district's townships. */
function unitFaults({ code, townships, villages }: z.output<typeof DISTRICTS>[number]): string[] {
	const known = new Set(townships.map((township) => township.code));
	return [
		...repeated([...known, ...villages.map((village) => village.code)]).map(
			(unit) => `district ${code}: unit ${unit} is there twice`
		),
		...townships
			.filter((unit) => !unit.code.startsWith(code))
			.map((unit) => `district ${code}: township ${unit.code} is not in it`),
		...villages
			.filter((unit) => !known.has(unit.code.slice(0, 9)))
			.map((unit) => `district ${code}: unit ${unit.code} is in none of its townships`)
	];
}

const repeated = (codes: string[]): string[] => [
	...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
];

function questionnaireFaults(parts: unknown): string[] {
	const { success, data } = QUESTIONNAIRES.safeParse(parts);
	if (!success) return [];
	const twice = repeated(data.map(({ id }) => id)).map((id) => `questionnaires: "${id}" is there twice`);
	return [...twice, ...data.flatMap(formFaults)];
}

function formFaults(form: RoundForm): string[] {
	const { id, thresholds = {}, nonresponse = [] } = form;
	const folder = folderById(id);
	if (!folder) return [`questionnaires: this portal has no "${id}"`];
	const isLeftToResidents = folder.filler === 'interviewer' && residentForms([form]).length > 0;
	return [
		...(isLeftToResidents ? ['only interviewers fill it in; give it "filler": "interviewer", or "of"'] : []),
		...thresholdFaults(thresholds, folder.thresholds),
		...nonresponse
			.filter((code) => !itemsAsked(folder.definition).includes(code))
			.map((code) => `"nonresponse" names "${code}", which is no item that is asked`)
	].map((fault) => `questionnaires: "${id}": ${fault}`);
}

/** Items that somebody answers: lists of names and what is counted from them are no such. */
const itemsAsked = ({ sections }: Questionnaire): string[] =>
	sections
		.flatMap(({ steps }) => steps.filter(({ kind = 'questions' }) => kind === 'questions'))
		.flatMap(({ questions }) => questions.map(({ code }) => code));

const DAY = 86_400_000;

/** 00:00 of a day in China, and of the day after it. */
const start = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
const end = (day: string): number => start(day) + DAY;

function roundOf({ organiser, helpDeskPhone, districts, ...file }: z.output<typeof ROUND>): Round {
	const [first] = districts as [RoundDistrict];
	return {
		id: file.id,
		title: file.title,
		selfReportOpens: start(file.selfReportOpens),
		referenceMoment: start(file.referenceDay),
		selfReportCloses: end(file.selfReportLastDay),
		visitsEnd: end(file.visitsLastDay),
		fieldWorkEnds: end(file.fieldWorkLastDay),
		office: { organiser: organiser ?? first.organiser, helpDeskPhone: helpDeskPhone ?? first.helpDeskPhone },
		districts,
		questionnaires: file.questionnaires,
		...(file.longFormVisits && { longFormVisits: file.longFormVisits }),
		...(file.reInterviews && { reInterviews: file.reInterviews })
	};
}

/** The Seventh National Population Census of 2020 in Xiangshan District, Guilin (census-2020 §4.1). */
export const shippedRound: Round = roundOf(ROUND.parse(shipped));
