import { pushState } from '$app/navigation';
import { page } from '$app/state';

/**
 * The phone's "back" within one page: each step is an entry of the history under the same address, which opens again without a
 * network. Its depth says how many steps lead out.
 */
export function goDeeper(state: Omit<App.PageState, 'depth'>): void {
	pushState('', { ...state, depth: (page.state.depth ?? 0) + 1 });
}

/** Back to where the first step was made: nobody steps back through what is closed. */
export async function goAllBack(): Promise<void> {
	const { depth = 0 } = page.state;
	if (depth === 0) return;
	const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
	history.go(-depth);
	await arrived;
}
