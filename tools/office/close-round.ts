import { day } from '$lib/domain/beijing';
import type { CloseRequestRow } from '$lib/server/db/queries/close-requests';
import type { ClosingFigures } from '$lib/server/db/queries/closing';
import { closeRound, showClosing } from '$lib/server/use-cases/office/close-round';
import { both, CommandError, commandNamed, say } from './command-line';
import { isConfirmed } from './confirmation';
import { problemText, runOfficeCommand } from './office-command';

const command = commandNamed('npm run close-round', {
	zh: '截止以后，在服务器上：销毁还能打开草稿的全部密钥。无法撤销。先 export-sealed，并在办公室的机器上打开看过；再由办公室的两个人在 /office/close 上提出和同意。',
	en: 'On the server, after the close: destroys every key that could still open a draft. Cannot be undone. Export first (export-sealed), and open the export on the office’s machine; then two people of the office ask and agree on /office/close.'
}).option(
	'--confirm <round>',
	both({ zh: '普查轮次的代号；不写就会问', en: 'the round’s id; asked for when it is not given' })
);

await runOfficeCommand<{ confirm?: string }>(command, async (deps, { confirm }) => {
	const closing = await showClosing(deps);
	if (!closing.ok) throw new CommandError(problemText(closing.problem));
	sayWhatIsThere(deps.round.id, closing.value);
	if (closing.value.closed) return sayClosed(closing.value.closed);
	requireExport(closing.value);
	requireTwoPeople(closing.value.agreed, deps.settings.origin);
	if (!(await isConfirmed(deps.round.id, confirm)))
		throw new CommandError(both({ zh: '没有确认，什么也没有做。', en: 'Not confirmed: nothing was done.' }));
	const closed = await closeRound(deps, 'close-round');
	if (!closed.ok) throw new CommandError(problemText(closed.problem));
	sayDone(closed.value.households);
});

function sayWhatIsThere(round: string, { standing, notExported, exportedAt, drafts }: ClosingFigures): void {
	const last =
		exportedAt === undefined
			? { zh: '从未导出', en: 'never exported' }
			: { zh: `上次导出：${day(exportedAt)}`, en: `last export: ${day(exportedAt)}` };
	say(both({ zh: `普查轮次：${round}`, en: `Round: ${round}` }));
	say(
		both({
			zh: `有效的上报 ${standing} 份，其中未导出 ${notExported} 份（${last.zh}）`,
			en: `${standing} submissions stand, ${notExported} of them not exported (${last.en})`
		})
	);
	say(
		both({
			zh: `没有上报的草稿 ${drafts} 份：密钥销毁后谁也打不开`,
			en: `${drafts} drafts that were not submitted: without their keys nobody can open them`
		})
	);
}

/** Closing comes last: an export that was never made cannot have been looked at. */
function requireExport({ notExported }: ClosingFigures): void {
	if (notExported === 0) return;
	throw new CommandError(
		both({
			zh: `还有 ${notExported} 份没有导出，没有销毁任何密钥。请先运行 npm run export-sealed，并打开看过。`,
			en: `${notExported} submissions are not exported: no key was destroyed. First run npm run export-sealed, and open what it wrote.`
		})
	);
}

/** Whoever runs commands on the server is not the one who decides. */
function requireTwoPeople(agreed: CloseRequestRow | undefined, origin: string): void {
	if (!agreed) throw new CommandError(`${problemText({ code: 'close.twoPeople' })}\n${origin}/office/close`);
	const [first, second] = bothOf(agreed);
	say(both({ zh: `${first} 提出，${second} 同意`, en: `Asked for by ${first}, agreed to by ${second}` }));
}

/** Whoever runs it again, say because the line broke off, learns that it is done. */
function sayClosed(request: CloseRequestRow): void {
	const [first, second] = bothOf(request);
	const at = day(request.usedAt ?? 0);
	say(
		both({
			zh: `本轮已在 ${at} 结束：${first} 提出，${second} 同意。密钥都已销毁，这次什么也没有做。`,
			en: `Closed already, on ${at}: asked for by ${first}, agreed to by ${second}. No key is left; nothing was done now.`
		})
	);
}

function bothOf({ askerName, askerNumber, agreerName = '', agreerNumber = '' }: CloseRequestRow) {
	return [`${askerName} ${askerNumber}`, `${agreerName} ${agreerNumber}`] as const;
}

function sayDone(households: number): void {
	say(
		both({
			zh: `已销毁 ${households} 户的密钥。接着请以表的所有者运行 VACUUM FULL data_key，并让旧备份过期。`,
			en: `The keys of ${households} households were destroyed. Now run VACUUM FULL data_key as the owner of the tables, and let old backups expire.`
		})
	);
}
