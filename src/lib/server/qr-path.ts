import { encodeQR } from 'qr';
import { QR_BORDER, qrPathOf, type QrPath } from '$lib/domain/receipt/qr-path';

export type { QrPath };

/** A QR code as one SVG path; level M survives a fold. */
export const qrPath = (text: string): QrPath => qrPathOf(encodeQR(text, 'raw', { border: QR_BORDER, ecc: 'medium' }));
