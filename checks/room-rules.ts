// Rooms and directions: who may use whom. `model` and `x12` use nothing of ours; nothing uses an app.
const rooms: Readonly<Record<string, readonly string[]>> = { model: [], x12: [], rules: ['model'], api: ['model'], claims: ['model', 'rules'], explain: ['model', 'rules'], insight: ['model', 'rules', 'claims'], exchange: ['model', 'x12'], paper: ['model', 'explain'] }

const directions = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-uses-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  comment: `packages/${room} may use ${allowed.join(', ') || 'nothing of ours'}. Move the line to the room its question points to (docs/rooms.md).`,
  from: { path: `^packages/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[room, ...allowed].join('|')})/` },
}))

export default {
  forbidden: [
    ...directions,
    { name: 'nothing-uses-an-app', severity: 'error', comment: 'Apps are thin and used by nobody. Move what is shared into a package.', from: { path: '^packages/' }, to: { path: '^apps/' } },
    { name: 'web-uses-model-and-api', severity: 'error', comment: 'The web app asks the server; it uses only model and api.', from: { path: '^apps/web/src' }, to: { path: '^(packages|apps)/', pathNot: '^(packages/(model|api)|apps/web)/' } },
    { name: 'apps-do-not-use-each-other', severity: 'error', comment: 'Server and command line meet in packages only.', from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' } },
    { name: 'front-doors', severity: 'error', comment: 'Enter a package by its front door: import from @crossbill/NAME.', from: { path: '^(packages|apps)/([^/]+)/' }, to: { path: '^packages/([^/]+)/src/', pathNot: ['^$1/$2/', '^packages/[^/]+/src/index\\.ts$'] } },
    { name: 'no-circles', severity: 'error', comment: 'Two files need each other: one of them holds two things.', from: { path: '^packages/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'pure-rooms-know-no-node', severity: 'error', comment: 'Pure rooms know no disk, network or clock. Only packages/x12/workers, an entry of its own for Node, may.', from: { path: '^packages/', pathNot: '\\.test\\.ts$|/test/|^packages/x12/workers/' }, to: { dependencyTypes: ['core'] } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: 'specify', tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] } },
}
