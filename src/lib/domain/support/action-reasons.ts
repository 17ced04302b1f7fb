import type { SupportAction } from './diagnosis';

/** Why an agent acts: a code, so that nothing about anybody can be written there for good (adr/0050). */
export const ACTION_REASONS = {
	unlock: ['triesUsed', 'other'],
	reissue: ['letterLost', 'letterUnreadable', 'wrongLetter', 'other'],
	resetPin: ['pinForgotten', 'pinKnown', 'other'],
	endSessions: ['deviceLost', 'othersDevice', 'other'],
	askVisit: ['cannotOnline', 'wantsVisit', 'other'],
	changePhone: ['numberNew', 'numberNone', 'other'],
	correctAddress: ['addressWrong', 'other']
} as const satisfies Record<SupportAction, readonly string[]>;
export type ActionReason = (typeof ACTION_REASONS)[SupportAction][number];

export const readActionReason = (action: SupportAction, typed: string): ActionReason | undefined =>
	ACTION_REASONS[action].find((reason) => reason === typed);
