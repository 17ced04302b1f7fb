import { encode } from 'uqr';

/** Quiet zone that ISO/IEC 18004 asks for, in modules. */
const BORDER = 4;

export interface QrPath {
	/** Modules along one side, the quiet zone included. */
	size: number;
	/** `d` of an SVG path. */
	path: string;
}

/** A QR code as one SVG path over a square of `size` modules, one unit square per dark module. */
export function qrPath(text: string): QrPath {
	const { data, size } = encode(text, { border: BORDER, ecc: 'M' });
	const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: squares.join('') };
}
