import { redirect } from '@sveltejs/kit';
import { isTextSize } from '$lib/domain/access/text-size';
import { ownPath } from '$lib/server/http/return-path';
import { readResidentSession } from '$lib/server/http/resident-session';
import { keepTextSize } from '$lib/server/http/text-size';
import { chooseTextSize } from '$lib/server/use-cases/form/choose-text-size';
import type { RequestHandler } from './$types';

/** 长辈版, at the top of every page: `size` as in domain/access/text-size.ts, `returnTo` the page it was pressed on. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const pressed = form.get('size');
	const returnTo = String(form.get('returnTo') ?? '/');
	const size = isTextSize(pressed) ? pressed : 'normal';
	const resident = await readResidentSession(event);
	if (resident) await chooseTextSize(event.locals.deps, resident, size);
	keepTextSize(event, size, { known: resident !== undefined });
	redirect(303, ownPath(returnTo));
};
