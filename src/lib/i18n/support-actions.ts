import type { LocalizedText } from '$lib/engine/model/types';
import type { Verification } from '$lib/domain/support/action-rules';
import type { SupportAction } from '$lib/domain/support/diagnosis';

/** Each action: its name, what the agent says and asks first, and why it is not offered now. */
export const actionText = {
	unlock: {
		title: { zh: '解除锁定', en: 'Unlock' },
		script: {
			zh: '请对方再找一找记下来的 PIN。解除以后马上可以再试，PIN 不变。',
			en: 'Ask the caller to look for the PIN once more. After unlocking they can try at once; the PIN is the same.'
		},
		notNow: { zh: '没有锁定，不用解除。', en: 'Not locked, so there is nothing to unlock.' }
	},
	reissue: {
		title: { zh: '补发信', en: 'Re-issue the letter' },
		script: {
			zh: '对方的信丢了或看不清时用。旧信马上作废，PIN 和草稿不变。新信打印出来由普查员送到登记的地址，或者用短信发到绑定的电话。',
			en: 'When the letter is lost or unreadable. The old letter stops working at once; PIN and draft stay. The new one is printed and delivered to the listed address, or sent to the bound phone as a text message.'
		},
		notNow: {
			zh: '还没有发过信，请普查办公室先制作信。',
			en: 'No letter has been issued yet; the office prints the first one.'
		}
	},
	resetPin: {
		title: { zh: '重置 PIN', en: 'Reset the PIN' },
		script: {
			zh: '对方忘了 PIN，手里有信，并且普查员已经当面确认是这一户时用。下次用信登录时重新选 PIN，草稿不变，证件号码要再输入一次。',
			en: 'When the PIN is forgotten, the letter is at hand, and the enumerator has confirmed at the door that this is the household. At the next sign-in with the letter a new PIN is chosen; the draft stays, and ID numbers have to be typed once more.'
		},
		notNow: {
			zh: '还没有设置 PIN：用信登录就可以选一个。',
			en: 'No PIN has been chosen: signing in with the letter lets them choose one.'
		}
	},
	endSessions: {
		title: { zh: '退出所有设备', en: 'Sign out all devices' },
		script: {
			zh: '手机丢了或在别人的设备上忘了退出时用。草稿不变，可以用信和 PIN 再登录。',
			en: 'When a phone is lost, or somebody else’s device is still signed in. The draft stays; letter and PIN sign in again.'
		},
		notNow: { zh: '现在没有设备登录。', en: 'No device is signed in.' }
	},
	askVisit: {
		title: { zh: '请普查员上门', en: 'Ask for a visit' },
		script: {
			zh: '对方不会上网填，或者想当面问时用。普查员的名单上马上会看到。',
			en: 'When the caller would rather be asked at the door. The enumerator’s list shows it at once.'
		},
		notNow: { zh: '已经请过普查员上门了。', en: 'A visit has already been asked for.' }
	},
	changePhone: {
		title: { zh: '绑定电话', en: 'Bind a phone' },
		script: {
			zh: '以后核实时回拨这个号码。只在普查员或指导员确认过以后改。',
			en: 'The number to call back from now on. Change it only after the enumerator or a supervisor has confirmed.'
		},
		notNow: { zh: '现在不能改。', en: 'It cannot be changed now.' }
	},
	correctAddress: {
		title: { zh: '更正地址', en: 'Correct the address' },
		script: {
			zh: '只改街道或小区；楼栋、单元、门牌以普查办公室的底册为准。',
			en: 'Street or compound only; building, unit and door are the office’s list.'
		},
		notNow: { zh: '现在不能改。', en: 'It cannot be changed now.' }
	}
} satisfies Record<SupportAction, Record<'title' | 'script' | 'notNow', LocalizedText>>;

export const verificationText: Record<Verification, LocalizedText> = {
	callBack: { zh: '回拨了绑定的电话', en: 'Called the bound phone back' },
	vouched: { zh: '普查员当面确认是这一户', en: 'The enumerator vouches for them' },
	supervisor: { zh: '指导员或组长批准', en: 'A supervisor or lead approves' }
};

export const supportText = {
	verification: { zh: '怎样核实的', en: 'How verified' },
	approvedBy: { zh: '批准人的工号', en: 'Staff number of who approves' },
	approvedByHint: {
		zh: '选“指导员或组长批准”时要写：这户小区的指导员，或客服组长。',
		en: 'Needed when a supervisor approves: a supervisor of this block, or a help-desk lead.'
	},
	idle: { zh: '{action}：{why}', en: '{action}: {why}' },
	notNow: { zh: '现在不用办的', en: 'Not needed now' },
	phone: { zh: '新的号码', en: 'The number' },
	addressLine: { zh: '街道或小区', en: 'Street or compound' },
	boundPhone: { zh: '绑定的电话', en: 'Bound phone' },
	noPhone: { zh: '没有绑定', en: 'None' },
	visitOpen: { zh: '已请普查员上门', en: 'A visit has been asked for' },
	tickets: { zh: '这户的工单', en: 'Tickets of this household' }
} satisfies Record<string, LocalizedText>;
