/** Stands in for SvelteKit's `$app/server` where a test imports a module that merely names it. */
export {};
