import type { ProblemEntry } from './entry';

/** Of a member's private part (docs/adr/0063), in the one catalogue of problems. */
export const PART_PROBLEMS = {
	'part.gone': {
		say: {
			zh: '这个码已经收回，或者换了新的。请问发码给您的家人或室友。',
			en: 'This code was taken back or replaced. Please ask whoever gave it to you.'
		}
	},
	'part.handedIn': {
		say: {
			zh: '这一户的普查表已经上报，您填的也在里面。要改的话，请上报的人先取消上报。',
			en: 'The form of this household has been handed in, with what you filled in. To change it, whoever handed it in has to withdraw it first.'
		}
	},
	'part.done': {
		say: {
			zh: '本人已经填好，只有本人能再打开。',
			en: 'This person has finished; only they can open it again.'
		}
	},
	'part.incomplete': {
		say: {
			zh: '还有没填的，或者需要看一看的。请先填完。',
			en: 'Something is still missing or needs a look. Please finish it first.'
		}
	},
	'part.pinWrong': {
		say: {
			zh: '密码不对，还可以试 {left} 次。忘了密码，就请发码的人重新发一个，从头填。',
			en: 'That PIN is not right; {left} tries are left. If you have forgotten it, ask whoever gave you the code for a new one and begin again.'
		}
	},
	'part.locked': {
		say: {
			zh: '密码输错次数过多，{until} 前暂停。您填的还在。',
			en: 'The PIN was wrong too often; it is paused until {until}. What you filled in is safe.'
		}
	}
} as const satisfies Record<string, ProblemEntry>;
