import type { ProblemEntry } from './entry';

/** Staff accounts' part of the one catalogue of problems (src/lib/domain/problem.ts). */
export const STAFF_PROBLEMS = {
	'password.guessable': {
		say: {
			zh: '这个密码很容易猜到：常用的词、键盘上连着的键、日期或反复的字。请换成几个不相干的词连起来。',
			en: 'This password is easy to guess: common words, keys side by side, dates or repetitions. Choose several unrelated words instead.'
		}
	},
	'password.same': {
		say: {
			zh: '新密码和现在的一样，请换一个。',
			en: 'The new password is the one of now. Please choose another.'
		}
	},
	'password.weak': {
		say: {
			zh: '新密码至少 {least} 个字符，不要反复用同几个字符，也不要含工号或姓名。几个不相干的词连起来最好记。',
			en: 'A new password has at least {least} characters, is not a few of them repeated, and contains neither your number nor your name. Several unrelated words are easy to remember.'
		}
	},
	'password.mismatch': {
		say: {
			zh: '两次输入的新密码不一样，请再输一次。',
			en: 'The two new passwords are not the same. Please type them again.'
		}
	},
	'password.wrong': {
		say: {
			zh: '现在的密码不对，密码没有改变。连续输错几次，要等一刻钟再试。',
			en: 'That is not your password now; it has not been changed. After several wrong tries, wait a quarter of an hour.'
		}
	},
	'staff.tooMuch': {
		say: {
			zh: '这个账号在短时间内登记得太多，请 {minutes} 分钟后再试。确实有这么多要登记，请告诉普查办公室。',
			en: 'This account has entered too much in a short time. Please try again in {minutes} minutes; if there really is so much to enter, tell the office.'
		}
	},
	'staff.numberMissing': { say: { zh: '请输入工号', en: 'Please enter your staff number' } },
	'staff.passwordMissing': { say: { zh: '请输入密码', en: 'Please enter your password' } },
	'staff.oneTimeCodeMissing': { say: { zh: '动态码是 6 位数字', en: 'The one-time code has 6 digits' } },
	'staff.refused': {
		say: {
			zh: '工号、密码或动态码不对，请再试一次。',
			en: 'The staff number, password or one-time code is not right. Please try again.'
		}
	},
	'staff.locked': {
		say: {
			zh: '登录失败次数过多，请 {minutes} 分钟后再试。',
			en: 'Too many failed sign-ins. Please try again in {minutes} minutes.'
		}
	},
	'staff.noEnumerator': {
		say: { zh: '没有这个工号的普查员。', en: 'There is no enumerator with this number.' }
	},
	'staff.noDistrict': {
		say: {
			zh: '客服账号要写明负责的区县（6 位区划代码，或其中一个街道、社区的代码）。',
			en: 'A help-desk account needs its district: 6 digits, or the code of a township or committee in it.'
		}
	},
	'staff.numberTaken': {
		say: { zh: '工号 {number} 已经有人用了。', en: 'Staff number {number} is taken.' }
	},
	'staff.notAgent': {
		say: {
			zh: '工号 {number} 不是客服：只有客服可以电话登记。',
			en: '{number} is no agent of the help desk: only agents register by telephone.'
		}
	},
	'staff.unknown': {
		say: { zh: '没有工号 {number}，或已停用。', en: 'There is no staff number {number}, or it has ended.' }
	},
	'photo.kind': {
		say: { zh: '照片只收 JPEG 或 PNG 文件。', en: 'A photograph has to be a JPEG or PNG file.' }
	},
	'photo.size': {
		say: {
			zh: '照片有 {size} KB，最多 100 KB，请缩小后再试。',
			en: 'The photograph has {size} KB; at most 100 KB are taken. Please make it smaller.'
		}
	}
} as const satisfies Record<string, ProblemEntry>;
