import { rm, writeFile } from 'node:fs/promises';
import { handOverMessages } from '$lib/server/use-cases/messages/hand-over-messages';
import { both, commandNamed, pathOf, say } from './command-line';
import { officeActor, runOfficeCommand } from './office-command';

const command = commandNamed('npm run text-messages', {
	zh: '没有短信服务的办公室：把等着的短信写进文件，每条一行 {"id","to","text"}，只写一次，写出后这里就清除。',
	en: 'For an office without a sending service: every text message that waits, once, as lines {"id","to","text"}; wiped here at the same moment.'
}).requiredOption('--out <file>', both({ zh: '写到这个新文件', en: 'the new file to write' }));

await runOfficeCommand<{ out: string }>(command, async (deps, { out }) => {
	const file = pathOf(out);
	// The file first: a message whose file could not be made must not be gone.
	await writeFile(file, '', { mode: 0o600, flag: 'wx' });
	const messages = await handOverMessages(deps, officeActor('text-messages')).catch(async (error: unknown) => {
		await rm(file);
		throw error;
	});
	await writeFile(file, messages.map(({ id, phone, text }) => `${JSON.stringify({ id, to: phone, text })}\n`).join(''));
	say(
		both({
			zh: `${messages.length} 条短信在 ${out}，发完请删除`,
			en: `${messages.length} text messages in ${out}; delete it once they are sent`
		})
	);
});
