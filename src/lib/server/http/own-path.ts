/** A path of this site, and nothing that a browser would read as another one. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path);
