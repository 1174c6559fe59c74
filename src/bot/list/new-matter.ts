/** What a proposal for a matter that the list does not have is about, until its 说明书 comes. */
export const NEW_MATTER = '新事项';
