/** How the pages of pretend systems look: page/client/styles/beside.css. */
export const PAGE_STYLE = '/page/beside.css';
/** They run nothing and load nothing. */
export const PAGE_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'";

const OFFSET = 8 * 3_600_000;

/** The time of day in Shanghai, as 10:33. */
export const shanghaiMinute = (at: number): string => new Date(at + OFFSET).toISOString().slice(11, 16);
