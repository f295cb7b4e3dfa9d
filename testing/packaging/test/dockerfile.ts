import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { run } from './run-command.ts';

/** What a container of an image would start with. */
export interface Image {
  /** The folder that stands for the root of the image. */
  readonly root: string;
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
  readonly user: string;
}

/**
 * Runs the steps of a Dockerfile on this machine: COPY and WORKDIR below a folder that stands for the root of each stage,
 * RUN by a shell that sees this machine's own programs. Paths from the root are meant within the image.
 * @param options.variables is added to the environment of RUN.
 */
export async function runDockerfile(options: {
  readonly context: string;
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
}): Promise<Image> {
  const { context, folder, variables: outside } = options;
  const text = await readFile(join(context, 'Dockerfile'), 'utf8');
  const stages = new Map<string, string>();
  let image: Image | undefined;
  let given: Record<string, string> = {};

  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const words = instruction.getArguments().map((word) => word.getValue());
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') {
      const root = join(folder, String(stages.size));
      stages.set(words[2] ?? '', root);
      const empty = { variables: {}, command: [], healthCheck: [], user: 'root' };
      image = { root, workingFolder: root, ...empty };
      given = {};
    } else if (image === undefined) throw new Error(`${keyword} before FROM`);
    else if (keyword === 'WORKDIR') {
      image = { ...image, workingFolder: join(image.root, words[0] ?? '') };
      await mkdir(image.workingFolder, { recursive: true });
    } else if (keyword === 'ARG') given = { ...given, ...pairsOf(words) };
    else if (keyword === 'ENV') {
      image = { ...image, variables: { ...image.variables, ...pairsOf(words) } };
    } else if (keyword === 'COPY') {
      await copy(image, words, (instruction as Copy).getFromFlag()?.getValue());
    } else if (keyword === 'RUN') {
      const command = inRoot(instruction.getRawArgumentsContent() ?? '', image.root);
      const set = Object.entries({ ...given, ...outside }).map(
        ([name, value]) => `${name}=${value}`,
      );
      await run('env', [...set, 'sh', '-ec', command], image.workingFolder);
    } else if (keyword === 'USER') image = { ...image, user: words[0] ?? '' };
    else if (keyword === 'CMD')
      image = { ...image, command: JSON.parse(instruction.getRawArgumentsContent() ?? '[]') };
    else if (keyword === 'HEALTHCHECK') {
      const [, list = '[]'] =
        /CMD (\[.*\])$/su.exec(instruction.getRawArgumentsContent() ?? '') ?? [];
      image = { ...image, healthCheck: JSON.parse(list) };
    } else if (!['VOLUME', 'EXPOSE'].includes(keyword)) throw new Error(`${keyword} is not known`);
  }
  if (image === undefined) throw new Error('the Dockerfile has no FROM');
  return image;

  async function copy(to: Image, words: readonly string[], stage?: string | null): Promise<void> {
    const from = stage == null ? context : stages.get(stage);
    if (from === undefined) throw new Error(`no stage is called ${stage}`);
    const paths = words.filter((word) => !word.startsWith('--'));
    const target = join(to.workingFolder, paths.at(-1) ?? '');
    for (const path of paths.slice(0, -1)) {
      const isFolder = paths.length > 2 || paths.at(-1)?.endsWith('/');
      const destination = isFolder ? join(target, path) : target;
      await cp(join(from, path), destination, { recursive: true, verbatimSymlinks: true });
    }
  }
}

function pairsOf(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => /^([^=]+)=(.*)$/su.exec(word)?.slice(1) ?? [word, '']),
  );
}

/** Commands that make folders of the image, and give them to its user, who exists on no other machine. */
function inRoot(command: string, root: string): string {
  return command
    .replaceAll('/data', join(root, 'data'))
    .replaceAll(/&& chown \S+/gu, '&& chmod 777');
}
