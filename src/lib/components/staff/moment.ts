import type { Text } from '$lib/domain/questionnaire/types';

const PARTS = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Asia/Shanghai',
	month: 'numeric',
	day: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23'
});

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function partsOf(at: number): Record<string, string> {
	return Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** UTC milliseconds as Beijing time, whatever the machine's zone: "11月2日 10:31", "2 Nov 10:31". */
export function dayAndTime(at: number): Text {
	const { month, day, hour, minute } = partsOf(at);
	const time = `${hour}:${minute}`;
	return { zh: `${Number(month)}月${Number(day)}日 ${time}`, en: `${Number(day)} ${MONTHS[Number(month) - 1]} ${time}` };
}

/** "10:31:07", to say how old a page is that does not update by itself. */
export function timeOfDay(at: number): string {
	const { hour, minute, second } = partsOf(at);
	return `${hour}:${minute}:${second}`;
}

/** "21:00", Beijing time. */
export function hourOfDay(at: number): string {
	const { hour, minute } = partsOf(at);
	return `${hour}:${minute}`;
}

/** Beijing time as a `datetime-local` field takes it: "2020-11-02T14:00". */
export const localTime = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
