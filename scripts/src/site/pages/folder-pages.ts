import type { GeneratedFile } from '../../model/model.ts';
import type { SiteApi } from '../frame/site-map.ts';

/** Returns the introduction of each reference again, at the address of its folder: readers cut addresses short. */
export function folderPages(
  apis: readonly SiteApi[],
  files: readonly GeneratedFile[],
): readonly GeneratedFile[] {
  return apis.flatMap(({ folder }) =>
    files
      .filter(({ path }) => path.replace(/\.(?:html|md)$/u, '') === `${folder}/introduction`)
      .map(({ path, content }) => ({
        path: path.replace('introduction', 'index'),
        content: content.replace(
          '</head>',
          '<link rel="canonical" href="introduction.html">\n</head>',
        ),
      })),
  );
}
