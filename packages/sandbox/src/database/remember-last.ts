/** Makes a value once for each key, and keeps those of the keys that were asked for last. */
export function rememberLast<Value>(
  count: number,
  make: (key: string) => Value,
): (key: string) => Value {
  /** By their last use, the longest ago first: a Map keeps the order in which its keys came. */
  const values = new Map<string, Value>();
  return (key) => {
    const value = values.get(key) ?? make(key);
    values.delete(key);
    values.set(key, value);
    for (const longestAgo of values.keys()) {
      if (values.size <= count) break;
      values.delete(longestAgo);
    }
    return value;
  };
}
