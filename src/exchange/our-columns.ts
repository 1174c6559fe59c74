/** The columns that come back with somebody else's workbook, behind their own. */
export const OUR_COLUMNS = ['我们的编号', '我们的状态', '我们的答复', '我们的办结时间'] as const;
