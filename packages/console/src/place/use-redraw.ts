import { useEffect, useReducer } from 'preact/hooks';

/**
 * Draws again whenever `listen` tells, and once after it began to listen: what changed between the first drawing and
 * then would not be seen otherwise.
 * @param listen takes the function to call, and returns one that ends it.
 * @param key a new one listens anew.
 */
export function useRedraw(listen: (tell: () => void) => () => void, key = ''): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const tell = () => redraw(undefined);
    const end = listen(tell);
    tell();
    return end;
  }, [key]);
}
