import { receiptText } from '$lib/i18n/receipt';
import { translate } from '$lib/i18n/translate';
import type { RequestHandler } from './$types';

/** "20201101T010000Z" (RFC 5545 §3.3.5, form 2) */
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

const NINE_HOURS = 9 * 3_600_000;

/** 日历提醒: on the morning after the reference moment, confirm the pre-fill. Says nothing of any household. */
export const GET: RequestHandler = ({ locals: { deps, locale } }) => {
	const at = deps.round.referenceMoment + NINE_HOURS;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Zitian//Census//ZH',
		'BEGIN:VEVENT',
		`UID:confirm-${deps.round.id}@zitian`,
		`DTSTAMP:${stamp(deps.clock.now())}`,
		`DTSTART:${stamp(at)}`,
		`DTEND:${stamp(at + NINE_HOURS)}`,
		`SUMMARY:${translate(receiptText.reminder, locale)}`,
		`URL:${deps.settings.origin}`,
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'TRIGGER:PT0M',
		`DESCRIPTION:${translate(receiptText.reminder, locale)}`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		''
	];
	return new Response(lines.join('\r\n'), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="census.ics"'
		}
	});
};
