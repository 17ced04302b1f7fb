import { doorText } from '$lib/domain/geography/address';
import type { Door } from '$lib/domain/field/door';
import type { LocalizedText } from '$lib/engine/model/types';

type DoorAddress = Pick<Door, 'building' | 'unit' | 'room' | 'addressLine' | 'number'>;

/** "3 栋 2 单元 402"; where a door has no number, its address line, or else its household number. */
export function doorName({ building, unit, room, addressLine, number }: DoorAddress): LocalizedText {
	const plain = addressLine || number;
	const hasDoor = [building, unit, room].some((part) => part.trim() !== '');
	return hasDoor ? doorText({ line: addressLine, building, unit, room }) : { zh: plain, en: plain };
}

/** The shortest name inside its building: the room, or the household number. */
export const roomName = ({ room, number }: DoorAddress): string => room || number;
