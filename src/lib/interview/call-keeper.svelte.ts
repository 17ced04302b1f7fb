import type { InterviewAnswer } from '$lib/client/interviews/interview-outbox';
import type { InterviewOutcome, OpenInterview } from '$lib/client/interviews/interview-records';
import { newReceiptNumber } from '$lib/client/interviews/receipt-number';
import { sealForServer, signedContent } from '$lib/client/interviews/seal-interview';
import { postInterview } from '$lib/client/interviews/send-interviews';
import type { VerifyingKey } from '$lib/client/doors/receipt-check';
import { callMark } from '$lib/domain/field/interview';
import type { Parcel } from '$lib/domain/field/parcel';
import type { LocalizedText } from '$lib/engine/model/types';

/**
 * 电话登记 as far as it is kept: in the memory of this page, and nothing in the browser's storage. Once it is sealed the page holds a
 * parcel that it cannot open, until the server has it.
 */
export class CallKeeper {
	state = $state<'asking' | 'sending' | 'away' | 'refused' | 'taken'>('asking');
	outcome = $state.raw<InterviewOutcome>();
	/** Why it was refused. */
	say = $state.raw<LocalizedText>();
	#isBegun = false;
	#sealed?: { interviewId: string; signedAt: number; parcel: Parcel };

	constructor(
		private readonly householdId: string,
		private readonly to: VerifyingKey,
		private readonly post: typeof postInterview = postInterview
	) {}

	/** Leaving the page would lose something. */
	get isHeld(): boolean {
		return this.#isBegun && this.state !== 'taken' && this.state !== 'refused';
	}

	/** In place of the phone's vault: the open form itself is all there is. */
	put = (): Promise<void> => {
		this.#isBegun = true;
		return Promise.resolve();
	};

	/** The caller has agreed to what was read back. */
	async seal(interview: OpenInterview, build: string): Promise<void> {
		const receiptNumbers = Object.fromEntries(Object.keys(interview.drafts).map((id) => [id, newReceiptNumber()]));
		const content = signedContent(interview, { signature: { agreed: 'byTelephone' }, build, receiptNumbers });
		const { interviewId } = interview;
		const parcel = await sealForServer(this.to, callMark(this.householdId, interviewId), content);
		this.#sealed = { interviewId, signedAt: Date.now(), parcel };
		await this.send();
	}

	/** Sent twice it is received once. */
	async send(): Promise<void> {
		if (!this.#sealed || this.state === 'sending') return;
		this.state = 'sending';
		this.#answered(await this.post(`/help-desk/${this.householdId}/interview/hand-in`, this.#sealed));
	}

	#answered(answer: InterviewAnswer): void {
		if (answer.kind === 'taken') this.outcome = answer.outcome;
		if (answer.kind === 'refused') this.say = answer.say;
		this.state = answer.kind;
	}
}
