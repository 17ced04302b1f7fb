import { encodeQR } from 'qr';

/** Quiet zone that ISO/IEC 18004 asks for, in modules. */
const BORDER = 4;

export interface QrPath {
	/** Modules along one side, the quiet zone included. */
	size: number;
	/** `d` of an SVG path. */
	path: string;
}

/** A QR code as one SVG path over a square of `size` modules, one unit square per dark module; level M survives a fold. */
export function qrPath(text: string): QrPath {
	const rows = encodeQR(text, 'raw', { border: BORDER, ecc: 'medium' });
	const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size: rows.length, path: squares.join('') };
}
