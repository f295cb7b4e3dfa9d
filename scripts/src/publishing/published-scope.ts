/** The scope under which the packages are published. An owner of another one changes this line, and nothing else. */
export const PUBLISHED_SCOPE = '@cashfree-rest';

/** The scope that the repository uses in its own sources. */
export const SOURCE_SCOPE = '@cashfree-rest';
