/** A household as `open-responses` writes it: the response, with what was sealed beside it (SealedContent). */
import { isProxy } from '../../../src/lib/domain/field/interview';
import type { Capture } from '../../../src/lib/questionnaires/shared/folder';
import type { SealedCapture, SealedContent } from '../../../src/lib/server/services/sealed-content';
import type { Path } from './scan-json';
import type { ShapeFault } from './shape';

/** A value of a file, and where it is. */
interface Found {
	value: unknown;
	path: Path;
}

/** What stands beside the response, and of what type: every item of `SealedContent`. */
const BESIDE: Record<Exclude<keyof SealedContent, 'response' | 'parts'>, 'string' | 'number' | 'object'> = {
	signature: 'string',
	submittedAt: 'string',
	receiptNumber: 'string',
	version: 'number',
	capture: 'object',
	aside: 'object'
};

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The household in a value, opened or as it is, and what is wrong beside the response of an opened one. */
export function openedFrom({ value, path }: Found): { household: Found; around: ShapeFault[]; capture?: Capture } {
	if (!isObject(value) || !('response' in value)) return { household: { value, path }, around: [] };
	const { response, ...beside } = value;
	const around = Object.entries(beside).flatMap(([item, content]) => faultBeside([...path, item], item, content));
	const capture = isObject(beside.capture) ? captureIn(beside.capture) : undefined;
	return { household: { value: response, path: [...path, 'response'] }, around, ...(capture && { capture }) };
}

/** What the checks read of how an interview was made; it was signed, witnessed, confirmed by a code, or agreed to by telephone. */
const captureIn = ({ by, informant }: Partial<SealedCapture>): Capture => ({
	by: by === 'supervisor' || by === 'agent' ? by : 'enumerator',
	confirmed: true,
	proxy: informant !== undefined && isProxy(informant)
});

function faultBeside(path: Path, item: string, content: unknown): ShapeFault[] {
	if (!Object.hasOwn(BESIDE, item)) return [{ path, message: 'is not an item of an opened response' }];
	const type = BESIDE[item as keyof typeof BESIDE];
	const kind = { string: 'a text in double quotes', number: 'a number', object: 'an object in braces' }[type];
	return typeof content === type ? [] : [{ path, message: `must be ${kind}` }];
}
