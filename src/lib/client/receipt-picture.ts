import type { QrPath } from '$lib/server/qr-path';

export interface PictureLine {
	text: string;
	/** Pixels of the picture. */
	size: number;
	bold?: boolean;
}

const WIDTH = 1080;
const MARGIN = 72;
const QR = 560;
const FONTS = '"PingFang SC", "HarmonyOS Sans", MiSans, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/**
 * A receipt as a picture for a phone's album: lines of text, and below them the QR code, black on white.
 * @returns a PNG as a `data:` URL
 */
export function drawPicture(lines: readonly PictureLine[], qr: QrPath): string {
	const canvas = document.createElement('canvas');
	const pen = canvas.getContext('2d');
	if (!pen) throw new Error('This browser draws no pictures.');
	const broken = lines.flatMap((line) => brokenUp(pen, line));
	const height = broken.reduce((sum, { size }) => sum + size * 1.6, 0);
	Object.assign(canvas, { width: WIDTH, height: Math.ceil(height + QR + 3 * MARGIN) });
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, canvas.width, canvas.height);
	pen.fillStyle = '#000';
	let y = MARGIN;
	for (const line of broken) {
		pen.font = fontOf(line);
		pen.fillText(line.text, MARGIN, y + line.size);
		y += line.size * 1.6;
	}
	pen.translate((WIDTH - QR) / 2, y + MARGIN / 2);
	pen.scale(QR / qr.size, QR / qr.size);
	pen.fill(new Path2D(qr.path));
	return canvas.toDataURL('image/png');
}

const fontOf = ({ size, bold }: PictureLine): string => `${bold ? 700 : 400} ${size}px ${FONTS}`;

/** A long line in several, none wider than the picture: between words, or between characters where there are no spaces. */
function brokenUp(pen: CanvasRenderingContext2D, line: PictureLine): PictureLine[] {
	pen.font = fontOf(line);
	const pieces = line.text.match(/[\u0021-\u024f]+\s?|./gu) ?? [];
	const rows = pieces.reduce<string[]>((done, piece) => {
		const last = done.at(-1) ?? '';
		const fits = pen.measureText(last + piece).width <= WIDTH - 2 * MARGIN;
		return fits ? [...done.slice(0, -1), last + piece] : [...done, piece];
	}, []);
	return rows.map((text) => ({ ...line, text }));
}
