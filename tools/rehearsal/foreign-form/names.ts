/** Names that nobody bears: words of landscape, in letters and in characters. */
import type { Random } from '../random';

const GIVEN = ['River', 'Willow', 'Cliff', 'Fern', 'Reed', 'Brook', 'Stone', 'Ivy', 'Heath', 'Linden'];
const FAMILY = ['Mistbridge', 'Ferrylight', 'Orchardgate', 'Lanternhill', 'Quietwater', 'Bamboofield'];

/** One that is not in `taken` yet; it is added there. */
export function foreignName(random: Random, taken: Set<string>): string {
	let name = `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
	while (taken.has(name)) name = `${random.pick(GIVEN)} ${random.pick(FAMILY)} ${random.pick(GIVEN)}`;
	taken.add(name);
	return name;
}
