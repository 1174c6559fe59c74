/** A scope without the brackets that name what is not in it or belongs elsewhere: their words speak for others, never for it. */
export const ownScope = (scope: string): string => scope.replace(/（[^（）]*(?:不在内|归)[^（）]*）/gu, '');
