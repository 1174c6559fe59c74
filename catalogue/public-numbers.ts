/** Numbers of five digits that answer everywhere, as part of a pattern: of the government (12xxx), of firms and towns (95xxx, 96xxx). */
export const SERVICE_NUMBER = String.raw`12\d{3}|9[56]\d{3}`;
