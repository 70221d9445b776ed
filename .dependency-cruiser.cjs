/** Who may import whom, types included: `npm run check -- circles`. The layers are held by eslint.config.js. */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two modules that import each other cannot be read alone: move what both need into the one that owns it.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tag-behind-a-tag',
      comment: 'A room imports no element: only the journey and what helps with reading draw whole elements.',
      severity: 'error',
      from: { path: '^src/components/[^/]+/', pathNot: '^src/components/(journey|reading)/' },
      to: { path: '^src/components/dvc-' },
    },
    {
      name: 'only-tags-beside-the-rooms',
      comment:
        'src/components holds one file a tag; what stands behind it lives in a room named for its place on the screen.',
      severity: 'error',
      from: { path: '^src/components/[^/]+\\.ts$', pathNot: '^src/components/dvc-[^/]+\\.ts$' },
      to: {},
    },
    {
      name: 'contracts-of-the-client',
      comment:
        'src/client holds the three contracts; what fulfils them lives in a room, and a contract imports no room.',
      severity: 'error',
      from: { path: '^src/client/[^/]+\\.ts$' },
      to: { path: '^src/client/[^/]+/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
