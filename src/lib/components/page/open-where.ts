/**
 * Attributes of a `details` that is open at first where something in it is to be looked at: `<details {...openWhere(isWrong)}>`. Written as
 * `open={isWrong}` it would close, when the scripts arrive, what somebody on a slow line has opened before them.
 */
export const openWhere = (isWanted: boolean): { open?: true } => (isWanted ? { open: true } : {});
