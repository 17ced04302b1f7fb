import { newPassword } from '../crypto/tokens';
import { driver } from './driver';

/**
 * A login for the web server of a private database, with the rights of `zitian_web` and a new password each time: the owner's
 * address stays with whoever upgrades the tables. For a database of one's own: docs/operations.md.
 * @returns the address to connect to
 */
export async function webLogin(ownerUrl: string): Promise<string> {
	const url = new URL(ownerUrl);
	url.username = 'zitian_portal';
	url.password = newPassword();
	const sql = driver()(ownerUrl, { max: 1 });
	try {
		await sql.unsafe(`do $$ begin
			if not exists (select from pg_roles where rolname = '${url.username}') then create role ${url.username} login; end if;
		end $$`);
		await sql.unsafe(`alter role ${url.username} password '${url.password}'`);
		await sql.unsafe(`grant zitian_web to ${url.username}`);
	} finally {
		await sql.end({ timeout: 5 });
	}
	return url.href;
}
