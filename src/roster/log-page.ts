/** Lines of the roster's log a page. */
export const LOG_PAGE = 15;
