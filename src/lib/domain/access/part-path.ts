/** The first page of a member's own part (docs/adr/0063). */
export const PART_PATH = '/my-part';
