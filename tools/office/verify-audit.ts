import { anchorOf, putAnchor, readAnchors } from '$lib/server/audit/anchor';
import { verifyTrail, type TrailBreak } from '$lib/server/audit/verify-trail';
import { systemClock } from '$lib/server/runtime/clock';
import type { LocalizedText } from '../../src/lib/engine/model/types';
import { both, commandNamed, CommandError, pathOf, say, textOf } from './command-line';
import { runOfficeCommand } from './office-command';

const command = commandNamed('npm run verify-audit', {
	zh: '在服务器上：核对操作记录，有没有哪一条被改过、删过或补进来，说出第一处。只读，可以随时做。',
	en: 'On the server: whether any event of the audit trail was changed, removed or slipped in, and the first one. Reads only; may be done at any time.'
})
	.option(
		'--anchors <file>',
		both({ zh: 'AUDIT_ANCHOR 每天记下的文件', en: 'the file that AUDIT_ANCHOR has noted every day' })
	)
	.option(
		'--note <file>',
		both({ zh: '另外把现在的样子记到这个文件末尾', en: 'also note how it is now, at the end of this file' })
	);

const WORDS: Record<TrailBreak['kind'], LocalizedText> = {
	changed: { zh: '事件 {event} 的内容被改过', en: 'event {event} has been changed' },
	removed: { zh: '事件 {event} 处少了事件', en: 'at event {event} an event is missing' },
	inserted: { zh: '事件 {event} 是绕过系统写进来的', en: 'event {event} was written past the portal' },
	moved: { zh: '事件 {event} 被移到了别处', en: 'event {event} has been moved' },
	cut: { zh: '事件 {event} 之后的被删掉了', en: 'what followed event {event} has been cut off' },
	anchor: {
		zh: '前 {event} 条事件和 {at} 记下的不一样，而再早一次记下的还一样',
		en: 'the first {event} events are not what was noted at {at}, while what was noted before that still holds'
	}
};

function textIn({ kind, event, at = '' }: TrailBreak): string {
	const fill = (text: string) => text.replace('{event}', String(event)).replace('{at}', at);
	return both({ zh: fill(WORDS[kind].zh), en: fill(WORDS[kind].en) });
}

await runOfficeCommand<{ anchors?: string; note?: string }>(command, async ({ db }, { anchors, note }) => {
	const noted = anchors === undefined ? [] : readAnchors(textOf(anchors));
	const { events, breaks } = await verifyTrail(db, noted);
	const [first] = breaks;
	if (first) throw new CommandError(`${textIn(first)} (${breaks.length})`);
	if (note !== undefined) await putAnchor(pathOf(note), await anchorOf(db, systemClock.now()));
	say(
		both({
			zh: `${events} 条事件都和写下时一样；核对了 ${noted.length} 次记下的样子。`,
			en: `All ${events} events are as they were written; compared with ${noted.length} anchors.`
		})
	);
});
