import type { LocalizedText } from '$lib/engine/model/types';
import { helpDeskText } from './help-desk';
import type { roleText } from './staff';
import { supervisorText } from './supervisor';

export interface StaffPages {
	/** Where the work begins after signing in. */
	home: string;
	/** What the navigation leads to; a role with one page has none. */
	navigation: readonly { href: string; title: LocalizedText }[];
}

const desk = (...leadOnly: StaffPages['navigation']): StaffPages => ({
	home: '/help-desk',
	navigation: [
		{ href: '/help-desk', title: helpDeskText.toSearch },
		{ href: '/help-desk/queue', title: helpDeskText.toQueue },
		...leadOnly,
		{ href: '/help-desk/knowledge', title: helpDeskText.toKnowledge }
	]
});

/** The pages of each role. Who may enter them is said in server/http/access.ts; a test holds both together. */
export const STAFF_PAGES: Readonly<Record<keyof typeof roleText, StaffPages>> = {
	enumerator: { home: '/enumerator', navigation: [] },
	supervisor: {
		home: '/supervisor',
		navigation: [
			{ href: '/supervisor', title: supervisorText.area },
			{ href: '/supervisor/inbox', title: supervisorText.inbox },
			{ href: '/supervisor/enumerators', title: supervisorText.enumerators },
			{ href: '/enumerator', title: supervisorText.doors }
		]
	},
	'help-desk': desk(),
	'help-desk-lead': desk(
		{ href: '/help-desk/letters', title: helpDeskText.toLetters },
		{ href: '/help-desk/figures', title: helpDeskText.toFigures }
	),
	office: {
		home: '/office',
		navigation: [
			{ href: '/office', title: { zh: '进度', en: 'Progress' } },
			{ href: '/office/running', title: { zh: '系统运行', en: 'How the system runs' } },
			{ href: '/office/close', title: { zh: '结束本轮', en: 'Closing' } }
		]
	}
};
