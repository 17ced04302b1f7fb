import { randomBytes } from 'node:crypto';
import { Argument } from 'commander';
import type { Deps } from '$lib/server/deps';
import { giveUpKey, sealAnew, showKeys, type KeyUse } from '$lib/server/use-cases/office/service-keys';
import type { LocalizedText } from '../../src/lib/engine/model/types';
import { both, CommandError, commandNamed, runCommand, say, UsageError } from './command-line';
import { isConfirmed } from './confirmation';
import { officeActor, withDeps } from './office-command';

const command = commandNamed('npm run keys', {
	zh: '服务密钥（ZITIAN_SECRETS）：生成一把（make）；每一把还管着什么（show）；用当前的一把重新封存（seal-anew）；放弃一把（give-up）。',
	en: 'The service’s keys (ZITIAN_SECRETS): make one; show what hangs on each; seal-anew with the current one; give-up one that is lost or not needed.'
})
	.addArgument(
		new Argument('<what>', both({ zh: '做什么', en: 'what to do' })).choices(['make', 'show', 'seal-anew', 'give-up'])
	)
	.argument('[key]', both({ zh: 'make、give-up：密钥的名字，如 k2', en: 'make, give-up: the key’s id, such as k2' }))
	.option('--confirm <key>', both({ zh: 'give-up：再写一遍名字', en: 'give-up: the id once more' }));

const ACTOR = officeActor('keys');
const KINDS: Record<string, LocalizedText> = {
	drafts: { zh: '草稿', en: 'drafts' },
	accounts: { zh: '账号', en: 'accounts' },
	tickets: { zh: '工单', en: 'tickets' },
	phones: { zh: '绑定的电话', en: 'bound phones' },
	messages: { zh: '待发短信', en: 'waiting messages' },
	requests: { zh: '待批准的号码', en: 'numbers waiting for approval' },
	contacts: { zh: '摸底联系方式', en: 'pre-listing contacts' },
	notes: { zh: '工单和事件的记录', en: 'notes on tickets and incidents' }
};

/** "草稿 3，账号 2  |  drafts 3, accounts 2" */
function countsText(counts: Record<string, number | undefined>): string {
	const some = Object.entries(counts).filter(([, number]) => number);
	if (some.length === 0) return both({ zh: '没有', en: 'nothing' });
	const text = (locale: 'zh' | 'en') =>
		some.map(([kind, number]) => `${KINDS[kind]?.[locale]} ${number}`).join(locale === 'zh' ? '，' : ', ');
	return both({ zh: text('zh'), en: text('en') });
}

function make(keyId: string): void {
	if (!/^[a-z0-9]{1,16}$/.test(keyId))
		throw new UsageError(both({ zh: '要写新密钥的名字：a-z、0-9', en: 'the new key needs an id of a-z and 0-9' }));
	say(`${keyId}:${randomBytes(32).toString('base64url')}`);
}

const state = ({ isCurrent, isHere, givenUpAt }: KeyUse): string => {
	if (isCurrent) return both({ zh: '当前', en: 'current' });
	if (isHere) return both({ zh: '只用来打开旧的', en: 'opens what is older' });
	return givenUpAt === undefined ? both({ zh: '缺少', en: 'MISSING' }) : both({ zh: '已放弃', en: 'given up' });
};

async function show(deps: Deps): Promise<void> {
	const { keys, unopened, olderLetters } = await showKeys(deps);
	for (const key of keys) say(`${key.keyId}\t${state(key)}\t${countsText(key.counts)}`);
	if (Object.keys(unopened).length > 0)
		say(`?\t${both({ zh: '哪一把都打不开', en: 'opened by none of them' })}\t${countsText(unopened)}`);
	say(
		both({
			zh: `换上当前这把之前印的有效信函：${olderLetters}。它们的填报码和密码只能用原来的密钥核对，不能重新封存：旧密钥要留到截止以后。`,
			en: `Standing letters from before the current key: ${olderLetters}. Their codes and PINs need the key of then and cannot be sealed anew: keep it until the round is closed.`
		})
	);
}

async function giveUp(deps: Deps, keyId: string, confirm: string | undefined): Promise<void> {
	const key = (await showKeys(deps)).keys.find((each) => each.keyId === keyId);
	if (!key) throw new CommandError(both({ zh: `没有用过密钥 ${keyId}。`, en: `${keyId} was never used here.` }));
	if (key.isCurrent)
		throw new CommandError(
			both({ zh: `${keyId} 是当前的密钥，不能放弃。`, en: `${keyId} is the current key and cannot be given up.` })
		);
	say(`${keyId}\t${state(key)}\t${countsText(key.counts)}`);
	if (!(await isConfirmed(keyId, confirm)))
		throw new CommandError(both({ zh: '没有确认，什么也没有做。', en: 'Not confirmed: nothing was done.' }));
	await giveUpKey(deps, ACTOR, keyId);
	say(
		both({
			zh: `已放弃 ${keyId}：没有它也可以启动，用它封存的不能再打开。`,
			en: `${keyId} is given up: servers start without it, and what it sealed is not opened any more.`
		})
	);
}

async function anew(deps: Deps): Promise<void> {
	const done = await sealAnew(deps, ACTOR);
	say(`${both({ zh: '已用当前密钥重新封存', en: 'Sealed anew with the current key' })}: ${countsText(done)}`);
}

await runCommand<{ confirm?: string }>(command, async ({ confirm }, [what, keyId = '']) => {
	if (what === 'make') return make(keyId);
	if (what === 'give-up' && keyId === '')
		throw new UsageError(both({ zh: '缺少密钥的名字', en: 'the key’s id is missing' }));
	// Also with a key missing: this is where one looks then.
	await withDeps(
		(deps) => (what === 'show' ? show(deps) : what === 'seal-anew' ? anew(deps) : giveUp(deps, keyId, confirm)),
		{ needsKeys: false }
	);
});
