import { SETTINGS } from './setting-table';

/**
 * The address that `migrate` works with: whoever migrates is given no key of the service.
 * @throws an error that names the settings, never a value
 */
export function readOwnerUrl(env: Record<string, string | undefined>): string {
	const parsed = SETTINGS.DATABASE_URL.schema.safeParse(env.DATABASE_OWNER_URL || env.DATABASE_URL || undefined);
	if (parsed.success) return parsed.data;
	throw new Error(`DATABASE_OWNER_URL (or else DATABASE_URL) ${parsed.error.issues[0]?.message}.`);
}
