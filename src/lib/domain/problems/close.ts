import type { ProblemEntry } from './entry';

/** Closing the round's part of the one catalogue of problems (src/lib/domain/problem.ts). */
export const CLOSE_PROBLEMS = {
	'close.otherRound': {
		say: {
			zh: '输入的不是本轮的代号。代号写在上面，请照着输入。',
			en: 'That is not the id of this round. It is written above: please type it as it stands there.'
		}
	},
	'close.notExported': {
		say: {
			zh: '还有上报的普查表没有导出。请先在服务器上运行 export-sealed，在办公室的机器上打开看过，再到这里来。',
			en: 'Some submitted forms are not exported. First run export-sealed on the server and open the export on the office’s machine.'
		}
	},
	'close.done': {
		say: {
			zh: '本轮已经结束，密钥都销毁了，不用再做什么。',
			en: 'The round is closed already: every key was destroyed, and nothing is left to do.'
		}
	},
	'close.own': {
		say: {
			zh: '这是您自己提出的，要另一位同事用自己的账号登录后同意。',
			en: 'You asked for this yourself: a colleague has to agree, signed in with an account of their own.'
		}
	},
	'close.over': {
		say: {
			zh: '已经没有等待同意的请求：可能撤回了、办完了，或者过了一天。需要的话请重新提出。',
			en: 'No request is waiting any more: it was taken back, carried out, or is older than a day. Ask again if it is needed.'
		}
	},
	'close.standing': {
		say: {
			zh: '已经有人提出了，请看下面的情况。',
			en: 'Somebody has asked already: see below how it stands.'
		}
	},
	'close.twoPeople': {
		say: {
			zh: '没有销毁任何密钥：还没有两个人同意，或者已过了一天。请办公室的两位同事各用自己的账号登录，一人提出，一人同意，然后再运行一次。',
			en: 'No key was destroyed: two people have not agreed, or it was more than a day ago. Two of the office, each signed in with their own account, ask and agree; then run this again.'
		}
	}
} satisfies Record<string, ProblemEntry>;
