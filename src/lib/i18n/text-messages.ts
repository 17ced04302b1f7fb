import type { LocalizedText } from '$lib/engine/model/types';
import type { CodeAction, CodeObstacle, GivenUp, MessageState, TextObstacle } from '$lib/domain/support/text-message';
import { inGroups } from '$lib/domain/access/access-code';

/** How a re-issued letter reaches the household. */
export const deliveryText = {
	title: { zh: '怎样送去', en: 'How it is delivered' },
	print: { zh: '打印，由普查员送去', en: 'Printed, delivered by the enumerator' },
	printHint: {
		zh: '由组长打印，您看不到填报码；打印以前旧信还能用。',
		en: 'A lead prints it and you see no code; the old letter serves until then.'
	},
	door: { zh: '普查员上门，当面给', en: 'Handed over by the enumerator at the door' },
	doorHint: {
		zh: '同时请普查员上门；新码只出现在普查员的手机上，给住户扫。',
		en: 'Asks for a visit too; the code appears on the enumerator’s phone only, for the resident to scan.'
	},
	text: { zh: '用短信发到 {phone}', en: 'By text message to {phone}' },
	textHint: {
		zh: '填报码只发到绑定的电话，您也看不到。',
		en: 'The code goes to the bound phone only; you do not see it either.'
	},
	column: { zh: '短信', en: 'Text message' }
} satisfies Record<string, LocalizedText>;

export const obstacleText: Record<TextObstacle, LocalizedText> = {
	noPhone: { zh: '没有绑定电话，不能发短信。', en: 'No phone is bound, so it cannot be sent by text message.' },
	newPhone: {
		zh: '电话绑定不到 24 小时，还不能发短信。',
		en: 'The phone was bound less than 24 hours ago, so nothing is sent to it yet.'
	},
	carriesPin: {
		zh: '重置密码经过了这个电话，填报码不再发过去。',
		en: 'A new PIN came about through this phone, so no code is sent there.'
	},
	noPin: {
		zh: '没有设密码，光有填报码就能打开，不能发短信。',
		en: 'No PIN is chosen: the code alone would open the form, so it is not sent.'
	}
};

export const codeObstacleText: Record<CodeObstacle, LocalizedText> = {
	noPhone: { zh: '没有绑定电话，不能发验证码。', en: 'No phone is bound, so no code can be sent.' },
	newPhone: {
		zh: '电话绑定不到 24 小时，还不能发验证码。',
		en: 'The phone was bound less than 24 hours ago, so no code is sent to it yet.'
	},
	carriesLetter: {
		zh: '填报码发到过这个电话，不能再用它重置密码。',
		en: 'A letter’s code was sent to this phone, so it cannot serve for a new PIN.'
	}
};

export const messageStateText: Record<MessageState, LocalizedText> = {
	waiting: { zh: '◷ 等待发送', en: '◷ waiting to be sent' },
	sent: { zh: '● 已发出 {time}', en: '● sent {time}' },
	failed: { zh: '⚑ 没有发出 {time}：{why}', en: '⚑ not sent {time}: {why}' }
};

export const givenUpText: Record<GivenUp, LocalizedText> = {
	refused: { zh: '号码收不到短信，请打印', en: 'the number was refused; have the letter printed' },
	unreachable: {
		zh: '短信服务一直不通，请打印',
		en: 'the sending service could not be reached; have the letter printed'
	},
	replaced: { zh: '已经又换了新信', en: 'a newer letter has replaced it' },
	expired: { zh: '24 小时没有发出，请打印', en: 'it could not be sent within 24 hours; have the letter printed' }
};

/**
 * The words that carry a re-issued code. Nothing says whose it is, and no link holds the code: tapping links in messages about
 * a census is what people are warned of.
 */
export const letterText = (
	code: string,
	{ origin, helpDeskPhone }: { origin: string; helpDeskPhone: string }
): string =>
	`【人口普查】您家的新填报码：${inGroups(code)}。旧信作废，密码不变。请打开 ${origin} 输入。工作人员不会向您要填报码和密码，请勿转发。不是您家要求的，请打 ${helpDeskPhone}。`;

const CODE_SERVES: Record<CodeAction, string> = {
	resetPin: '它会让您家重新选密码',
	capture: '它让客服在电话里为您家登记'
};

/** The words of a code that proves who holds the phone, and what it serves. */
export const codeMessage =
	(code: string, action: CodeAction = 'resetPin') =>
	({ helpDeskPhone }: { helpDeskPhone: string }): string =>
		`【人口普查】验证码 ${code}，30 分钟内有效。只在您打给 ${helpDeskPhone}、客服请您读的时候读给客服；${CODE_SERVES[action]}。不是您要求的，请不要告诉任何人，并打 ${helpDeskPhone}。`;

/** The words of a code in place of a signature, for whoever was just asked: also in English, for residents from abroad. */
export const signingMessage = (
	code: string,
	{ census, helpDeskPhone }: { census: string; helpDeskPhone: string }
): string =>
	`【人口普查】${census}：普查员念给您听的登记，都对，就把确认码 ${code} 告诉面前的普查员，代替签字，10 分钟内有效。除了他，谁也不要告诉。面前没有普查员，或者念的不对，就不要说，请打 ${helpDeskPhone}。Census: if what was read back to you is right, tell the code ${code} to the enumerator in front of you and to nobody else. If not, call ${helpDeskPhone}.`;
