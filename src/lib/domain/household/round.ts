/** A round of collection: its calendar, what a moment in it allows (census-2020 §4.1), and where it is held. Instants are UTC milliseconds. */
import type { LocalizedText } from '$lib/engine/model/types';
import type { District } from '../geography/district';
import type { RoundForm } from './forms';

/** The calendar of a round. */
export interface CollectionRound {
	id: string;
	selfReportOpens: number;
	/** 标准时点: 2020-11-01 00:00 +08:00 */
	referenceMoment: number;
	/** The first instant at which residents can no longer write: 2020-11-06 00:00 +08:00 (11-05 24:00). */
	selfReportCloses: number;
	/** The first instant after 入户登记, in which whoever has not reported is called on: 2020-11-16 00:00 +08:00. */
	visitsEnd: number;
	/** The first instant at which nobody calls at doors any more. */
	fieldWorkEnds?: number;
}

/** Who runs the round, as pages and letters name it, and whom to call. */
export interface Office {
	/** 主办单位 */
	organiser: string;
	helpDeskPhone: string;
}

/** 举报电话和信箱, which statistics bodies must make public (条例 37). */
export interface ReportTo {
	phone: string;
	/** As it is written down: an e-mail address, or where the box hangs. */
	mailbox: string;
}

/** A district that takes part, with its own office. */
export interface RoundDistrict extends District, Office {
	/** Where 象山区 is said without 区 in English: "Xiangshan". */
	shortName?: LocalizedText;
	/** The prefecture-level city around it (or the municipality): "桂林市". */
	city: LocalizedText;
	reportTo?: ReportTo;
}

/** Everything about a round that is no program: read from a file at start (docs/adr/0023). */
export interface Round extends CollectionRound {
	/** "第七次全国人口普查" */
	title: LocalizedText;
	/** Shown where no district is known, as on the first page. */
	office: Office;
	districts: readonly RoundDistrict[];
	/** What is asked, in the order in which it is asked; `formsOf` says of whom. */
	questionnaires: readonly RoundForm[];
	/** When enumerators come again to the households that are drawn, as the letter says it: "11 月中下旬". */
	longFormVisits?: string;
	/** How many households of a block its supervisor asks again; absent = ours (domain/field/re-interview.ts). */
	reInterviews?: { oneIn: number; least: number };
}

export type Phase = 'before' | 'prefill' | 'open' | 'closed';

export function phaseOf(round: CollectionRound, now: number): Phase {
	if (now < round.selfReportOpens) return 'before';
	if (now < round.referenceMoment) return 'prefill';
	return now < round.selfReportCloses ? 'open' : 'closed';
}

/**
 * The district that a code lies in: its own, or one of an area, a block or a household. A round of one district has no
 * other; of several, none is known without a code.
 */
export function districtOf({ districts }: Round, code: string | undefined): RoundDistrict | undefined {
	const [only, ...others] = districts;
	return others.length === 0 ? only : districts.find((district) => code?.startsWith(district.code));
}

/** Whom a household or a member of staff deals with; the round's own office where the district is not known. */
export function officeOf(round: Round, code: string | undefined): Office {
	const { organiser, helpDeskPhone } = districtOf(round, code) ?? round.office;
	return { organiser, helpDeskPhone };
}

/** Whom to tell of abuse, in each district, or in the one that a code lies in. */
export const reportsOf = (round: Round, code: string | undefined): { name: LocalizedText; reportTo: ReportTo }[] => {
	const known = districtOf(round, code);
	return (known ? [known] : round.districts).flatMap(({ name, reportTo }) => (reportTo ? [{ name, reportTo }] : []));
};

/**
 * The round with what the settings say in place of its office. In a round of one district that is the district's too; of
 * several, each keeps its own.
 */
export function withOffice(round: Round, organiser: string, helpDeskPhone: string): Round {
	const said = { ...(organiser && { organiser }), ...(helpDeskPhone && { helpDeskPhone }) };
	const [first, ...others] = round.districts;
	const districts = first && others.length === 0 ? [{ ...first, ...said }] : round.districts;
	return { ...round, office: { ...round.office, ...said }, districts };
}

/** The server's clock, injected: no domain code reads the time itself. */
export interface Clock {
	/** UTC milliseconds */
	now(): number;
}
