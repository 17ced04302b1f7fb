import { encode } from 'uqr';

/** Quiet zone that ISO/IEC 18004 asks for, in modules. */
const BORDER = 4;

/** A QR code as one SVG path over a square of `size` modules, one unit square per dark module. */
export function qrPath(text: string): { size: number; path: string } {
	const { data, size } = encode(text, { border: BORDER, ecc: 'M' });
	const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: squares.join('') };
}
