import type { LocalizedText } from '$lib/engine/model/types';

/** A state is a shape, a word and a colour, the same on every screen and in print. */
export interface State {
	/** Readable without colour, and in print. */
	mark: string;
	word: LocalizedText;
}

export const STATES = {
	notStarted: { mark: '○', word: { zh: '未开始', en: 'Not started' } },
	started: { mark: '◐', word: { zh: '填写中', en: 'In progress' } },
	toConfirm: { mark: '◷', word: { zh: '待确认', en: 'To be confirmed' } },
	submitted: { mark: '●', word: { zh: '已上报', en: 'Submitted' } },
	complete: { mark: '●', word: { zh: '已完成', en: 'Complete' } },
	toVerify: { mark: '⚑', word: { zh: '需核实', en: 'To verify' } },
	visitRequested: { mark: '⌂', word: { zh: '请上门', en: 'Asks for a visit' } },
	toVisit: { mark: '◇', word: { zh: '要走访', en: 'To visit' } },
	vacant: { mark: '–', word: { zh: '空置', en: 'Vacant' } },
	refused: { mark: '×', word: { zh: '拒访', en: 'Refused' } }
} as const satisfies Record<string, State>;

export type StateName = keyof typeof STATES;
