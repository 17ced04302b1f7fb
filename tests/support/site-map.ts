import { readdirSync } from 'node:fs';
import type { APIRequestContext } from '@playwright/test';

/** Routes of residents and of everybody that have a page, as SvelteKit names them: "/(resident)/form/[section]/[step]". */
export function routesWithPages(): string[] {
	return ['(public)', '(resident)'].flatMap((group) =>
		readdirSync(`src/routes/${group}`, { recursive: true })
			.map((file) => `/${group}/${String(file).replaceAll('\\', '/')}`)
			.filter((file) => file.endsWith('/+page.svelte'))
			.map((file) => file.replace('/+page.svelte', ''))
	);
}

interface Served {
	sections: { id: string; list?: string; steps: { id: string }[] }[];
}

/**
 * The address of every step of the questionnaire, as the signed-in household of `request` can open it: of a step that
 * is asked of each person, the page of one of `entries`. A step that none of them is asked is left without an address.
 */
export async function stepsOf(
	request: APIRequestContext,
	questionnaire: string,
	entries: string[]
): Promise<{ step: string; path?: string }[]> {
	const { sections }: Served = await (await request.get(`/questionnaires/${questionnaire}`)).json();
	const steps = sections.flatMap(({ id, list, steps }) =>
		steps.map((step) => ({ section: id, step: step.id, repeated: list !== undefined }))
	);
	return Promise.all(
		steps.map(async ({ section, step, repeated }) => {
			const paths = repeated
				? entries.map((entry) => `/form/${section}/${entry}/${step}`)
				: [`/form/${section}/${step}`];
			const open = await Promise.all(
				paths.map(async (path) => (await request.get(path, { maxRedirects: 0 })).status() === 200)
			);
			return { step: `${section}/${step}`, path: paths.find((_, index) => open[index]) };
		})
	);
}
