import { WHOLE } from './interview-drafts';

/** What whole households answer, as JSON: Playwright loads TypeScript in a way of its own, which does not understand the product's modules. */
process.stdout.write(
	JSON.stringify(Object.fromEntries(Object.entries(WHOLE).map(([kind, drafts]) => [kind, drafts()])))
);
