import { RECEIPT_LETTERS } from '$lib/domain/receipt/receipt-token';

/** "7Q4K-93MX", given at the door without a network: about 39 bits. The server gives another where somebody has it already. */
export function newReceiptNumber(): string {
	const letters = RECEIPT_LETTERS.length;
	// Bytes of the last, incomplete round would make some letters more frequent.
	const fair = 256 - (256 % letters);
	let number = '';
	while (number.length < 8)
		for (const byte of crypto.getRandomValues(new Uint8Array(16)))
			if (byte < fair && number.length < 8) number += RECEIPT_LETTERS[byte % letters];
	return `${number.slice(0, 4)}-${number.slice(4)}`;
}
