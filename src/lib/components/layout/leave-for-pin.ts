import { goto } from '$app/navigation';
import { isChanged } from './changed-field';

/** To the page that asks for the PIN, and from there back here; on a shared phone to the first page. */
export async function leaveForPin(): Promise<void> {
	await goto(`/sign-in/resume?to=${encodeURIComponent(location.pathname + location.search)}`, { replaceState: true });
}

/**
 * A form that was sent after the end and refused is sent once more as an ordinary post: the server gives its fields
 * back after the PIN. On a shared phone nothing of it is kept.
 */
export async function sendAgainAfterPin(ownDevice: boolean): Promise<void> {
	const sent = ownDevice ? [...document.forms].find((form) => form.method === 'post' && [...form.elements].some(isChanged)) : undefined;
	if (sent) HTMLFormElement.prototype.submit.call(sent);
	else await leaveForPin();
}
