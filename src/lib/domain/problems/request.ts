import type { LocalizedText } from '$lib/engine/model/types';
import type { ProblemEntry } from './entry';

/** Requests that no page of the portal makes: an old page, a program, a network in between. */
export const REQUEST_PROBLEMS = {
	'standing.unknown': {
		say: {
			zh: '用这个填报码查不到。收到过新信的，请用最新的一封；还是查不到，请打客服电话。',
			en: 'Nothing is found under this code. If you have a newer letter, use that one; otherwise please call the help desk.'
		}
	},
	'booking.past': {
		say: {
			zh: '这个时间约不到了，请另选一个。',
			en: 'That time can no longer be booked. Please choose another one.'
		}
	},
	'booking.notNeeded': {
		say: {
			zh: '您家的表已经收到，普查员不用上门了。',
			en: 'Your household’s form is in: no enumerator needs to come.'
		}
	},
	'request.unreadable': {
		say: {
			zh: '刚才发来的内容在路上断了，读不出来，没有保存。请回到上一页，再按一次。',
			en: 'What was sent arrived broken and could not be read; nothing was saved. Please go back and press again.'
		}
	},
	'request.kind': {
		say: {
			zh: '刚才发来的内容不是表单，没有保存。请用网页上的按钮。',
			en: 'What was sent is not a form; nothing was saved. Please use the buttons of the page.'
		}
	},
	'request.tooLong': {
		say: {
			zh: '刚才发来的内容太长，没有保存。请回到上一页，缩短以后再按一次。',
			en: 'What was sent is too long; nothing was saved. Please go back, shorten it and press again.'
		}
	},
	'request.characters': {
		say: {
			zh: '刚才发来的内容里有不能保存的控制字符，没有保存。请回到上一页，删掉后重新输入。',
			en: 'What was sent contains control characters that cannot be stored; nothing was saved. Please go back and type it again without them.'
		}
	},
	'request.foreign': {
		say: {
			zh: '刚才的内容是从别的网站来的，没有保存。请回到第一页，从这里继续。',
			en: 'This was sent from another website; nothing was saved. Please go to the first page and carry on from there.'
		}
	},
	'request.button': {
		say: {
			zh: '这一页没有这个按钮，什么也没有改变。网页可能更新过：请重新打开这一页再试。',
			en: 'This page has no such button; nothing was changed. The page may have been renewed: please open it again.'
		}
	}
} as const satisfies Record<string, ProblemEntry>;

/** The heading of the page that says one of them. */
export const NOT_TAKEN: LocalizedText = { zh: '没有收下', en: 'Not taken' };
