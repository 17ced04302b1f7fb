import type { RequestEvent } from '@sveltejs/kit';
import { PROBLEMS } from '$lib/domain/problem';
import { officeOf } from '$lib/domain/household/round';
import { interpolate } from '$lib/engine/model/interpolate';
import type { LocalizedText } from '$lib/engine/model/types';
import { layoutText } from '$lib/i18n/layout';
import { overloadText } from '$lib/i18n/overload';
import { translate } from '$lib/i18n/translate';
import { html } from '../html';
import type { Entry } from '../overload/waiting-room';
import { plainPage } from './plain-page';

/** Pages of whoever has to wait: 503, asked again by themselves without a script (`Refresh`; not what was posted), with a telephone for those who cannot wait. */
function page(event: RequestEvent, heading: LocalizedText, body: LocalizedText, again?: number, cookie?: string) {
	const { locale, deps } = event.locals;
	const { helpDeskPhone } = officeOf(deps.round, undefined);
	const { pathname, search } = event.url;
	const onward = html`<p><a href="${pathname + search}">${translate(overloadText.look, locale)}</a></p>
		<p>
			${translate(layoutText.helpDesk, locale)}
			<a href="tel:${helpDeskPhone}">${helpDeskPhone}</a>
		</p>`;
	return plainPage(
		locale,
		503,
		{ heading, body, onward },
		{ ...(again && { refresh: String(again), 'retry-after': String(again) }), ...(cookie && { 'set-cookie': cookie }) }
	);
}

/** @param cookie the header that keeps the place */
export function waitingPage(event: RequestEvent, entry: Exclude<Entry, { isIn: true }>, cookie: string): Response {
	const values = { before: String(entry.before), minutes: String(Math.max(1, Math.ceil(entry.takes / 60))) };
	const body = entry.isFull ? overloadText.full : interpolate(overloadText.wait, values);
	return page(event, overloadText.waitTitle, body, entry.askAgain, cookie);
}

/** For a page of somebody signed in. @param again seconds */
export const laterPage = (event: RequestEvent, again: number): Response =>
	page(event, overloadText.laterTitle, overloadText.later, again);

/** For a stranger, when so many wait that one more would have to wait too long. @param again seconds */
export const busyPage = (event: RequestEvent, again: number): Response =>
	page(event, overloadText.busyTitle, overloadText.busy, again);

/** For what a stranger posted then: "back" has it still, and it can be sent again. */
export const pressAgainPage = (event: RequestEvent): Response =>
	page(event, overloadText.busyTitle, PROBLEMS['signIn.busy'].say);
