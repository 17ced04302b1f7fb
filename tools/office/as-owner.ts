import { connect, type Database } from '$lib/server/db/client';
import { ownsTables } from '$lib/server/db/queries/readiness';
import type { Settings } from '$lib/server/settings';
import { both, CommandError } from './command-line';

const NOT_OWNER = {
	zh: '改动或去掉导入过的户，要以表的所有者连接：请在 DATABASE_OWNER_URL 里写上它。网站自己的数据库用户做不到，这是有意的。',
	en: 'What was loaded is changed and removed as the owner of the tables: name it in DATABASE_OWNER_URL. The web server’s own role cannot, on purpose.'
};

/** Does as the owner of the tables what the web server's role may not: take a household off the list (adr/0035). @throws CommandError */
export async function asOwner<V>(
	{ databaseOwnerUrl }: Pick<Settings, 'databaseOwnerUrl'>,
	work: (db: Database) => Promise<V>
): Promise<V> {
	const { db, close } = connect(databaseOwnerUrl, 1);
	try {
		if (!(await ownsTables(db))) throw new CommandError(both(NOT_OWNER));
		return await work(db);
	} finally {
		await close();
	}
}
