/** Checks `x-paging` against the fields of the request and of the reply. */
export function checkPaging({ paging, fields, replyFields }, isList, say) {
  if (paging === undefined) {
    if (isList || fields.includes('lastId')) say('must say how to go on');
    return;
  }
  const { cursor, limit, items, itemCursor } = paging;
  if (!fields.includes(cursor) || !fields.includes(limit))
    say('must name its cursor and limit among the request fields');
  if (!replyFields().includes(cursor)) say(`must name a field of the reply as its cursor`);
  if (!replyFields().includes(items)) say(`must name a list of the reply as its items`);
  else if (!replyFields(items).includes(itemCursor))
    say(`must name a field of the items as their itemCursor`);
}
