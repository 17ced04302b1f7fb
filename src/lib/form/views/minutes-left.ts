import type { ResolvedForm } from '$lib/engine/index';

/** A careful person needs about this long for one answer; better said too long than too short. */
const ANSWERS_PER_MINUTE = 5;

/** Minutes that the answers which are missing will take, as far as the path is known today; at least one. */
export function minutesLeft({ instances }: ResolvedForm): number {
	const missing = instances.flatMap(({ steps }) => steps.flatMap((step) => step.missing));
	return Math.max(1, Math.ceil(missing.length / ANSWERS_PER_MINUTE));
}
