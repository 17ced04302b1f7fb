import { redirect } from '@sveltejs/kit';
import { readLocale } from '$lib/i18n/translate';
import { personal } from '$lib/server/http/cookies';
import { ownPath } from '$lib/server/http/return-path';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 3600;

/** The switch on every page: `locale` zh|hant|en, `returnTo` the page it was pressed on. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const returnTo = String(form.get('returnTo') ?? '/');
	const locale = readLocale(form.get('locale'));
	event.cookies.set('zitian_locale', locale, { ...personal(event), maxAge: YEAR });
	redirect(303, ownPath(returnTo));
};
