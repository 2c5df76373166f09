/** The arrows of ARCHITECTURE.md as rules for dependency-cruiser. Each comment names what to do instead. */

const libraries = [
  'zod',
  'yaml',
  'marked',
  'entities',
  'uqr',
  'node-diff3',
  'minisearch',
  '@orama/stemmers',
  'saxes',
  'css-what',
  '@csstools',
]
const stages = ['document', 'package', 'library', 'facts', 'adaptation', 'handout', 'state']

/** A stage may import the stages before it, never one that comes later. */
const stageOrder = stages.slice(0, -1).map((stage, index) => {
  const later = stages.slice(index + 1)
  return {
    name: `${stage}-before-${later[0]}`,
    comment: `main/core/${stage} runs before ${later.join(', ')}: take what you need as an argument, or move the shared type to ${stage} or an earlier stage.`,
    from: { path: `^main/core/${stage}/` },
    to: { path: `^main/core/(${later.join('|')})/` },
  }
})

const forbidden = [
  {
    name: 'core-imports-core',
    comment: 'main/core imports nothing of the rest of the repository: take the value or function as an argument.',
    from: { path: '^main/core/' },
    to: { path: '^(main|renderer|materials|build|tests)/', pathNot: '^main/core/' },
  },
  {
    name: 'core-without-node',
    comment: 'main/core runs anywhere: let an adapter in main/adapters do it and pass the result in.',
    from: { path: '^main/core/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'core-few-libraries',
    comment: `main/core uses only the pure libraries ${libraries.join(', ')}: put other libraries behind an adapter.`,
    from: { path: '^main/core/' },
    to: { path: '^node_modules/', pathNot: `^node_modules/(@types/)?(${libraries.join('|')})/` },
  },
  ...stageOrder,
  {
    name: 'usecases-import-core',
    comment:
      'A use case knows main/core and ports.ts only: name what it needs in ports.ts and let main/cli pass it in.',
    from: { path: '^main/usecases/' },
    to: { pathNot: '^main/(core|usecases)/' },
  },
  {
    name: 'adapters-import-ports',
    comment: 'An adapter knows main/core and main/usecases/ports.ts: let main/cli join it with use cases.',
    from: { path: '^main/adapters/' },
    to: { path: '^main/', pathNot: '^main/(core/|adapters/|usecases/ports\\.ts$)' },
  },
  {
    name: 'wording-words-codes',
    comment:
      'main/wording turns codes and facts of main/core into words: let the edge that speaks pass everything else in.',
    from: { path: '^main/wording/' },
    to: { pathNot: '^main/(core|wording)/' },
  },
  {
    name: 'cli-on-top',
    comment: 'main/cli only composes and nobody imports it: move what you need to main/usecases or main/adapters.',
    from: { path: '^(main|renderer)/', pathNot: '^main/cli/' },
    to: { path: '^main/cli/' },
  },
  {
    name: 'renderer-through-contract',
    comment:
      'The renderer reaches the main side through main/bridge/contract.ts: add a call there. Pure rules may come from main/core, words for codes from main/wording.',
    from: { path: '^renderer/' },
    to: { path: '^main/', pathNot: '^main/(core/|wording/|bridge/contract\\.ts$)' },
  },
  {
    name: 'main-without-renderer',
    comment: 'The main side knows no view: answer with data through main/bridge/contract.ts.',
    from: { path: '^main/' },
    to: { path: '^renderer/' },
  },
  {
    name: 'product-without-tests-and-build',
    comment: 'The product does not import its tests or its build: move the shared part into main.',
    from: { path: '^(main|renderer)/' },
    to: { path: '^(tests|build)/' },
  },
  {
    name: 'product-without-dev-packages',
    comment: 'This package is missing when the product is installed: move it to "dependencies" in package.json.',
    // The window is bundled with all it needs, and Electron is what the main process runs in.
    from: { path: '^main/' },
    to: {
      path: '^node_modules/',
      pathNot: '^node_modules/electron/',
      dependencyTypes: ['npm-dev'],
      dependencyTypesNot: ['npm', 'type-only'],
    },
  },
  {
    name: 'bridge-between',
    comment: 'main/bridge knows the contract and main/core: let main/electron join it with use cases and adapters.',
    from: { path: '^main/bridge/' },
    to: { path: '^main/', pathNot: '^main/(core|bridge|cli|electron)/' },
  },
  {
    name: 'electron-on-top',
    comment: 'main/electron only composes and nobody imports it: move what you need to main/usecases or main/adapters.',
    from: { path: '^(main|renderer)/', pathNot: '^main/electron/' },
    to: { path: '^main/electron/' },
  },
  {
    name: 'electron-in-its-place',
    comment: 'Only main/electron and the preload script know Electron: take what you need as an argument.',
    from: { path: '^(main|renderer)/', pathNot: '^main/(electron/|bridge/preload\\.ts$)' },
    to: { path: '^(node_modules/)?electron' },
  },
  {
    name: 'imports-resolve',
    comment: 'Nothing is found under this name: correct the path (with its .ts ending) or add the package.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'Files import each other in a circle: move the shared part into a file that both import.',
    from: {},
    to: { circular: true },
  },
].map((rule) => ({ severity: 'error', ...rule }))

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(out|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
