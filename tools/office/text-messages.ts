import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { both, CommandError, officeActor, runOfficeCommand, say } from './office-command';

/**
 * `npm run text-messages -- --out FILE`: for an office without a sending service. Every text message that waits, once, as
 * JSON lines `{"id","to","text"}`; here they are wiped at the same moment.
 */
const { values } = parseArgs({ options: { out: { type: 'string' } } });

runOfficeCommand(async (deps) => {
	const { out } = values;
	if (!out) throw new CommandError('npm run text-messages -- --out FILE');
	// The file first: a message whose file could not be made must not be gone.
	await writeFile(out, '', { mode: 0o600, flag: 'wx' });
	const messages = await handOverMessages(deps, officeActor('text-messages'));
	await writeFile(out, messages.map(({ id, phone, text }) => `${JSON.stringify({ id, to: phone, text })}\n`).join(''));
	say(both({ zh: `${messages.length} 条短信在 ${out}，发完请删除`, en: `${messages.length} text messages in ${out}; delete it once they are sent` }));
});
