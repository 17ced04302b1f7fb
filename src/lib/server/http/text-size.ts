import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { isTextSize, type TextSize } from '$lib/domain/access/text-size';
import { settleTextSize } from '../use-cases/form/choose-text-size';
import { personal } from './cookies';
import type { Resident } from '../actors';

const NAME = 'zitian_text_size';
const YEAR = 365 * 24 * 3600;
/** The household knows of it. Without this mark it was pressed by somebody who had not signed in. */
const KNOWN = '.known';

const parts = (cookies: Cookies) => {
	const value = cookies.get(NAME) ?? '';
	const size = value.replace(KNOWN, '');
	return isTextSize(size) ? { size, known: value.endsWith(KNOWN) } : undefined;
};

/** How large this browser shows text. */
export const readTextSize = (cookies: Cookies): TextSize => parts(cookies)?.size ?? 'normal';

export function keepTextSize(event: RequestEvent, size: TextSize, { known }: { known: boolean }): void {
	event.cookies.set(NAME, known ? size + KNOWN : size, { ...personal(event), maxAge: YEAR });
}

/**
 * Elder mode follows the household: at every sign-in the device takes over its choice, or gives it the one pressed here.
 * What another household left on a shared phone is not given on.
 */
export async function bringTextSize(event: RequestEvent, resident: Resident): Promise<void> {
	const here = parts(event.cookies);
	const size = await settleTextSize(event.locals.deps, resident, here?.known === false ? here.size : undefined);
	if (size) keepTextSize(event, size, { known: true });
}
