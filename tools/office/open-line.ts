import { decodeProtectedHeader, type JWK } from 'jose';
import type { LocalizedText } from '$lib/engine/model/types';
import { openSealed } from '$lib/server/crypto/office-seal';

/** What one line of an export holds, or why it does not open. */
export type LineRead = { content: unknown } | { fault: LocalizedText };

/** A damaged line is told from a line for another key: the key that it is for stands in it, readable. */
export async function openLine(privateKey: JWK, sealed: string): Promise<LineRead> {
	try {
		return { content: await openSealed(privateKey, sealed) };
	} catch {
		return { fault: faultOf(privateKey, sealed) };
	}
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
