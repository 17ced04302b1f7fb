import { Argument } from 'commander';
import { day } from '$lib/domain/beijing';
import type { Result } from '$lib/domain/problem';
import type { Deps } from '$lib/server/deps';
import { accountList, accountByNumber } from '$lib/server/db/queries/staff';
import { endAccount, lockAccount, resetAccount, setCapture } from '$lib/server/use-cases/office/change-account';
import { both, CommandError, commandNamed, say, UsageError } from './command-line';
import { isConfirmed } from './confirmation';
import { officeActor, problemText, runOfficeCommand } from './office-command';
import { writeSlips } from './staff-file';

const command = commandNamed('npm run staff', {
	zh: '账号：列出（list）；重发密码和动态码，换手机、解锁也用它（reset）；锁定（lock）；永远停用（end）；客服可以电话登记（capture）或不再可以（no-capture）。',
	en: 'Accounts: list them; reset password and authenticator, also for a new phone or a locked account; lock; end for ever; let an agent register by telephone (capture), or no more (no-capture).'
})
	.addArgument(
		new Argument('<what>', both({ zh: '做什么', en: 'what to do' })).choices([
			'list',
			'reset',
			'lock',
			'end',
			'capture',
			'no-capture'
		])
	)
	.argument('[number]', both({ zh: '工号', en: 'staff number' }))
	.option(
		'--out <file>',
		both({ zh: 'reset：账号单写到这个新文件（.html）', en: 'reset: write the slip to this new file' })
	)
	.option('--confirm <number>', both({ zh: 'end：再写一遍工号', en: 'end: the number once more' }));

const ACTOR = officeActor('staff');

await runOfficeCommand<{ out?: string; confirm?: string }>(command, async (deps, options, [what, number = '']) => {
	if (what === 'list') return list(deps);
	if (number === '') throw new UsageError(both({ zh: '缺少工号', en: 'the staff number is missing' }));
	if (what === 'reset') return reset(deps, number, options.out);
	if (what === 'capture' || what === 'no-capture') return capture(deps, number, what === 'capture');
	if (what === 'end' && !(await isConfirmed(number, options.confirm)))
		throw new CommandError(both({ zh: '没有确认，什么也没有做。', en: 'Not confirmed: nothing was done.' }));
	done(await (what === 'lock' ? lockAccount : endAccount)(deps, ACTOR, number));
	say(
		what === 'lock'
			? both({ zh: `工号 ${number} 已锁定，所有设备已退出。`, en: `${number} is locked and signed out.` })
			: both({ zh: `工号 ${number} 已停用。`, en: `${number} has ended.` })
	);
});

async function capture(deps: Deps, number: string, mayCapture: boolean): Promise<void> {
	done(await setCapture(deps, ACTOR, number, mayCapture));
	say(
		mayCapture
			? both({
					zh: `工号 ${number} 可以电话登记，请重新登录。`,
					en: `${number} may register by telephone, once signed in anew.`
				})
			: both({ zh: `工号 ${number} 不再可以电话登记。`, en: `${number} may not register by telephone any more.` })
	);
}

async function list({ db }: Deps): Promise<void> {
	for (const { number, name, role, district, blocks, mayCapture, lockedAt, endedAt } of await accountList(db)) {
		const state =
			endedAt !== null ? `停用 ended ${day(endedAt)}` : lockedAt !== null ? `锁定 locked ${day(lockedAt)}` : '';
		const right = mayCapture ? '电话登记 capture' : '';
		say([number, role, name, district, `${blocks} 小区 blocks`, right, state].join('\t'));
	}
}

async function reset(deps: Deps, number: string, out: string | undefined): Promise<void> {
	if (out === undefined) throw new UsageError(both({ zh: '缺少选项：--out', en: 'missing option: --out' }));
	await writeSlips(deps, out, async (deliver) => {
		const { name = '', role = 'enumerator' } = (await accountByNumber(deps.db, number)) ?? {};
		const secrets = done(await resetAccount(deps, ACTOR, number));
		await deliver([{ number, name, role, ...secrets }]);
	});
	say(
		both({
			zh: `工号 ${number} 的新密码和动态码在 ${out}，旧的已经失效。打印后请删除这个文件。`,
			en: `New secrets of ${number} are in ${out}; the old ones open nothing. Delete it after printing.`
		})
	);
}

function done<V>(result: Result<V>): V {
	if (!result.ok) throw new CommandError(problemText(result.problem));
	return result.value;
}
