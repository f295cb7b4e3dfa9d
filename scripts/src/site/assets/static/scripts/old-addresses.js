/**
 * Leads on from an address in the former index, which was the whole reference: to the page of the operation, or to the
 * same place on the page with everything.
 */
export function followOldAddress() {
  if (!document.querySelector('.tiles') || location.hash.length < 2) return;
  const id = decodeURIComponent(location.hash.slice(1));
  const names = [id, id.split('-')[0], id.split('-').slice(0, 2).join('-')];
  for (const name of names) {
    const link = document.getElementById(name)?.querySelector('a');
    if (link) return location.replace(name === id ? link.href : link.href + location.hash);
  }
  if (!document.getElementById(id)) location.replace(`everything.html${location.hash}`);
}
