/** Somebody waits for the help desk. Instants are UTC milliseconds. */
export const TOPICS = ['letter', 'code', 'pin', 'device', 'visit', 'question'] as const;
export type Topic = (typeof TOPICS)[number];

export const CALL_TIMES = ['any', 'morning', 'afternoon', 'evening'] as const;
export type CallTime = (typeof CALL_TIMES)[number];

/** How a ticket ended. `duplicate` is set by merging. */
export const RESOLUTIONS = ['explained', 'unlocked', 'reissued', 'pinReset', 'visit', 'notReached', 'notOurs'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export interface TicketTimes {
	takenAt?: number;
	answeredAt?: number;
	closedAt?: number;
	mergedInto?: string;
}

export type TicketState = 'waiting' | 'taken' | 'answered' | 'closed' | 'merged';

/** Derived, so that it cannot disagree with what happened. */
export function ticketState({ takenAt, answeredAt, closedAt, mergedInto }: TicketTimes): TicketState {
	if (mergedInto !== undefined) return 'merged';
	if (closedAt !== undefined) return 'closed';
	if (answeredAt !== undefined) return 'answered';
	return takenAt === undefined ? 'waiting' : 'taken';
}

const HOUR = 3_600_000;

/** A call is returned within this many hours; whoever asks for a visit hears within a day. */
export const DUE_HOURS: Record<Topic, number> = { letter: 4, code: 2, pin: 2, device: 4, visit: 24, question: 8 };

export const dueAt = (topic: Topic, openedAt: number): number => openedAt + DUE_HOURS[topic] * HOUR;

/**
 * A number to call, as digits: mobile, landline with or without its area code, 400 and 800 numbers; an extension after "-"
 * ("0773-2123456-801", "…转801"). Undefined when it is none.
 */
export function readPhone(typed: string): string | undefined {
	const text = typed.normalize('NFKC').trim();
	const [, whole = '', word, dash] = EXTENSION.exec(text) ?? [];
	const number = numberIn(whole);
	if (number !== undefined && (word ?? dash) !== undefined) return `${number}-${word ?? dash}`;
	return numberIn(text);
}

/** The same for a mobile number of the mainland alone, which takes text messages. */
export function readMobile(typed: string): string | undefined {
	const phone = readPhone(typed);
	return phone !== undefined && /^1[3-9]\d{9}$/.test(phone) ? phone : undefined;
}

function numberIn(text: string): string | undefined {
	const digits = text
		.replace(/[\s\-()+.]/g, '')
		.replace(/^(00)?86(?=1\d{10}$|[48]00\d{7}$)/, '')
		.replace(/^(00)?860?(?=[1-9]\d{8,10}$)/, '0');
	return /^(1\d{10}|0\d{9,11}|[2-9]\d{6,7}|[48]00\d{7})$/.test(digits) ? digits : undefined;
}

/** "转801", "ext. 801", or a dash behind a whole number. */
const EXTENSION = /^(.+?)(?:\s*(?:转|分机|ext\.?|#)\s*(\d{1,6})|(?<=\d{7})-(\d{1,4}))?$/i;

/** "138****0231": enough to recognise one's own. */
export function maskPhone(phone: string): string {
	const [digits = '', extension] = phone.split('-');
	return `${digits.slice(0, -8)}****${digits.slice(-4)}${extension === undefined ? '' : '-*'}`;
}

/** "T1042", " t 1042" and "1042" are the same ticket. */
export function readTicketNumber(typed: string): number | undefined {
	const found = /^T\s*-?(\d{4,9})$/.exec(typed.normalize('NFKC').trim().toUpperCase());
	return found ? Number(found[1]) : undefined;
}

const oneOf = <V extends string>(values: readonly V[], text: string): V | undefined =>
	values.find((value) => value === text);
export const readTopic = (text: string): Topic | undefined => oneOf(TOPICS, text);
export const readCallTime = (text: string): CallTime => oneOf(CALL_TIMES, text) ?? 'any';
export const readResolution = (text: string): Resolution | undefined => oneOf(RESOLUTIONS, text);

/** A sentence for the agent to read out, in the caller's language whichever the agent's is. */
export interface Canned {
	chinese: string;
	english: string;
}
