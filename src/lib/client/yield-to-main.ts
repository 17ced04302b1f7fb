/** Goes on in a task of its own: a slow phone shows the page, and answers a tap, in between. */
export const yieldToMain = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
