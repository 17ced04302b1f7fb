import type { Send } from '$lib/domain/support/text-message';
import type { Deps } from '../deps';
import { nextTryOfAll } from '../db/queries/text-messages';
import type { Job } from '../jobs/jobs';
import { sendMessages } from '../use-cases/messages/send-messages';
import { webhook } from './webhook';

type MessageDeps = Pick<Deps, 'db' | 'clock' | 'keys' | 'settings'>;

/** No further messages are begun after so many milliseconds: the rest is for the next minute. */
const SHARE_MS = 60_000;

/** Text messages are sent behind the actions that wrote them: nobody waits for it, and no page has to be open. */
export const textMessagesJob = (deps: MessageDeps, send: Send | undefined = serviceOf(deps.settings)): Job => ({
	name: 'text-messages',
	every: '* * * * *',
	async run() {
		const until = performance.now() + SHARE_MS;
		await sendMessages(deps, send);
		if (!send) return;
		while (performance.now() < until && (await isDue(deps))) await sendMessages(deps, send);
	}
});

async function isDue({ db, clock }: MessageDeps): Promise<boolean> {
	const next = await nextTryOfAll(db);
	return next !== undefined && next <= clock.now();
}

const serviceOf = ({ smsWebhookUrl, smsWebhookToken }: Deps['settings']): Send | undefined =>
	smsWebhookUrl === '' ? undefined : webhook(smsWebhookUrl, smsWebhookToken);
