import { dayOf } from '../page/moments';
import { beijing, clockTime } from '$lib/domain/beijing';
import type { LocalizedText } from '$lib/engine/model/types';

/** UTC milliseconds as Beijing time, whatever the machine's zone: "11月2日 10:31", "2 Nov 10:31". */
export function dayAndTime(at: number): LocalizedText {
	const time = clockTime(at);
	return { zh: `${dayOf(at, 'zh')} ${time}`, en: `${dayOf(at, 'en').replace(/(\w{3})\w*$/, '$1')} ${time}` };
}

/** "10:31:07", to say how old a page is that does not update by itself. */
export const timeOfDay = (at: number): string => beijing(at).slice(11, 19);
