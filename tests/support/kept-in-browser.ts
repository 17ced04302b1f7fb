import type { Page } from '@playwright/test';

/** Everything that the browser keeps for the portal, as text. */
export const keptInBrowser = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		const all = databases.map(
			(name) =>
				new Promise<string>((resolve, reject) => {
					const request = indexedDB.open(name);
					request.onerror = () => reject(new Error('not opened'));
					request.onsuccess = () => {
						if (!request.result.objectStoreNames.contains('kept')) return resolve('');
						const found: unknown[] = [];
						const cursor = request.result.transaction('kept').objectStore('kept').openCursor();
						cursor.onsuccess = () => {
							if (!cursor.result)
								return resolve(
									JSON.stringify(found, (_, value: unknown) =>
										value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : value
									)
								);
							found.push([cursor.result.key, cursor.result.value]);
							cursor.result.continue();
						};
					};
				})
		);
		return [
			...(await Promise.all(all)),
			JSON.stringify({ ...localStorage }),
			JSON.stringify({ ...sessionStorage })
		].join('\n');
	});
