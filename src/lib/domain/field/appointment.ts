import { beijing, day } from '../beijing';

const DAY = 24 * 3_600_000;
const HALF_HOUR = 30 * 60_000;

/** Days on which somebody may be asked for, today first: "2020-11-02". */
export const appointmentDays = (now: number, count = 8): { day: string; at: number }[] =>
	Array.from({ length: count }, (_, days) => ({ day: day(now + days * DAY), at: now + days * DAY }));

/** "08:00" … "21:30" */
export const APPOINTMENT_HOURS: readonly string[] = Array.from({ length: 28 }, (_, half) =>
	new Date(8 * 2 * HALF_HOUR + half * HALF_HOUR).toISOString().slice(11, 16)
);

/** Beijing time as two fields post it, in UTC milliseconds; undefined when either is missing. */
export function readAppointment(day: string, time: string): number | undefined {
	const at = Date.parse(`${day}T${time}:00+08:00`);
	return Number.isNaN(at) ? undefined : at;
}

/** 0 = Sunday, in Beijing. */
export const weekday = (at: number): number => new Date(beijing(at)).getUTCDay();
