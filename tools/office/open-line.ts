import { decodeProtectedHeader, type JWK } from 'jose';
import type { LocalizedText } from '$lib/engine/model/types';
import type { FormResponse } from '$lib/engine/model/response';
import { openSealed } from '$lib/server/crypto/office-seal';
import type { PartContent, SealedAside, SealedContent } from '$lib/server/services/sealed-content';

/** What one line of an export holds: a response that stands, or forms of an interview that do not; or why it does not open. */
export type LineRead = { content: unknown } | { aside: SealedContent[] } | { fault: LocalizedText };

/** A damaged line is told from a line for another key: the key that it is for stands in it, readable. */
export async function openLine(privateKey: JWK, sealed: string): Promise<LineRead> {
	try {
		const opened = (await openSealed(privateKey, sealed)) as SealedContent | SealedAside;
		return isAside(opened) ? opened : { content: await withParts(privateKey, opened) };
	} catch {
		return { fault: faultOf(privateKey, sealed) };
	}
}

const isAside = (opened: SealedContent | SealedAside): opened is SealedAside =>
	'aside' in opened && Array.isArray(opened.aside);

/** Members' own parts, each in its place: from here on a response like any other, which check-response judges as a whole. */
async function withParts(privateKey: JWK, opened: SealedContent): Promise<unknown> {
	if (!opened.parts) return opened;
	const { parts, ...content } = opened;
	let { response } = content;
	for (const { list, index, sealed } of parts)
		response = withPart(response, list, index, (await openSealed(privateKey, sealed)) as PartContent);
	return { ...content, response };
}

function withPart(response: FormResponse, list: string, index: number, part: PartContent): FormResponse {
	const entries = (response as unknown as Record<string, object[]>)[list] ?? [];
	const joined = entries.map((entry, place) => (place === index ? { ...entry, ...part.entry } : entry));
	return {
		...response,
		[list]: joined,
		...joinedRules(response, part, 'confirmed'),
		...joinedRules(response, part, 'toVerify')
	};
}

function joinedRules<K extends 'confirmed' | 'toVerify'>(response: FormResponse, part: PartContent, key: K) {
	const rules = [...new Set([...(response[key] ?? []), ...(part[key] ?? [])])].sort();
	return rules.length > 0 ? { [key]: rules } : {};
}

const DAMAGED: LocalizedText = {
	zh: '这一行不完整，或传送时损坏了，请再拷贝一次导出的文件。',
	en: 'The line is cut short or was damaged on its way: copy the export once more.'
};

function faultOf({ kid }: JWK, sealed: string): LocalizedText {
	const needed = keyOf(sealed);
	if (needed === undefined || needed === kid) return DAMAGED;
	return {
		zh: `这一行要用密钥 ${needed} 打开，给的是 ${kid ?? '没有名字的密钥'}。`,
		en: `The line opens with the key ${needed}; this one is ${kid ?? 'without a name'}.`
	};
}

/** The name of the key that a whole line is sealed to. */
function keyOf(sealed: string): string | undefined {
	if (sealed.split('.').length !== 5) return undefined;
	try {
		return decodeProtectedHeader(sealed).kid;
	} catch {
		return undefined;
	}
}
