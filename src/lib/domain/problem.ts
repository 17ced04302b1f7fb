/**
 * The one catalogue of expected failures. A use-case returns them as values; exceptions are bugs.
 * `say` is shown to the person: what happened and what to do next, never a dead end.
 */
import type { LocalizedText } from '$lib/engine/model/types';
import { CLOSE_PROBLEMS } from './problems/close';
import type { ProblemEntry } from './problems/entry';
import { FIELD_PROBLEMS } from './problems/field';
import { PART_PROBLEMS } from './problems/part';
import { REQUEST_PROBLEMS } from './problems/request';
import { STAFF_PROBLEMS } from './problems/staff';
import { SUPPORT_PROBLEMS } from './problems/support';

export type Result<V> = { ok: true; value: V } | { ok: false; problem: Problem };

export interface Problem {
	code: ProblemCode;
	/** Values for the braces of the text (minutes, tries left, failure reference). Never an answer, name, code or PIN. */
	details?: Record<string, string | number>;
}

/** A problem with its sentence, as it leaves the server: a browser does not carry the catalogue. */
export interface ProblemMessage extends Problem {
	say: LocalizedText;
}

export const PROBLEMS = {
	...SUPPORT_PROBLEMS,
	...STAFF_PROBLEMS,
	...FIELD_PROBLEMS,
	...PART_PROBLEMS,
	...REQUEST_PROBLEMS,
	...CLOSE_PROBLEMS,
	'code.malformed': {
		say: {
			zh: '填报码是信上的 16 位数字。您输入的不是 16 位，请对照信再看一遍。',
			en: 'The code on your letter has 16 digits. What you typed does not. Please compare it with the letter.'
		}
	},
	'code.checkDigits': {
		say: {
			zh: '填报码里可能有一位打错了，请对照信逐组检查。这不计入错误次数。',
			en: 'One of the digits seems to be mistyped. Please compare each group with the letter. This does not count as a failed try.'
		}
	},
	'signIn.refused': {
		say: {
			zh: '用这个填报码和密码无法登录。如果您收到过新的信，请用最新的一封。需要帮助请打客服电话，报查询号 {reference}。',
			en: 'This code and PIN do not sign you in. If you have a newer letter, use that one. For help call the help desk and give the reference {reference}.'
		}
	},
	'pin.wrong': {
		say: {
			zh: '密码不对，还可以试 {left} 次。忘记了请打客服电话，报查询号 {reference}。您的草稿还在。',
			en: 'That PIN is not right; {left} tries are left. If you have forgotten it, call the help desk and give the reference {reference}. Your draft is safe.'
		}
	},
	'household.locked': {
		say: {
			zh: '密码输错次数过多，为保护您家的信息，{until} 前暂停登录。急用请打客服电话，报查询号 {reference}。您的草稿还在。',
			en: 'The PIN was wrong too often. To protect your household, sign-in is paused until {until}. If it is urgent, call the help desk and give the reference {reference}. Your draft is safe.'
		}
	},
	'code.replaced': {
		say: {
			zh: '这封信已经换成新的了，请用最新那封信上的填报码登录，密码不变。没有收到新信请打客服电话，报查询号 {reference}。',
			en: 'This letter has been replaced. Please sign in with the code on the newest letter; the PIN is the same. If you have not received it, call the help desk and give the reference {reference}.'
		}
	},
	'signIn.tooMany': {
		say: {
			zh: '这个网络上登录失败的次数太多，请 {minutes} 分钟后再试，或打客服电话，报查询号 {reference}。',
			en: 'Too many sign-ins have failed from this network. Please try again in {minutes} minutes, or call the help desk and give the reference {reference}.'
		}
	},
	'signIn.tooManyUnnoted': {
		say: {
			zh: '这个网络上登录失败的次数太多，请 {minutes} 分钟后再试，或打信上的客服电话。',
			en: 'Too many sign-ins have failed from this network. Please try again in {minutes} minutes, or call the number on your letter.'
		}
	},
	'signIn.busy': {
		say: {
			zh: '现在登录的人太多，请等半分钟再按一次，不计入错误次数。一直不行请打客服电话。已保存的答案都在。',
			en: 'Too many people are signing in at this moment. Please wait half a minute and press again; this does not count as a failed try. If it goes on, call the help desk. Everything saved is still there.'
		}
	},
	'signIn.expired': {
		say: {
			zh: '登录已超时，请再输入一次填报码。已保存的答案都在。',
			en: 'Your sign-in has timed out. Please enter the code again. Everything saved is still there.'
		}
	},
	'cookies.blocked': {
		say: {
			zh: '这个浏览器没有保留登录需要的 cookie。请在浏览器设置里允许这个网站使用 cookie，或换一个浏览器，再扫一次信上的二维码。',
			en: 'This browser did not keep the cookie that signing in needs. Please allow cookies for this site in the browser’s settings, or use another browser, and scan the letter again.'
		}
	},
	'home.notMine': {
		say: {
			zh: '打客服电话时报查询号 {reference}，客服就知道是哪一封信。',
			en: 'When you call the help desk, give the reference {reference}: it tells them which letter it is.'
		}
	},
	'pin.weak': {
		say: {
			zh: '密码要 6 位数字，不能全部相同，也不能是 123456 这样的顺序。',
			en: 'The PIN has 6 digits. They cannot all be the same, nor a sequence such as 123456.'
		}
	},
	'pin.notNow': {
		say: {
			zh: '现在的密码不对，还可以试 {left} 次。密码没有改变。',
			en: 'That is not your PIN now; {left} tries are left. The PIN has not been changed.'
		}
	},
	'pin.paused': {
		say: {
			zh: '密码输错次数过多，请过一刻钟再试。密码没有改变。',
			en: 'The PIN was wrong too often. Please try again in a quarter of an hour. The PIN has not been changed.'
		}
	},
	'pin.otherLetter': {
		say: {
			zh: '这不是您家最新那封信上的填报码，请对照信再输一次。密码没有改变。',
			en: 'This is not the code on your household’s newest letter. Please compare it with the letter. The PIN has not been changed.'
		}
	},
	'pin.mismatch': {
		say: { zh: '两次输入的密码不一样，请再输一次。', en: 'The two PINs are not the same. Please type them again.' }
	},
	'code.alreadyUsed': {
		say: {
			zh: '现在不能用这个填报码设置密码，可能刚才已经有人设置过了。如果是您家里人，请用那个密码登录；不是的话请打客服电话。',
			en: 'A PIN cannot be chosen with this code now: somebody may have just chosen one. If it was someone in your household, sign in with that PIN; otherwise call the help desk.'
		}
	},
	'round.notOpen': {
		say: {
			zh: '网上填报还没有开始，{opens} 开放。',
			en: 'Online self-reporting has not opened yet. It opens on {opens}.'
		}
	},
	'round.closed': {
		say: {
			zh: '网上填报已于{closes}结束。普查员会上门登记；要更正请联系您的普查员或打客服电话。',
			en: 'Online self-reporting ended at {closes}. An enumerator will visit you; for corrections contact your enumerator or the help desk.'
		}
	},
	'round.stillOpen': {
		say: {
			zh: '网上填报还没有结束，现在不能销毁密钥。',
			en: 'Online self-reporting has not ended: the keys cannot be destroyed yet.'
		}
	},
	'answers.invalid': {
		say: { zh: '有 {count} 处需要看一看', en: '{count} answers need attention' }
	},
	'draft.sealed': {
		say: {
			zh: '您家的普查表已经上报并封存。要修改，请先取消上报。',
			en: 'Your household’s form has been submitted and sealed. To change it, withdraw it first.'
		}
	},
	'notice.unread': {
		say: { zh: '请先看一看填报须知。', en: 'Please read the notice first.' }
	},
	'step.unreachable': {
		say: { zh: '还没有填到这一页，或者不需要填这一页。', en: 'This page is not asked, or not yet.' }
	},
	'draft.otherForm': {
		say: {
			zh: '您家的普查表现在打不开，已填的答案还在。请打客服电话。',
			en: 'Your household’s form cannot be opened now. What you filled in is still there. Please call the help desk.'
		}
	},
	'draft.outOfReach': {
		say: {
			zh: '上报的普查表已封存。换了新的信或密码以后，谁也打不开原来的答案。上报仍然有效；要更正，请重新填写一份。',
			en: 'The submitted form is sealed. With a new letter or PIN nobody can open the old answers. The submission stands; to correct it, fill in a new one.'
		}
	},
	'submission.incomplete': {
		say: {
			zh: '还有没填完的地方，请先填完再上报。',
			en: 'Some answers are still missing. Please complete them before you submit.'
		}
	},
	'signature.missing': {
		say: {
			zh: '请签上填表人的姓名，并勾选承诺。',
			en: 'Please type the name of the person who filled in the form, and tick the promise.'
		}
	},
	'submission.none': {
		say: { zh: '还没有上报过普查表。', en: 'No form has been submitted yet.' }
	},
	notAllowed: {
		say: { zh: '没有这一页。', en: 'There is no such page.' }
	},
	'household.unknown': {
		say: { zh: '没有找到这户。', en: 'No such household was found.' }
	},
	'door.twoHands': {
		say: {
			zh: '信和密码合在一起能打开草稿，这一次普查里一户的两样不能经过同一个人的手。请住户打客服电话，或者请同事来办这一项。',
			en: 'Letter and PIN together open a draft, so within this round one household’s two never pass through the same hands. Let them call the help desk, or ask a colleague to do this one.'
		}
	},
	'block.unknown': {
		say: {
			zh: '没有导入过普查小区 {block}。请核对 15 位代码，或先导入住户名单。',
			en: 'Block {block} has not been loaded. Please check its 15 digits, or import the list of households first.'
		}
	},
	'letters.none': {
		say: {
			zh: '普查小区 {block} 的每一户都已经印过信。要为某一户换信，请注明户编号。',
			en: 'Every household of block {block} has a printed letter already. To replace one, name its household number.'
		}
	},
	'database.away': {
		say: {
			zh: '刚才的答案没有保存。它们还在这一页上，请过一会儿再按一次“下一步”。',
			en: 'What you just answered was not saved. It is still on this page. Please press “Next” again in a moment.'
		}
	}
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof PROBLEMS;

export const ok = <V>(value: V): Result<V> => ({ ok: true, value });
export const fail = (code: ProblemCode, details?: Problem['details']): { ok: false; problem: Problem } => ({
	ok: false,
	problem: { code, details }
});
