import type { Secret } from './secret-holder';

/** A letter's code sent to the bound phone. Instants are UTC milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Figures of the written policy (docs/sign-in-policy.md). */
export const TEXT_POLICY = {
	/** Waits between the tries to send; after the last one the message is given up. */
	waits: [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR],
	/** A message that could not be sent for so long is given up, whatever the tries. */
	keep: 24 * HOUR,
	/** A number bound more recently gets no code: whoever talked an agent into binding it must not have it at once. */
	boundFor: 24 * HOUR
} as const;

/** What a message is: a letter's code, one that proves who holds the bound phone, or one in place of a signature (adr/0029). */
export type MessageKind = 'letter' | 'code' | 'signing';

/** What came of one try: `refused` for good (a wrong number), `unreachable` for now. */
export type TryOutcome = 'sent' | 'refused' | 'unreachable';

/** Hands one message to whatever sends text messages. Never throws. */
export type Send = (message: { id: string; phone: string; text: string }) => Promise<TryOutcome>;

/** Why a message was given up. `replaced`: a newer letter has made its code worthless. */
export const GIVEN_UP = ['refused', 'unreachable', 'replaced', 'expired'] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

export interface MessageTimes {
	sentAt?: number;
	failedAt?: number;
}

export type MessageState = 'waiting' | 'sent' | 'failed';

export function messageState({ sentAt, failedAt }: MessageTimes): MessageState {
	if (sentAt !== undefined) return 'sent';
	return failedAt === undefined ? 'waiting' : 'failed';
}

/** @param tries how many there have been, the one beginning now included. @returns when the next is due, if it fails */
export const nextTry = (tries: number, now: number): number | undefined => {
	const wait = TEXT_POLICY.waits[tries - 1];
	return wait === undefined ? undefined : now + wait;
};

/**
 * Why the code cannot go to the phone; undefined when it can. With a PIN chosen the code alone opens nothing; a phone that was
 * sent the means to a new PIN gets no letter.
 */
export type TextObstacle = 'noPhone' | 'newPhone' | 'noPin' | 'carriesPin';

export function textObstacle(
	state: { pinSet: boolean; phoneBoundAt?: number; phoneCarries?: Secret },
	now: number
): TextObstacle | undefined {
	if (state.phoneBoundAt === undefined) return 'noPhone';
	if (now - state.phoneBoundAt < TEXT_POLICY.boundFor) return 'newPhone';
	if (state.phoneCarries === 'pin') return 'carriesPin';
	return state.pinSet ? undefined : 'noPin';
}

/** What a code that is read out serves. */
export type CodeAction = 'resetPin' | 'capture';

/** Why no code that proves who holds the phone is sent to it; undefined when one can be. A letter's code matters to a new PIN alone. */
export type CodeObstacle = 'noPhone' | 'newPhone' | 'carriesLetter';

export function codeObstacle(
	state: { phoneBoundAt?: number; phoneCarries?: Secret },
	now: number,
	action: CodeAction = 'resetPin'
): CodeObstacle | undefined {
	if (state.phoneBoundAt === undefined) return 'noPhone';
	if (now - state.phoneBoundAt < TEXT_POLICY.boundFor) return 'newPhone';
	return state.phoneCarries === 'letter' && action === 'resetPin' ? 'carriesLetter' : undefined;
}
