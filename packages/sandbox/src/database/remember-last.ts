/** Makes a value once for each key, and keeps those of the most recently used keys. */
export function rememberLast<Value>(
  count: number,
  make: (key: string) => Value,
): (key: string) => Value {
  /** By last use, oldest first: a Map keeps its insertion order. */
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
