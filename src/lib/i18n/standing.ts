import type { Coming, Received } from '$lib/domain/household/standing';
import type { PartOfDay } from '$lib/domain/field/booking';
import type { LocalizedText } from '$lib/engine/model/types';

/** Three answers at any time: was it received, will somebody come, whom to ask. */
export const standingText = {
	title: { zh: '收到了吗，会不会有人来', en: 'Has it come in? Will somebody visit?' },
	lead: {
		zh: '输入信上的填报码就能查，不用密码。',
		en: 'The code on your letter is enough: no PIN is needed.'
	},
	look: { zh: '查一查', en: 'Look it up' },
	receivedTitle: { zh: '收到了吗', en: 'Has it come in?' },
	comingTitle: { zh: '会不会有人来', en: 'Will somebody visit?' },
	anywayTitle: { zh: '不该来，还是有人来', en: 'If somebody comes all the same' },
	anyway: {
		zh: '请对方出示证件，在“核对普查员工号”查一查。已经上报的，出示回执，或者请对方刷新手机上的名单，不用再回答一遍。',
		en: 'Ask for the badge, and check its number. If you have submitted, show the receipt, or have them refresh the list on their phone: you need not answer again.'
	},
	askTitle: { zh: '还有问题', en: 'Still a question?' },
	ask: { zh: '请客服给我打电话', en: 'Have the help desk call me' },
	more: {
		zh: '什么时候收到、谁会来、约在几点，要输入密码才看得到。',
		en: 'When it came in, who will visit and at what hour is shown once the PIN is typed.'
	},
	begin: { zh: '现在填写', en: 'Fill in the form now' },
	withPin: { zh: '输入密码，看得更细', en: 'Type the PIN and see more' },
	withoutPin: {
		zh: '只想知道收到没有、会不会有人来',
		en: 'I only want to know whether it has come in, and whether somebody will visit'
	},
	another: { zh: '看完了', en: 'I am done' },
	receivedAt: { zh: '{time}收到。', en: 'It came in on {time}.' },
	who: { zh: '您的普查员是{name}，工号 {badge}。', en: 'Your enumerator is {name}, badge {badge}.' }
} satisfies Record<string, LocalizedText>;

export const receivedText: Record<Received, LocalizedText> = {
	yes: { zh: '已经收到您家的普查表。', en: 'Your household’s form has been received.' },
	prefill: {
		zh: '预填已经收到，还没有确认：{referenceDay}零时以后确认一次才算完成。',
		en: 'The pre-fill has been received and is not confirmed yet: that is done once, after 00:00 on {referenceDay}.'
	},
	no: { zh: '还没有收到您家的普查表。', en: 'Your household’s form has not come in yet.' }
};

export const comingText: Record<Coming, LocalizedText> = {
	no: {
		zh: '普查员不用再为登记上门了。抽中填长表的（大约每十户一户），以后会再来一次。',
		en: 'No enumerator needs to come for it. Households drawn for the long form, about one in ten, are visited once more later.'
	},
	toVerify: {
		zh: '会。您家请普查员核实一项，普查员会来一次。',
		en: 'Yes, once: you asked an enumerator to check something.'
	},
	asked: { zh: '会。您家请过普查员上门。', en: 'Yes: a visit was asked for.' },
	unlessConfirmed: {
		zh: '{closes}以前确认了，就不用上门；没有确认的，普查员{visits}上门。',
		en: 'Not if you confirm by {closes}; otherwise an enumerator visits you between {visits}.'
	},
	unlessSubmitted: {
		zh: '{closes}以前在网上填好，就不用上门；没有填的，普查员{visits}上门。',
		en: 'Not if you fill in the form online by {closes}; otherwise an enumerator visits you between {visits}.'
	},
	yes: {
		zh: '会。普查员{visits}上门登记，晚上和周末也来。',
		en: 'Yes, between {visits}, in evenings and at weekends too.'
	},
	over: {
		zh: '上门登记已经结束。还没有登记的，请打客服电话。',
		en: 'Visits are over. If your household is not registered yet, please call the help desk.'
	}
};

/** 约上门时间: a day and a part of it. */
export const bookingText = {
	title: { zh: '约一个上门的时间', en: 'Book a visit' },
	lead: {
		zh: '点一下就约好了，普查员会看到，不用打电话。上午 9–12 点，下午 14–17 点，晚上 18–21 点。',
		en: 'One press books it, and the enumerator sees it: no call is needed. Mornings 9–12, afternoons 14–17, evenings 18–21.'
	},
	booked: { zh: '约好了：{time}。', en: 'Booked: {time}.' },
	time: { zh: '{day}（{weekday}）{part}', en: '{weekday} {day}, {part}' },
	moveTitle: { zh: '换一个时间', en: 'Choose another time' },
	cancel: { zh: '取消，不用来了', en: 'Cancel: nobody needs to come' },
	cancelHours: { zh: '取消这个时间', en: 'Cancel this time' },
	cancelled: { zh: '已取消。', en: 'Cancelled.' },
	late: {
		zh: '现在约不到时间了。请打客服电话。',
		en: 'No time can be booked any more. Please call the help desk.'
	}
} satisfies Record<string, LocalizedText>;

/** On the button of a day; the hours are said above. */
export const partButtonText: Record<PartOfDay, LocalizedText> = {
	morning: { zh: '上午', en: 'Morning' },
	afternoon: { zh: '下午', en: 'Afternoon' },
	evening: { zh: '晚上', en: 'Evening' }
};

export const partText: Record<PartOfDay, LocalizedText> = {
	morning: { zh: '上午 9–12 点', en: 'morning, 9–12' },
	afternoon: { zh: '下午 14–17 点', en: 'afternoon, 14–17' },
	evening: { zh: '晚上 18–21 点', en: 'evening, 18–21' }
};

/** Sunday first. */
export const weekdayText: readonly LocalizedText[] = [
	{ zh: '周日', en: 'Sunday' },
	{ zh: '周一', en: 'Monday' },
	{ zh: '周二', en: 'Tuesday' },
	{ zh: '周三', en: 'Wednesday' },
	{ zh: '周四', en: 'Thursday' },
	{ zh: '周五', en: 'Friday' },
	{ zh: '周六', en: 'Saturday' }
];
