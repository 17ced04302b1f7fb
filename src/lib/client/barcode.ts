/** The part of the Shape Detection API that is used; TypeScript's own library does not know it yet. */
interface Detector {
	detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
	new (options: { formats: ['qr_code'] }): Detector;
	getSupportedFormats(): Promise<readonly string[]>;
}

export const canScan = (): boolean => 'mediaDevices' in navigator;

const BETWEEN_LOOKS = 150;

/**
 * Shows the back camera in `video` until a QR code has been read or `signal` ends it; the camera is off afterwards.
 * @returns what the code says; undefined when it was ended
 * @throws when there is no camera, or the user said no to it
 */
export async function scanQr(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
	const detector = await newDetector();
	const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
	try {
		video.srcObject = camera;
		await video.play();
		return await lookUntilFound(detector, video, signal);
	} finally {
		for (const track of camera.getTracks()) track.stop();
	}
}

/** iPhones, Firefox and Android without Google's services have no detector, or one that reads nothing: they load ours. */
async function newDetector(): Promise<Detector> {
	const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
	const formats = (await own?.getSupportedFormats().catch(() => [])) ?? [];
	const Chosen = own && formats.includes('qr_code') ? own : (await import('qr/decode.js')).BarcodeDetector;
	return new Chosen({ formats: ['qr_code'] });
}

/** One look after the other: on a slow phone they would pile up. */
async function lookUntilFound(
	detector: Detector,
	video: HTMLVideoElement,
	signal: AbortSignal
): Promise<string | undefined> {
	while (!signal.aborted) {
		// A frame that cannot be read yet (the camera is still starting) is followed by the next.
		const [code] = await detector.detect(video).catch(() => []);
		if (code && !signal.aborted) return code.rawValue;
		await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
	}
	return undefined;
}
