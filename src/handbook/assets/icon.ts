/** An open book with a question mark's dot, readable at 16 pixels. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6355"/><path d="M16 9.5C13 7.3 9 7 6 7.6v15.2c3-.6 7-.3 10 1.9 3-2.2 7-2.5 10-1.9V7.6c-3-.6-7-.3-10 1.9z" fill="#fff"/><path d="M16 10v14" stroke="#0b6355" stroke-width="1.6"/></svg>`;
