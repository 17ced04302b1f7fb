import { inGroups } from '$lib/domain/access/access-code';

/**
 * The words that carry a re-issued code. Nothing says whose it is, and no link holds the code: tapping links in messages about
 * a census is what people are warned of.
 */
export const letterText = (
	code: string,
	{ origin, helpDeskPhone }: { origin: string; helpDeskPhone: string }
): string =>
	`【人口普查】您家的新填报码：${inGroups(code)}。旧信作废，PIN 不变。请打开 ${origin} 输入。工作人员不会向您要填报码和 PIN，请勿转发。不是您家要求的，请打 ${helpDeskPhone}。`;
