import type { LocalizedText } from '$lib/engine/model/types';

/** Before the first step and after the last: pages that are read once and weigh on no step. */
export const formEndsText = {
	signTitle: { zh: '签名并上报', en: 'Sign and submit' },
	signWho: { zh: '请填表的人签名：输入您的姓名', en: 'Whoever filled in the form signs: type your own name' },
	promise: { zh: '本人郑重承诺：以上内容由本人如实填报。', en: 'I solemnly declare that these answers are true.' },
	signMissing: { zh: '请输入您的姓名。', en: 'Please type your name.' },
	promiseMissing: { zh: '请勾选承诺。', en: 'Please tick the declaration.' },
	sealNote: {
		zh: '上报后答案立即封存：普查员、客服和网站都打不开，只有普查办公室汇总时能读。截止前您可以凭信和密码取消上报，再修改。',
		en: 'Once submitted, the answers are sealed: neither the enumerator, nor the help desk, nor this website can open them; only the census office can, to compile the statistics. Until the closing date you can withdraw and correct them with your letter and PIN.'
	},
	submit: { zh: '上报', en: 'Submit' },
	submitPrefill: { zh: '上报预填', en: 'Submit the pre-fill' },

	confirmTitle: { zh: '{referenceDay}零时以前，有变化吗？', en: 'Did anything change before {referenceDay}, 00:00?' },
	confirmLead: {
		zh: '您在 {date} 预填过。请想一想，从那以后到{referenceDay}零时：',
		en: 'You filled in the form in advance on {date}. Please think about the time from then until 00:00 on {referenceDay}:'
	},
	confirmBorn: { zh: '家里有孩子出生吗？', en: 'Was a child born into the household?' },
	confirmDied: { zh: '家里有人去世吗？', en: 'Did anyone in the household die?' },
	confirmMoved: {
		zh: '有人搬来、搬走，或{referenceNight}晚上住的地方和预填的不一样吗？',
		en: 'Did anyone move in or out, or sleep elsewhere on the night of {referenceNight} than you had filled in?'
	},
	confirmHukou: { zh: '有人迁户口吗？', en: 'Did anyone’s hukou move?' },
	yes: { zh: '有', en: 'Yes' },
	no: { zh: '没有', en: 'No' },
	confirmMissing: { zh: '请选“有”或“没有”。', en: 'Please answer yes or no.' },
	confirmMissingFor: { zh: '{question}请选“有”或“没有”。', en: '{question} Please answer yes or no.' },
	confirmButton: { zh: '确认', en: 'Confirm' },
	confirmNote: {
		zh: '四项都没有变化，按“确认”就完成了。有一项有变化，会打开您家的表让您改。',
		en: 'If nothing changed, “Confirm” is all. If something did, your form opens for you to change it.'
	},

	noticeTitle: { zh: '填报须知', en: 'Before you begin' },
	noticeRead: { zh: '看过了，开始填写', en: 'I have read this, begin' },
	noticeWhatTitle: { zh: '为什么要填', en: 'Why, and under which law' },
	noticeWhat: {
		zh: '这是{census}，用来规划学校、医院、养老和住房。依据《全国人口普查条例》和《中华人民共和国统计法》，每一户都要按时、如实填{referenceDate}零时的情况。填错了，截止前随时可以改。',
		en: 'This is the {census}. It helps to plan schools, hospitals, care for the old, and housing. Under the Regulations on National Population Censuses and the Statistics Law every household answers truthfully and in time; a mistake can be corrected until the closing date. What counts is how things stood at 00:00 on {referenceDate}.'
	},
	noticeWhoTitle: { zh: '谁看得到，存多久', en: 'Who can read the answers, and for how long' },
	noticeWho: {
		zh: '答案加密保存，只有您家凭信和密码能打开。上报后封存，只有普查办公室汇总时能读；普查员只知道您家填没填。答案不给任何单位和个人，不作为处罚、收费或办事的依据。没上报的草稿在填报结束后删除，上报的普查表按国家规定保存、销毁。',
		en: 'Answers are stored encrypted: only your household, with letter and PIN, can open them. Once submitted they are sealed, and only the census office can read them to compile the statistics; the enumerator knows only whether you have answered. They are passed on to nobody, and are never a ground for a penalty, a charge or a decision about you. Drafts are deleted after self-reporting ends; submitted forms are kept and destroyed as the state’s rules say.'
	},
	noticeHowTitle: { zh: '怎么填', en: 'How it works' },
	noticeHow: {
		zh: '一次只问一件事，边填边保存，可以换手机接着填。一个人可以代全家填。',
		en: 'One thing at a time, saved as you go; you can carry on with another phone. One person can answer for everyone.'
	},

	stoppedTitle: { zh: '请普查员上门登记', en: 'An enumerator will visit you' },
	stoppedBody: {
		zh: '家里有港澳台居民或外籍人员的，用另一种普查表，由普查员上门登记。网上到这里就可以了，谢谢您。',
		en: 'Households with residents of Hong Kong, Macao or Taiwan, or foreign nationals, have a different form that an enumerator fills in with you at home. You need do nothing more online. Thank you.'
	},
	stoppedNobody: {
		zh: '您家没有人要在网上登记。家里有人去世的，由普查员来帮您登记，只问几项简单的情况。网上到这里就可以了，谢谢您。',
		en: 'Nobody of your household has to be registered online. If somebody has died, an enumerator will come and ask a few simple things. You need do nothing more online. Thank you.'
	},
	stoppedAsked: {
		zh: '已经告诉普查员请到您家来，会先打招呼再上门。',
		en: 'The enumerator has been asked to visit you, and will let you know first.'
	},
	stoppedBack: { zh: '选错了，返回修改', en: 'I answered wrongly, go back' },

	closedTitle: { zh: '网上填报已经结束', en: 'Online self-reporting has ended' },
	closedSubmitted: {
		zh: '您家的普查表已经收到，不用再做什么。要更正，请联系普查员。',
		en: 'Your form has been received; there is nothing more to do. To correct something, contact the enumerator.'
	},
	closedNotSubmitted: {
		zh: '普查员会在{visits}上门登记。您也可以先打电话约时间。',
		en: 'An enumerator will visit you between {visits}. You can also phone to agree on a time.'
	}
} satisfies Record<string, LocalizedText>;
