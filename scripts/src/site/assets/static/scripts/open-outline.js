/** Opens the list of headings where it has a column of its own. */
export function openOutline() {
  const outline = document.querySelector('.outline details');
  if (outline && matchMedia('(min-width: 75rem)').matches) outline.open = true;
}
