import { QR_BORDER, qrPathOf, type QrPath } from '$lib/domain/receipt/qr-path';

/** A QR code drawn on the phone, without a network: what draws it comes with the page that is kept. */
export async function drawQr(text: string): Promise<QrPath> {
	const { encodeQR } = await import('qr');
	return qrPathOf(encodeQR(text, 'raw', { border: QR_BORDER, ecc: 'medium' }));
}
