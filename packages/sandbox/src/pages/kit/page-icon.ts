/** Served as `/billpay/assets/icon.svg`, for the browser's tab. */
export const PAGE_ICON: string = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b6b57"/><path d="M10 15V11.5a6 6 0 0 1 12 0V15M8 15h16v10H8z" fill="none" stroke="#fff" stroke-width="2.4" stroke-linejoin="round"/></svg>
`;
