/** Bottom up: what lies on a floor may use what lies below it, never what lies above. */
export const floors = [
  ['domain'],
  ['platform'],
  ['web', 'accounts'],
  ['complaints', 'calendar', 'incidents', 'protocol', 'people', 'enquiries'],
  ['documents', 'notices', 'letters', 'evidence', 'public', 'councillor'],
  ['statistics'],
  ['demo'],
  ['walkthrough'],
]

const features = floors.slice(3).flat().join('|')
const everything = floors.flat().join('|')
const inFolders = (names) => `^src/(?:${names})/`

/** Small pure libraries, without input, output, clock or chance. */
const pureLibraries = '(?:^|/)node_modules/(?:diff|d3-scale)/'

const upward = floors.slice(1, -1).map((floor, index) => ({
  name: `no-arrow-up-from-the-floor-of-${floor[0]}`,
  comment: 'What lies below is understood, tested and changed without what lies above; an arrow up ends that.',
  severity: 'error',
  from: { path: inFolders(floor.join('|')) },
  to: {
    path: inFolders(
      floors
        .slice(index + 2)
        .flat()
        .join('|'),
    ),
  },
}))

export default {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment:
        'The law is read, and tested in milliseconds, without a framework, a database, a clock or chance. Facts are handed in.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', pureLibraries] },
    },
    ...upward,
    {
      name: 'nothing-uses-the-top',
      comment: 'The files directly in src put the program together; whoever uses them depends on everything.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'features-meet-at-services',
      comment: "A feature's rows, forms and pages are its own affair: others ask its service, where visibility is decided.",
      severity: 'error',
      from: { path: `^src/(${features})/` },
      to: { path: inFolders(features), pathNot: ['^src/$1/', '\\.(?:service|module)\\.ts$'] },
    },
    {
      name: 'tables-behind-repositories',
      comment:
        'Statements that read or write cases stand in repositories, where a reader can check each for visibility and for the one door.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.repository\\.ts$', '^src/platform/', '^src/generated/'] },
      to: { path: ['^src/generated/', '^src/platform/prisma\\.service\\.ts$', '(?:^|/)node_modules/(?:@prisma|prisma|pg)/'] },
    },
    {
      name: 'every-folder-has-a-floor',
      comment: 'A folder that no rule knows is one that no rule guards: give it a floor above.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: [inFolders(everything), '^src/generated/'] },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'Of two files in a circle neither can be read first.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/generated/' },
      to: { circular: true },
    },
    {
      name: 'only-what-is-installed-with-the-program',
      comment: 'Tools for building and testing are not there where the program runs.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.d\\.ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
}
