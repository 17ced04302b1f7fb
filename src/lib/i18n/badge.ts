import type { LocalizedText } from '$lib/engine/model/types';

/** Checking the badge of somebody who says that they are from the census. */
export const badgeText = {
	title: { zh: '核对普查员工号', en: 'Check an enumerator’s badge' },
	lead: {
		zh: '有人上门说是普查员，请看证件上的工号，在这里核对。普查员不会问您的密码、银行卡和验证码，也不收费。',
		en: 'If somebody calls and says they are from the census, check the number on their badge here. An enumerator never asks for your PIN, a bank card or a text-message code, and takes no money.'
	},
	number: { zh: '证件上的工号', en: 'Number on the badge' },
	check: { zh: '核对', en: 'Check' },
	known: {
		zh: '工号 {number} 是本次普查的{role}：{name}。',
		en: 'Number {number} belongs to {name}, {role} of this census.'
	},
	onDuty: { zh: '现在在岗，负责 {places}。', en: 'On duty in {places}.' },
	offDuty: {
		zh: '现在不在岗。请不要开门，打客服电话 {phone} 核实。',
		en: 'Not on duty now. Keep the door closed and call the help desk on {phone}.'
	},
	duty: { zh: '在岗', en: 'On duty' },
	noDuty: { zh: '不在岗', en: 'Not on duty' },
	photo: { zh: '普查员 {name} 的照片', en: 'Photograph of enumerator {name}' },
	tooMany: {
		zh: '核对次数过多，请 {minutes} 分钟后再试，或打客服电话 {phone}。',
		en: 'Too many look-ups. Please try again in {minutes} minutes, or call the help desk on {phone}.'
	},
	compare: { zh: '请对照证件上的姓名和照片。', en: 'Compare the name and photograph on the badge.' },
	unknown: {
		zh: '没有工号 {number} 的普查员。请不要开门，打客服电话 {phone} 核实；觉得不对劲就报警 110。',
		en: 'No enumerator has number {number}. Keep the door closed and call the help desk on {phone}; if anything seems wrong, call the police on 110.'
	}
} satisfies Record<string, LocalizedText>;
