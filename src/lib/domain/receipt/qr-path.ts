/** Quiet zone that ISO/IEC 18004 asks for, in modules. */
export const QR_BORDER = 4;

export interface QrPath {
	/** Modules along one side, the quiet zone included. */
	size: number;
	/** `d` of an SVG path. */
	path: string;
}

/** A QR code as one SVG path over a square of `size` modules, one unit square per dark module. */
export function qrPathOf(rows: readonly (readonly boolean[])[]): QrPath {
	const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size: rows.length, path: squares.join('') };
}
