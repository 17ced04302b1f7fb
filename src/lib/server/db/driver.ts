import postgres, { type Options } from 'postgres';

/** What patches/ writes into the driver that it has mended (adr/0021). */
const MARK = 1;

/**
 * The database driver. Unmended it leaves saves hanging, or ends the process, when its connection is cut; an install or a
 * build that went past `npm run` has that one, and must not serve anybody. Array types are not asked for: nobody hears when
 * that question of the driver's own fails, and a refusal that nobody hears ends the process. Notices are the server's, not
 * the product's, so they are dropped.
 * @throws an error that says how to mend it
 */
export function driver(): typeof postgres {
	if ((postgres as { mended?: unknown }).mended === MARK) return quiet as typeof postgres;
	throw new Error('The database driver is not the mended one (patches/): run `npx patch-package`, then build again.');
}

const quiet = (url: string, options: Options<Record<string, never>>) =>
	postgres(url, { onnotice: () => {}, ...options, fetch_types: false });
