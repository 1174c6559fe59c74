/** Cases a page of a list: what reads well on a phone. */
export const PAGE = 8;
