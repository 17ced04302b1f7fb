/** Stands in for `$app/environment` where a component is drawn without SvelteKit. */
export const version = 'test';
export const browser = false;
export const dev = false;
