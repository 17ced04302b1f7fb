import { migrate } from '../../src/lib/server/db/migrate';
import { log } from '../../src/lib/server/runtime/log';
import { release } from '../../src/lib/server/release';
import { readOwnerUrl } from '../../src/lib/server/owner-url';
import { commandNamed, runCommand } from '../office/command-line';

const command = commandNamed('npm run migrate', {
	zh: '把数据库的表升级到这一版；用 DATABASE_OWNER_URL（没有就用 DATABASE_URL）。可以重复运行，也可以同时运行。',
	en: 'Brings the tables to this release, as DATABASE_OWNER_URL (or else DATABASE_URL). May be run again, and twice at once.'
});

await runCommand(command, async () => {
	const waiting = () => log.info('another migration is running: waiting for it');
	const { before, after } = await migrate(readOwnerUrl(process.env), { waiting });
	log.info({ release, before, after }, before === after ? 'the tables are up to date' : 'the tables were migrated');
});
