import { clockTime } from '$lib/domain/beijing';
import { agreedOf, type Door } from '$lib/domain/field/door';
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { dayAndTime } from '../moment';

/** "11月3日 18:00", or "11月3日 18:00–21:00" of hours that the household booked; undefined where nothing was agreed. */
export function agreedTime(door: Pick<Door, 'appointment' | 'booked'>): LocalizedText | undefined {
	const agreed = agreedOf(door);
	if (!agreed) return undefined;
	const begins = dayAndTime(agreed.from);
	if (agreed.to === agreed.from) return begins;
	return interpolate(HOURS, { begins, until: clockTime(agreed.to) });
}

const HOURS: LocalizedText = { zh: '{begins}–{until}', en: '{begins}–{until}' };
