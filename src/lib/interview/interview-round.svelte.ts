import type { OpenInterview, DoorOutcome } from '$lib/client/interviews/interview-records';
import { InterviewVault, type WaitingNote } from '$lib/client/interviews/interview-vault';
import type { PhoneStage } from '$lib/domain/field/interview';
import { sendInterviews } from '$lib/client/interviews/send-interviews';

/** How often what waits is tried again. */
const TRY_AGAIN = 15_000;

/** The interviews on this phone, after the PIN: begun ones, signed ones that wait, and what became of those that were sent. */
export class InterviewRound {
	opened = $state.raw<OpenInterview[]>([]);
	/** Ids of begun ones that nobody can go on with. */
	unreadable = $state.raw<string[]>([]);
	waiting = $state.raw<WaitingNote[]>([]);
	outcomes = $state.raw<DoorOutcome[]>([]);
	readonly vault: InterviewVault;
	#sending = false;

	constructor(key: CryptoKey) {
		this.vault = new InterviewVault(key);
	}

	/** Sends what waits, now and again. @returns what stops it */
	start(): () => void {
		const again = () => void this.send();
		again();
		addEventListener('online', again);
		const trying = setInterval(again, TRY_AGAIN);
		return () => {
			removeEventListener('online', again);
			clearInterval(trying);
		};
	}

	openedAt = (householdId: string): OpenInterview | undefined =>
		this.opened.find((each) => each.householdId === householdId);

	/** How far the interview is that this phone has of a household. */
	stageAt(householdId: string): PhoneStage | undefined {
		const signed = this.waiting.find((each) => each.householdId === householdId);
		if (signed) return signed.refused ? 'refused' : 'signed';
		const begun = this.openedAt(householdId);
		return begun && (begun.toSign ? 'toSign' : 'asking');
	}

	async read(): Promise<void> {
		const { vault } = this;
		const [begun, waiting, outcomes] = await Promise.all([vault.opened(), vault.waiting(), vault.outcomes()]);
		[this.opened, this.unreadable, this.waiting, this.outcomes] = [begun.readable, begun.unreadable, waiting, outcomes];
	}

	/** Another page of this phone may have sent some: what became of them is read anew in any case. */
	async send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		try {
			await sendInterviews();
			await this.read();
		} catch {
			// A phone whose storage does not answer tries again.
		} finally {
			this.#sending = false;
		}
	}

	async drop(interviewId: string): Promise<void> {
		await this.vault.drop(interviewId);
		await this.read();
	}

	async putAway(interviewId: string): Promise<void> {
		await this.vault.putAway(interviewId);
		await this.read();
	}
}
