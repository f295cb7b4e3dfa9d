import { referencePath, type SiteApi } from '../frame/site-map.ts';

/**
 * Turns names of operations in a text into links to their pages.
 * @param up leads from the text's page to the root of the site.
 */
export function operationFinder(apis: readonly SiteApi[], up: string) {
  const targets = new Map(
    apis.flatMap((api) => {
      const { groups, result } = api.view;
      const operations = groups.flatMap((group) => group.operations);
      return [
        ...operations.map(({ id }) => [id, referencePath(api, id)] as const),
        ...(result?.callbacks ?? []).map(
          ({ id }) => [id, `${referencePath(api, result?.id ?? '')}#${id}`] as const,
        ),
      ];
    }),
  );
  return (name: string): string | undefined => {
    const target = targets.get(name);
    return target === undefined ? undefined : up + target;
  };
}
