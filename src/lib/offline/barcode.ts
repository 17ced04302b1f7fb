/** The part of the Shape Detection API that is used; TypeScript's own library does not know it yet. */
interface BarcodeDetector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => BarcodeDetector;

/** Chromium on Android has it, Safari and desktop browsers mostly do not: there receipts are typed. */
const detectorClass = (): DetectorClass | undefined => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

export const canScan = (): boolean => detectorClass() !== undefined && 'mediaDevices' in navigator;

const BETWEEN_LOOKS = 200;

/** Shows the back camera in `video` and looks for a QR code until one is found. @returns what stops it and the camera */
export async function scanQr(video: HTMLVideoElement, found: (content: string) => void): Promise<() => void> {
	const Detector = detectorClass();
	if (!Detector) throw new Error('This browser has no barcode detector.');
	const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
	video.srcObject = camera;
	await video.play();
	const detector = new Detector({ formats: ['qr_code'] });
	const looking = setInterval(() => void look(detector, video, found), BETWEEN_LOOKS);
	return () => {
		clearInterval(looking);
		for (const track of camera.getTracks()) track.stop();
	};
}

async function look(detector: BarcodeDetector, video: HTMLVideoElement, found: (content: string) => void): Promise<void> {
	// A frame that cannot be read yet (the camera is still starting) is followed by the next.
	const codes = await detector.detect(video).catch(() => []);
	if (codes[0]) found(codes[0].rawValue);
}
