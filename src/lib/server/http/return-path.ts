import { z } from 'zod';

/**
 * Pages of a household that somebody may be led back to after the PIN: written out, so that no address from outside
 * ever is. Steps and entries are named by letters and digits. Never the page that stands in without a network: it asks for a PIN of its own.
 */
const PAGES =
	/^\/(?:form(?!\/offline)(?:\/[A-Za-z0-9]{1,32}){0,3}|notice|confirm|receipt|withdraw|start-again|stopped|closed|account|copy|record|visit)$/;
/** The button of a page that was pressed (`?/name`); whether somebody came from the check page to mend one answer. */
const SEARCH = /^\?(?:\/[A-Za-z]{1,32}|from=check|\/[A-Za-z]{1,32}&from=check)$/;

/** The address as far as it is one of those pages; otherwise the form's first page. */
export function returnPath(pathname: string, search = ''): string {
	if (!PAGES.test(pathname)) return '/form';
	return SEARCH.test(search) ? pathname + search : pathname;
}

/** The same for an address in one piece, as it stands in a query or in a hidden field. */
export function returnPathOf(address: string | null): string {
	const [pathname = '', search] = (address ?? '').split('?');
	return returnPath(pathname, search === undefined ? '' : `?${search}`);
}

const FIELDS = z.array(z.tuple([z.string(), z.string()]));

/** Fields of a post that came too late, in their order. */
export type ReturnFields = z.infer<typeof FIELDS>;

/** Those fields out of the hidden one that carried them past the PIN; undefined for none, or what is no such list. */
export function readReturnFields(text: FormDataEntryValue | null): ReturnFields | undefined {
	if (typeof text !== 'string' || text === '') return undefined;
	try {
		return FIELDS.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/**
 * A path of this site as it may stand in a header: letters beyond ASCII are escaped, and nothing in it is what a browser
 * would read as another site; anything else is the first page.
 */
export function ownPath(path: string): string {
	const isOwn = /^\/(?![/\\])[^\s\\]*$/.test(path) && URL.canParse(path, HERE);
	const { pathname, search } = new URL(isOwn ? path : '/', HERE);
	return pathname.startsWith('//') ? '/' : pathname + search;
}

const HERE = 'https://here.invalid';
