/**
 * Which room may know which. The tree says where things are; this says what they may lean on, so that the check stays
 * pure, pushing stays away from the rules, and only the client knows the editor.
 */
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      '.',
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Two files that need each other are one.',
    ),
    forbid('texts-are-alone', '^l10n/', { path: '^(?!l10n/)' }, 'Everybody speaks, so it knows nobody.'),
    forbid(
      'files-are-alone',
      '^files/',
      { path: '^(l10n|core|kinds|server|push|client|cli|sandbox|schemas)/' },
      'Whoever writes a file uses it, so it knows nobody.',
    ),
    forbid(
      'core-is-alone',
      '^core/',
      { path: '^(kinds|server|push|client|cli|sandbox|files|schemas)/' },
      'The machinery knows no kind and no provider: what it works on is handed in.',
    ),
    forbid(
      'kinds-know-core-only',
      '^kinds/',
      { path: '^(server|push|client|cli|sandbox|files)/', dependencyTypesNot: ['type-only'] },
      'What is true of a kind of document depends on the machinery alone.',
    ),
    forbid(
      'kinds-are-apart',
      '^kinds/([^/]+)/',
      { path: '^kinds/[^/]+/', pathNot: '^kinds/$1/' },
      'A kind is one folder, which can be taken away.',
    ),
    forbid(
      'server-is-alone',
      '^server/',
      { path: '^(push|client|cli|sandbox|files)/' },
      'What is true of a document depends on nobody.',
    ),
    forbid(
      'check-is-pure',
      '^(core|kinds|server/features)/',
      { dependencyTypes: ['core'] },
      'The check runs in a browser too: no Node.',
    ),
    forbid(
      'check-without-protocol',
      '^(core|kinds)/',
      { path: 'vscode-languageserver/' },
      'Rules know nothing of editors.',
    ),
    forbid(
      'push-without-rules',
      '^push/',
      { path: '^(core/(rules|schema|check|fix)|kinds/(?!remotes\\.generated\\.ts$)|server/|client/|cli/|sandbox/)' },
      'Pushing knows documents and what each kind is at its providers, not rules.',
    ),
    forbid(
      'push-shares-types-only',
      '^push/',
      { path: '^core/', dependencyTypesNot: ['type-only'] },
      'Pushing takes only the word for a document.',
    ),
    forbid(
      'push-through-its-workflow',
      '^(client|cli|server)/',
      {
        path: '^push/(http/(exchange|delivery)\\.ts|journal/(journal|known|identity)\\.ts|providers/([^/]+/(?!profiles)|(outcome|read)\\.ts)|workflow/(?!(addressed|changeState|previewLink|pushDocument|compareDocument|documentState|listed|listedDocument|journal-store|answers)\\.ts))',
        dependencyTypesNot: ['type-only'],
      },
      'Plan, questions, read-back and journal are one workflow: whoever pushes or compares implements its port.',
    ),
    forbid(
      'sandbox-is-independent',
      '^sandbox/',
      { path: '^(push|client|cli|server|core|kinds)/', dependencyTypesNot: ['type-only'] },
      'A sandbox that shared code with push would share its mistakes.',
    ),
    forbid(
      'previews-are-loaded-late',
      '^server/(?!features/(preview|hoverDrawing)\\.ts$)',
      {
        path: '^(core/preview/|kinds/previews?|kinds/[^/]+/preview|server/features/(preview|hoverDrawing)\\.ts$)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
      'Nothing that draws is loaded before somebody looks at a drawing.',
    ),
    forbid(
      'client-without-server',
      '^client/',
      { path: '^(cli|server)/', pathNot: '^server/protocol\\.ts$', dependencyTypesNot: ['type-only'] },
      'The client asks the server over the protocol.',
    ),
    forbid(
      'protocol-is-alone',
      '^server/protocol\\.ts$',
      { path: '.', dependencyTypesNot: ['type-only'] },
      'Both sides load the protocol, so it loads neither.',
    ),
    forbid('cli-without-client', '^cli/', { path: '^client/' }, 'A terminal has no editor.'),
    forbid(
      'only-the-client-knows-vscode',
      '^(core|kinds|server|push|cli|sandbox|schemas|files)/',
      { path: '^vscode$|@types/vscode' },
      'Only the client runs in an editor.',
    ),
    forbid(
      'undici-on-push-only',
      '^(core|kinds|client|cli|server|sandbox)/',
      { path: 'node_modules/undici', dependencyTypesNot: ['type-only'] },
      'undici is loaded by the first push, from one place.',
    ),
    forbid(
      'product-without-tests',
      '^(core|kinds|server|push|client|cli|sandbox|schemas|files)/',
      { path: '^(test|scripts)/' },
      'What is shipped needs nothing that is not.',
    ),
    forbid(
      'no-dev-dependencies-in-types',
      '^(core|kinds|server|push|client|cli|sandbox)/',
      { path: 'node_modules/(ajv|@alicloud)/' },
      'Compiled ahead, or signed by hand: neither is in a bundle.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Beside it, the package of the same name is taken for it.
    exclude: { path: '^esbuild\\.mjs$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mts', '.js', '.mjs', '.cjs', '.json'] },
  },
};
