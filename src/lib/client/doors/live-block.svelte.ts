import { untrack } from 'svelte';
import { invalidateAll } from '$app/navigation';
import type { Door } from '$lib/domain/field/door';
import { LiveDoors } from './live-doors.svelte';

interface BlockPage {
	block: { code: string };
	doors: Door[];
	/** What the list says all of; the line goes on from there. */
	cursor: string;
}

/** The doors of a page as they change, as long as the page is open. Called while the page is made. */
export function liveBlock(data: () => BlockPage): LiveDoors {
	const live = new LiveDoors(untrack(data), () => void invalidateAll());
	$effect(() => live.replace(data()));
	$effect(() => live.connect(`/enumerator/${data().block.code}/events`));
	return live;
}
