import { redirect } from '@sveltejs/kit';
import { personal } from '$lib/server/http/cookies';
import { isOwnPath } from '$lib/server/http/own-path';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 3600;

/** The switch on every page: `locale` zh|en, `returnTo` the page it was pressed on. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const returnTo = String(form.get('returnTo') ?? '/');
	const locale = form.get('locale') === 'en' ? 'en' : 'zh';
	event.cookies.set('zitian_locale', locale, { ...personal(event), maxAge: YEAR });
	redirect(303, isOwnPath(returnTo) ? returnTo : '/');
};
