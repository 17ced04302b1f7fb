import type { LocalizedText } from '$lib/engine/model/types';

/** The enumerator's list in places without a signal. */
export const offlineText = {
	title: { zh: '离线名单', en: 'Offline list' },
	keepTitle: { zh: '没有信号时也能用', en: 'Use it without a signal' },
	keepLead: {
		zh: '这个小区的门牌和状态可以加密存在这部手机上，最长 24 小时。打开要输入离线 PIN，连续输错 5 次，名单、没发送的走访和没签字的登记就全部删除。',
		en: 'Doors and states of this block can be kept on this phone, encrypted, for at most 24 hours. They open with an offline PIN; after five wrong ones in a row the list, unsent visits and interviews not signed are deleted.'
	},
	newPin: { zh: '选一个离线 PIN（6 到 12 位数字）', en: 'Choose an offline PIN (6 to 12 digits)' },
	newPinHint: { zh: '不要和手机锁屏密码相同', en: 'Not the same as the code that unlocks the phone' },
	pinAgain: { zh: '再输一次', en: 'The same PIN again' },
	keep: { zh: '存到手机上', en: 'Keep it on this phone' },
	keeping: { zh: '正在存', en: 'Keeping' },
	pinWeak: {
		zh: '请用 6 到 12 位数字，不要用相同或连续的数字。',
		en: 'Please use 6 to 12 digits, not all the same and not in a row.'
	},
	pinDiffers: { zh: '两次输入的 PIN 不一样。', en: 'The two PINs differ.' },
	cannotKeep: { zh: '这个浏览器不能存离线名单。', en: 'This browser cannot keep an offline list.' },
	open: { zh: '打开离线名单', en: 'Open the offline list' },
	here: {
		zh: '这部手机上存有离线名单，不登录也能用离线 PIN 打开。',
		en: 'An offline list is kept on this phone: the offline PIN opens it without signing in.'
	},
	forget: { zh: '从手机上删除', en: 'Delete from this phone' },
	forgetAnyway: {
		zh: '有 {count} 次走访或没签字的登记还在这里。仍然删除',
		en: '{count} unsent visit(s) or unsigned interview(s) are here. Delete them all the same'
	},
	willSend: {
		zh: '有 {count} 次走访还没有发送，有信号时会自动发送。',
		en: '{count} visit(s) not yet sent; they go by themselves when there is a signal.'
	},
	sent: { zh: '离线记录的 {count} 次走访已发送。', en: '{count} visit(s) recorded offline have been sent.' },
	none: {
		zh: '这部手机上没有离线名单。有信号时登录，打开小区，再选“存到手机上”。',
		en: 'There is no offline list on this phone. When there is a signal, sign in, open a block and choose “Keep it on this phone”.'
	},
	needsScript: { zh: '离线名单需要打开浏览器的 JavaScript。', en: 'The offline list needs JavaScript.' },
	pin: { zh: '离线 PIN', en: 'Offline PIN' },
	unlock: { zh: '打开', en: 'Open' },
	unlocking: { zh: '正在打开', en: 'Opening' },
	wrongPin: {
		zh: 'PIN 不对，还可以试 {left} 次。都不对，名单、没发送的走访和没签字的登记就从手机上删除。',
		en: 'That PIN is wrong. {left} tries are left before the list, unsent visits and interviews not signed are deleted from this phone.'
	},
	forgottenPin: { zh: '忘了离线 PIN？', en: 'Forgotten the offline PIN?' },
	forgottenPinHelp: {
		zh: '离线 PIN 只在您心里，谁也查不到。走访和已签字的登记照样上传；没签字的登记打不开了，要重新登记。有信号时打开小区，选“从手机上删除”，再存一次，选新的 PIN。',
		en: 'Nobody can look the offline PIN up. Signed interviews and visits are sent all the same; interviews not signed cannot be opened any more and begin anew. When there is a signal open the block, choose “Delete from this phone”, and keep it again with a new PIN.'
	},
	noRoom: {
		zh: '没有打开：手机存不下了，或存储没有响应。手机上的都还在。请腾出一点空间再按一次。',
		en: 'Not opened: this phone has no room, or its storage did not answer. All that is kept is still here. Free some space and press again.'
	},
	wiped: {
		zh: '离线 PIN 输错 5 次，名单、没发送的走访和没签字的登记已从手机上删除。已签字的还封着，有信号时会上传。',
		en: 'The offline PIN was wrong five times: the list, unsent visits and interviews not signed have been deleted from this phone. Signed ones are still sealed, and are sent when there is a signal.'
	},
	cutOff: {
		zh: '这个账号已停用，名单和没签的登记已从手机上删除。已签的还封着，重新开通后会上传。',
		en: 'This account was cut off: the list and interviews not signed have been deleted from this phone. Signed ones are still sealed, and are sent once the account is back.'
	},
	gone: {
		zh: '这一户不在现在的名单上了：可能改了门牌、并到别户，或者小区归了别人。填到的还在这部手机上。请在有信号时打开一次小区的名单；还是没有，就告诉普查指导员。',
		en: 'This household is not on the list now: its address may have changed, it may have been joined to another, or the block is somebody else’s. What was filled in is still on this phone. Open the block’s list once with a signal; if it is still missing, tell the supervisor.'
	},
	notKept: {
		zh: '这户的小区还没有存到这部手机上。有信号时打开小区，选“存到手机上”，再来登记。',
		en: 'The block of this household is not kept on this phone yet. When there is a signal open the block, choose “Keep it on this phone”, and come back.'
	},
	toBlocks: { zh: '打开小区', en: 'Open the block' },
	expired: {
		zh: '名单已超过 24 小时，已从手机上删除；您记下的还在。有信号时打开小区，名单会再存到手机上。',
		en: 'The list was older than 24 hours and has been deleted; what you recorded is still here. Open the block when there is a signal, and the list is kept again.'
	},
	online: { zh: '在线', en: 'Online' },
	offline: { zh: '离线，名单是{age}的', en: 'Offline; the list was {age}' },
	old: {
		zh: '离线，名单是{age}的，敲门前请尽量刷新',
		en: 'Offline; the list was {age}. Try to refresh it before you knock'
	},
	refresh: { zh: '发送并刷新', en: 'Send and refresh' },
	signedOut: {
		zh: '登录已到期。名单和您记下的都还在这部手机上，可以接着用；登录后会发送。',
		en: 'Your sign-in has ended. The list and what you recorded are still on this phone: carry on, and sign in to send it.'
	},
	notYours: {
		zh: '这个小区已经不分配给您，名单已从手机上删除。',
		en: 'This block is no longer yours; its list has been deleted from this phone.'
	},
	signIn: { zh: '登录', en: 'Sign in' },
	show: { zh: '只看', en: 'Show only' },
	waiting: { zh: '待发送 {count}', en: '{count} to send' },
	allSent: { zh: '都已发送', en: 'Everything has been sent' },
	refused: {
		zh: '有 {count} 次走访服务器没有接受，请告诉普查指导员。',
		en: 'The server did not accept {count} visits; please tell your supervisor.'
	},
	refusedWhich: { zh: '打开离线名单，看是哪几次', en: 'Open the offline list to see which' },
	refusedLine: { zh: '{time} {door}：{outcome}', en: '{time} {door}: {outcome}' },
	refusedElsewhere: { zh: '{block} 小区的一户', en: 'a household of block {block}' },
	refusedTold: { zh: '已经告诉指导员，从手机上删除', en: 'My supervisor knows: delete them from this phone' },
	connecting: { zh: '正在连接', en: 'Connecting' },
	pending: { zh: '待发送：{outcome}', en: 'To be sent: {outcome}' },
	recorded: { zh: '{door} 已记在手机上：{outcome}', en: '{door}: kept on this phone, {outcome}' },
	back: { zh: '回到名单', en: 'Back to the list' },
	toBoard: { zh: '回到在线名单', en: 'Back to the live list' },
	appointmentMissing: {
		zh: '请先填约好的时间，要在现在以后。',
		en: 'Give the hour agreed on first; it has to lie ahead.'
	},
	paperNumberMissing: {
		zh: '请写纸质普查表上印的编号，3 到 14 位字母、数字和横线。',
		en: 'Give the number printed on the paper form: 3 to 14 letters, digits and hyphens.'
	},
	unsentAtSignOut: {
		zh: '有 {count} 次没发送的走访或没签字的登记，退出就会丢失。再按一次仍然退出。',
		en: '{count} visits that were not sent or interviews that were not signed will be lost. Press again to sign out all the same.'
	}
} satisfies Record<string, LocalizedText>;
