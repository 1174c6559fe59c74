/** Whether a file's name is that of a table, of whichever spreadsheet program. */
export const isSheet = (fileName: string): boolean => /\.(xlsx|xls|csv|et)$/i.test(fileName);

/** Whether it is of the one kind that is read; the others are asked to be saved as it. */
export const isXlsx = (fileName: string): boolean => /\.xlsx$/i.test(fileName);
